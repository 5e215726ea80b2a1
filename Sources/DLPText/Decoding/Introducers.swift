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

    /// For each byte, its kind, the kinds that may stand behind it, those that may stand before it, and whether there may
    /// be an introducer next to it: 16 bits each, from the lowest.
    private let traits: [UInt64]

    static let shared = Introducers()

    private init() {
        traits = (0...UInt8.max).map { byte in
            let kind = Self.kind(of: byte)
            // Separators stand behind digits only.
            let isWorthALook = byte.isASCIIDigit || !(kind.isEmpty || kind == .separator)
            return UInt64(kind.rawValue) | UInt64(Self.kinds(behind: byte).rawValue) << 16
                | UInt64(Self.kinds(before: byte).rawValue) << 32 | (isWorthALook ? 1 << 48 : 0)
        }
    }

    /// The first place from `start` on; at `start` itself whatever stands before it, when `isBehindEdit`.
    func next(in text: borrowing Span<UInt8>, from start: Int, isBehindEdit: Bool) -> Int {
        let traits = traits.span
        precondition(traits.count == 256)
        var place = start
        // What stands before the text is no digit and no value, and anything may follow it.
        var before = place > 0 ? traits[Int(text[place - 1])] : traits[0]
        if isBehindEdit { before = UInt64.max }
        while place &+ Self.block < text.count {
            let bytes = text.extracting(place..<place &+ Self.block &+ 1)
            let (one, two) = (traits[Int(bytes[0])], traits[Int(bytes[1])])
            let (three, four) = (traits[Int(bytes[2])], traits[Int(bytes[3])])
            let (five, six) = (traits[Int(bytes[4])], traits[Int(bytes[5])])
            let (seven, eight) = (traits[Int(bytes[6])], traits[Int(bytes[7])])
            // The last byte before the block counts too: a separator may follow it.
            if (before | one | two | three | four | five | six | seven | eight) >> 48 != 0 {
                let low =
                    before >> 16 & one & two >> 32 | one >> 16 & two & three >> 32 | two >> 16 & three & four >> 32
                    | three >> 16 & four & five >> 32
                let high =
                    four >> 16 & five & six >> 32 | five >> 16 & six & seven >> 32 | six >> 16 & seven & eight >> 32
                    | seven >> 16 & eight & traits[Int(bytes[8])] >> 32
                if (low | high) & UInt64(Kind.all.rawValue) != 0,
                    let found = find(in: text, place..<place &+ Self.block, behind: before, from: start)
                {
                    return found
                }
            }
            before = eight
            place &+= Self.block
        }
        return find(in: text, place..<text.count, behind: before, from: start) ?? text.count
    }

    /// The first place in a range of the text.
    private func find(
        in text: borrowing Span<UInt8>, _ range: Range<Int>, behind: UInt64, from start: Int
    ) -> Int? {
        let traits = traits.span
        precondition(traits.count == 256)
        var before = behind
        var here = range.isEmpty ? 0 : traits[Int(text[range.lowerBound])]
        for place in range {
            let next =
                place + 1 < text.count ? traits[Int(text[place + 1])] : UInt64(Kind.all.rawValue) << 32
            let kinds = here & before >> 16 & next >> 32
            if kinds & UInt64(Kind.all.rawValue) != 0, isWorthALook(kinds, text, at: place, from: start) {
                return place
            }
            (before, here) = (here, next)
        }
        return nil
    }

    /// Whether what the neighbours allow may be more than a separator in a table.
    @inline(__always)
    private func isWorthALook(
        _ kinds: UInt64, _ text: borrowing Span<UInt8>, at place: Int, from start: Int
    ) -> Bool {
        kinds & UInt64(Kind.all.rawValue) != UInt64(Kind.separator.rawValue)
            || SeparatedDigits.mayStand(text, at: place, from: start)
    }

    /// The bytes looked at together.
    private static let block = 8

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
