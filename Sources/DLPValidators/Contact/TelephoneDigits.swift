/// The digits of a telephone number as people write it, and whether it has an international prefix.
///
/// Spaces, dashes, dots, slashes and brackets count as nothing; so does the trunk prefix of `+44 (0)20 …` (ITU-T E.123).
struct TelephoneDigits {
    private(set) var digits = Digits()
    /// Whether a plus sign stands before the digits.
    private(set) var hasPlus = false

    init?(_ candidate: Span<UInt8>) {
        var index = 0
        while index < candidate.count {
            let byte = candidate[index]
            if let digit = byte.digitValue {
                guard digits.append(digit) else { return nil }
            } else if byte == UInt8(ascii: "+"), !hasPlus, digits.count == 0 {
                hasPlus = true
            } else if hasPlus, digits.count > 0, Self.isTrunkPrefix(candidate, at: index) {
                index += 2
            } else {
                guard Self.isSeparator(byte) else { return nil }
            }
            index += 1
        }
        guard digits.count > 0 else { return nil }
    }

    private static func isTrunkPrefix(_ candidate: Span<UInt8>, at index: Int) -> Bool {
        index + 2 < candidate.count && candidate[index] == UInt8(ascii: "(")
            && candidate[index + 1] == UInt8(ascii: "0")
            && candidate[index + 2] == UInt8(ascii: ")")
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
            UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
