/// The bytes at which ``Reader`` may find something to decode, told by the bytes on either side.
struct Introducers: Sendable {
    /// A kind of introducer, as a bit.
    private struct Kind: OptionSet {
        let rawValue: UInt16

        static let percent = Kind(rawValue: 1)
        static let entity = Kind(rawValue: 2)
        static let equals = Kind(rawValue: 4)
        static let quote = Kind(rawValue: 8)
        static let bracket = Kind(rawValue: 16)
        static let markup = Kind(rawValue: 32)
        static let separator = Kind(rawValue: 64)
        static let lineEnd = Kind(rawValue: 128)
        static let character = Kind(rawValue: 256)
        /// What is looked at whatever stands beside it.
        static let always = Kind(rawValue: 512)
        static let all = Kind(rawValue: 1023)
    }

    private static let toldByByteBefore: Kind = [.separator, .lineEnd, .character, .markup]

    /// The kind of each byte, or 0.
    private let kinds: [UInt16]
    /// The kinds that may stand behind each byte.
    private let before: [UInt16]
    /// The kinds that may stand before each byte.
    private let after: [UInt16]

    /// For each byte and the one behind it, whether one of them may be an introducer.
    ///
    /// The kinds that prose has many of are told by the byte before them, which is rarer, and the others by the one
    /// behind them.
    private let pairs: [UInt8]

    static let shared = Introducers()

    private init() {
        kinds = (0...UInt8.max).map { Self.kind(of: $0).rawValue }
        before = (0...UInt8.max).map { Self.kinds(behind: $0).rawValue }
        after = (0...UInt8.max).map { Self.kinds(before: $0).rawValue }
        let byBefore = Self.toldByByteBefore.rawValue
        var pairs = [UInt8](repeating: 0, count: 0x10000)
        for first in 0..<256 {
            let leading = kinds[first] & ~byBefore
            let trailing = before[first] & byBefore
            for second in 0..<256 where leading & after[second] | trailing & kinds[second] != 0 {
                pairs[first << 8 | second] = 1
            }
        }
        self.pairs = pairs
    }

    /// The first place from `start` on; at `start` itself whatever stands before it, when `isBehindEdit`.
    func next(in text: borrowing Span<UInt8>, from start: Int, isBehindEdit: Bool) -> Int {
        guard start < text.count else { return text.count }
        if isPossible(text, at: start, isBehindEdit) { return start }
        let pairs = pairs.span
        var place = start
        while place &+ Self.block < text.count {
            if Self.mayHold(text.extracting(place..<place &+ Self.block &+ 1)) {
                for index in place..<place + Self.block
                where pairs[Int(text[index]) << 8 | Int(text[index + 1])] != 0 {
                    if index > start, isPossible(text, at: index, false) { return index }
                    if isPossible(text, at: index + 1, false) { return index + 1 }
                }
            }
            place &+= Self.block
        }
        while place < text.count {
            if place > start, isPossible(text, at: place, false) { return place }
            place += 1
        }
        return text.count
    }

    /// The bytes looked at together.
    private static let block = 32

