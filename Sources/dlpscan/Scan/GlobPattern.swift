/// A pattern of a `.gitignore` file: `*` `?` `[…]` stay within a name, `**` spans folders.
///
/// Follows git's own matcher byte for byte. Matching takes time in proportion to text times pattern, whatever the
/// pattern: a scanned tree cannot make the scan slow.
struct GlobPattern: Hashable, Sendable {
    private enum Element: Hashable {
        case byte(UInt8)
        /// `?`: any byte but a slash.
        case one
        /// `[…]`: a set of bytes, never a slash.
        case set(Set<UInt8>)
        /// `*`: any bytes but slashes.
        case run
        /// `**` at the end: anything.
        case rest
        /// `**/`: any folders, or none.
        case folders
    }

    private var elements: [Element] = []

    /// Reads a pattern; nil when nothing can match it, such as one with an open bracket.
    init?(_ pattern: some Collection<UInt8>) {
        let bytes = Array(pattern)
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\"):
                guard place + 1 < bytes.count else { return nil }
                elements.append(.byte(bytes[place + 1]))
                place += 2
            case UInt8(ascii: "?"):
                elements.append(.one)
                place += 1
            case UInt8(ascii: "*"):
                place = appendStars(bytes, at: place)
            case UInt8(ascii: "["):
                guard let (set, end) = Self.set(bytes, at: place + 1) else { return nil }
                elements.append(.set(set))
                place = end
            default:
                elements.append(.byte(bytes[place]))
                place += 1
            }
        }
    }

    private mutating func appendStars(_ bytes: [UInt8], at start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
        let opensName = start == 0 || bytes[start - 1] == UInt8(ascii: "/")
        if end - start == 2, opensName {
            if end == bytes.count {
                elements.append(.rest)
                return end
            }
            if bytes[end] == UInt8(ascii: "/") {
                elements.append(.folders)
                return end + 1
            }
        }
        elements.append(.run)
        return end
    }

    /// Whether the whole text matches.
    func matches(_ text: some Collection<UInt8>) -> Bool {
        var states = [Bool](repeating: false, count: elements.count + 1)
        enter(0, &states)
        for byte in text {
            var next = [Bool](repeating: false, count: elements.count + 1)
            var isAlive = false
            for state in elements.indices where states[state] {
                isAlive = true
                step(state, byte, into: &next)
            }
            guard isAlive else { return false }
            states = next
        }
        return states[elements.count]
    }

    private func step(_ state: Int, _ byte: UInt8, into next: inout [Bool]) {
        let isSlash = byte == UInt8(ascii: "/")
        switch elements[state] {
        case .byte(let wanted): if byte == wanted { enter(state + 1, &next) }
        case .one: if !isSlash { enter(state + 1, &next) }
        case .set(let set): if !isSlash, set.contains(byte) { enter(state + 1, &next) }
        case .run: if !isSlash { enter(state, &next) }
        case .rest: enter(state, &next)
        case .folders:
            // Within a folder's name the pattern cannot go on; behind its slash it can.
            if isSlash { enter(state, &next) } else { next[state] = true }
        }
    }

    /// Marks a state, and those that are reached from it without taking a byte.
    private func enter(_ state: Int, _ states: inout [Bool]) {
        var state = state
        while true {
            states[state] = true
            guard state < elements.count else { return }
            switch elements[state] {
            case .run, .rest, .folders: state += 1
            case .byte, .one, .set: return
            }
        }
    }
}

extension GlobPattern {
    /// Reads what stands between brackets; gives the bytes it means and where the pattern goes on.
    private static func set(_ bytes: [UInt8], at start: Int) -> (Set<UInt8>, Int)? {
        var place = start
        guard place < bytes.count else { return nil }
        let isNegated = bytes[place] == UInt8(ascii: "!") || bytes[place] == UInt8(ascii: "^")
        if isNegated { place += 1 }
        var set: Set<UInt8> = []
        var previous: UInt8?
        var isFirst = true
        while true {
            guard place < bytes.count else { return nil }
            var byte = bytes[place]
            if byte == UInt8(ascii: "]"), !isFirst { break }
            isFirst = false
            if byte == UInt8(ascii: "-"), let low = previous, place + 1 < bytes.count,
                bytes[place + 1] != UInt8(ascii: "]")
            {
                place += 1
                if bytes[place] == UInt8(ascii: "\\") { place += 1 }
                guard place < bytes.count else { return nil }
                if low <= bytes[place] { set.formUnion(low...bytes[place]) }
                previous = nil
                place += 1
                continue
            }
            if byte == UInt8(ascii: "["), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: ":") {
                guard let close = bytes[(place + 2)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
                if close > place + 2, bytes[close - 1] == UInt8(ascii: ":") {
                    guard let named = namedClass(bytes[(place + 2)..<(close - 1)]) else { return nil }
                    set.formUnion(named)
                    previous = nil
                    place = close + 1
                    continue
                }
            }
            if byte == UInt8(ascii: "\\") {
                place += 1
                guard place < bytes.count else { return nil }
                byte = bytes[place]
            }
            set.insert(byte)
            previous = byte
            place += 1
        }
        if isNegated { set = Set(UInt8.min...UInt8.max).subtracting(set) }
        return (set, place + 1)
    }

    private static func namedClass(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        func bytes(_ ranges: ClosedRange<Unicode.Scalar>...) -> [UInt8] {
            ranges.flatMap { UInt8(ascii: $0.lowerBound)...UInt8(ascii: $0.upperBound) }
        }
        return switch String(decoding: name, as: UTF8.self) {
        case "alnum": bytes("0"..."9", "A"..."Z", "a"..."z")
        case "alpha": bytes("A"..."Z", "a"..."z")
        case "blank": bytes(" "..." ", "\t"..."\t")
        case "cntrl": bytes("\0"..."\u{1F}", "\u{7F}"..."\u{7F}")
        case "digit": bytes("0"..."9")
        case "graph": bytes("!"..."~")
        case "lower": bytes("a"..."z")
        case "print": bytes(" "..."~")
        case "punct": bytes("!"..."/", ":"..."@", "["..."`", "{"..."~")
        case "space": bytes("\t"..."\r", " "..." ")
        case "upper": bytes("A"..."Z")
        case "xdigit": bytes("0"..."9", "A"..."F", "a"..."f")
        default: nil
        }
    }
}
