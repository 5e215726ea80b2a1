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

    /// For each byte and the one behind it, whether the first may be an introducer.
    private let pairs: [Bool]

    static let shared = Introducers()

    private init() {
        kinds = (0...UInt8.max).map { Self.kind(of: $0).rawValue }
        before = (0...UInt8.max).map { Self.kinds(behind: $0).rawValue }
        let after = (0...UInt8.max).map { Self.kinds(before: $0).rawValue }
        self.after = after
        pairs = kinds.flatMap { kind in after.map { kind & $0 != 0 } }
    }

    /// The first place from `start` on; at `start` itself whatever stands before it, when `isBehindEdit`.
    func next(in text: borrowing Span<UInt8>, from start: Int, isBehindEdit: Bool) -> Int {
        guard start < text.count else { return text.count }
        let pairs = pairs.span
        if isBehindEdit, isPossible(kinds[Int(text[start])], text, at: start, true) { return start }
        var place = start
        var byte = Int(text[place])
        while place + 1 < text.count {
            let next = Int(text[place + 1])
            if pairs[byte << 8 | next], isPossible(kinds[byte], text, at: place, false) { return place }
            byte = next
            place += 1
        }
        return kinds[byte] != 0 && isPossible(kinds[byte], text, at: place, false) ? place : text.count
    }

    @inline(__always)
    private func isPossible(
        _ kind: UInt16, _ text: borrowing Span<UInt8>, at place: Int, _ isBehindEdit: Bool
    ) -> Bool {
        var kind = kind
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
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "+"): .separator
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
        if byte.isBlank { kinds.insert(.separator) }
        return kinds
    }

    private static func kinds(before byte: UInt8) -> Kind {
        var kinds: Kind = [.markup, .character, .always]
        if byte.hexDigit != nil || byte | 0x20 == UInt8(ascii: "u") { kinds.insert(.percent) }
        if byte.isASCIILetter || byte == UInt8(ascii: "#") { kinds.insert(.entity) }
        if (byte.hexDigit != nil && byte < 0x60) || byte.isLineEnd { kinds.insert(.equals) }
        if byte.isBlank || byte.isLineEnd || "+.&|<~\\,".utf8.contains(byte) { kinds.insert(.quote) }
        if [UInt8(ascii: "a"), UInt8(ascii: "d")].contains(byte | 0x20) { kinds.insert(.bracket) }
        if byte.isASCIIDigit || byte.isBlank { kinds.insert(.separator) }
        if byte.isValueASCII || byte.isBlank || byte == UInt8(ascii: ">") { kinds.insert(.lineEnd) }
        return kinds
    }
}