    /// Whether a pair of neighbours may hold an introducer; many pairs that hold none are let through.
    ///
    /// Says nothing of the pairs one by one, so that the compiler looks at sixteen of them at a time.
    @inline(__always)
    private static func mayHold(_ bytes: borrowing Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        for index in 0..<block {
            let first = bytes[index]
            let second = bytes[index &+ 1]
            let isDigit: UInt8 = first &- 0x30 < 10 ? 1 : 0
            let isLetter: UInt8 = (first | 0x20) &- 0x61 < 26 ? 1 : 0
            let isSign: UInt8 = first &- 0x2B < 5 || first == 0x40 || first == 0x5F || first == 0x0D ? 1 : 0
            // * and ` and ~ and < and ] and line ends
            let splits: UInt8 =
                second == 0x2A || second == 0x60 || second == 0x7E || second == 0x3C || second == 0x5D || second == 0x0A
                ? 1 : 0
            found |= (isDigit | isLetter | isSign) & splits
            // Everything but digits, letters and brackets that a number may go on with.
            found |= isDigit & (second &- 0x2B < 5 || second == 0x20 || second == 0x09 || second == 0x3A ? 1 : 0)
            found |= isDigit & (second == 0x5F || second == 0x7C || second >= 0xF0 ? 1 : 0)
            // % and & and = and \\ and the controls of terminals
            found |= first == 0x25 || first == 0x26 || first == 0x3D || first == 0x5C || first == 0x1B ? 1 : 0
            found |= second == 0x5C || second == 0x1B || first == 0x08 || second == 0x08 ? 1 : 0
            // Quotes and brackets, each with what may stand behind it.
            let isQuote: UInt8 = first == 0x22 || first == 0x27 ? 1 : 0
            let mayFollow: UInt8 = second &- 0x09 < 0x18 || second &- 0x2B < 4 || second == 0x26 || second == 0x3C ? 1 : 0
            found |= isQuote & (mayFollow | (second == 0x5C || second &- 0x7C < 3 ? 1 : 0))
            let isBracket: UInt8 = first == 0x28 || first == 0x5B || first == 0x7B ? 1 : 0
            found |= isBracket & ((second | 0x20) == 0x61 || (second | 0x20) == 0x64 ? 1 : 0)
        }
        return found != 0
    }

    @inline(__always)
    private func isPossible(_ text: borrowing Span<UInt8>, at place: Int, _ isBehindEdit: Bool) -> Bool {
        var kind = kinds[Int(text[place])]
        guard kind != 0 else { return false }
        if !isBehindEdit {
            kind &= place > 0 ? before[Int(text[place - 1])] : Self.kinds(behind: 0).rawValue
        }
        return kind & (place + 1 < text.count ? after[Int(text[place + 1])] : Kind.all.rawValue) != 0
    }

    private static func kind(of byte: UInt8) -> Kind {
        switch byte {
        case UInt8(ascii: "%"): .percent
        case UInt8(ascii: "&"): .entity
        case UInt8(ascii: "="): .equals
        case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .bracket
        case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "]"): .markup
        case _ where byte.isBlank || SeparatedDigits.isMark(byte): .separator
        case 0x0A: .lineEnd
        case 0xF0...0xFF: .character
        case UInt8(ascii: "\\"), 0x1B, 0x08: .always
        default: []
        }
    }

    private static func kinds(behind byte: UInt8) -> Kind {
        var kinds: Kind = [.percent, .entity, .equals, .bracket, .always]
        if byte.isValueASCII { kinds.formUnion([.quote, .markup, .lineEnd]) }
        if byte == 0x0D { kinds.insert(.lineEnd) }
        if byte.isASCIIDigit { kinds.formUnion([.separator, .character]) }
        return kinds
    }

    private static func kinds(before byte: UInt8) -> Kind {
        var kinds: Kind = [.markup, .character, .always]
        if byte.hexDigit != nil || byte | 0x20 == UInt8(ascii: "u") { kinds.insert(.percent) }
        if byte.isASCIILetter || byte == UInt8(ascii: "#") { kinds.insert(.entity) }
        if (byte.hexDigit != nil && byte < 0x60) || byte.isLineEnd { kinds.insert(.equals) }
        if byte.isBlank || byte.isLineEnd || "+.&|<~\\,}".utf8.contains(byte) { kinds.insert(.quote) }
        if [UInt8(ascii: "a"), UInt8(ascii: "d")].contains(byte | 0x20) { kinds.insert(.bracket) }
        if byte.isASCIIDigit || byte.isBlank || byte >= 0xF0 || SeparatedDigits.isMark(byte) {
            kinds.insert(.separator)
        }
        if byte.isValueASCII || byte.isBlank || byte == UInt8(ascii: ">") { kinds.insert(.lineEnd) }
        return kinds
    }
}
