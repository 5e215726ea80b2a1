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

    /// The kind of each byte, or 0.
    private let kinds: [UInt16]
    /// The kinds that may stand behind each byte.
    private let before: [UInt16]
    /// The kinds that may stand before each byte.
    private let after: [UInt16]

    /// For each byte, 1 where it may be an introducer by itself, or is a digit, behind which more bytes may be.
    private let lookups: [UInt8]

    static let shared = Introducers()

    private init() {
        kinds = (0...UInt8.max).map { Self.kind(of: $0).rawValue }
        before = (0...UInt8.max).map { Self.kinds(behind: $0).rawValue }
        after = (0...UInt8.max).map { Self.kinds(before: $0).rawValue }
        lookups = (0...UInt8.max).map { byte in
            let kind = Self.kind(of: byte)
            return byte.isASCIIDigit || !(kind.isEmpty || kind == .separator) ? 1 : 0
        }
    }

    /// The first place from `start` on; at `start` itself whatever stands before it, when `isBehindEdit`.
    func next(in text: borrowing Span<UInt8>, from start: Int, isBehindEdit: Bool) -> Int {
        guard start < text.count else { return text.count }
        if isPossible(text, at: start, isBehindEdit) { return start }
        let lookups = lookups.span
        precondition(lookups.count == 256)
        var place = start
        while place &+ Self.block < text.count {
            if Self.isWorthALook(text.extracting(place..<place &+ Self.block), lookups) {
                for index in place...place + Self.block where index > start && isPossible(text, at: index, false) {
                    return index
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
    private static let block = 8

    @inline(__always)
    private static func isWorthALook(_ bytes: borrowing Span<UInt8>, _ lookups: Span<UInt8>) -> Bool {
        let first = lookups[Int(bytes[0])] | lookups[Int(bytes[1])] | lookups[Int(bytes[2])] | lookups[Int(bytes[3])]
        let rest = lookups[Int(bytes[4])] | lookups[Int(bytes[5])] | lookups[Int(bytes[6])] | lookups[Int(bytes[7])]
        return first | rest != 0
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
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "@"): .bracket
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
        if [UInt8(ascii: "a"), UInt8(ascii: "d")].contains(byte | 0x20) || byte.isBlank {
            kinds.insert(.bracket)
        }
        if byte.isASCIIDigit || byte.isBlank || byte >= 0xF0 || SeparatedDigits.isMark(byte) {
            kinds.insert(.separator)
        }
        if byte.isValueASCII || byte.isBlank || byte == UInt8(ascii: ">") { kinds.insert(.lineEnd) }
        return kinds
    }
}
