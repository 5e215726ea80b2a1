/// What a byte is as an ASCII character.
extension UInt8 {
    var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
    var isLowercaseLetter: Bool { UInt8(ascii: "a") <= self && self <= UInt8(ascii: "z") }
    var isUppercaseLetter: Bool { UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") }
    var isLetter: Bool { lowercased.isLowercaseLetter }

    /// The small letter of a capital one; any other byte as it is.
    var lowercased: UInt8 { isUppercaseLetter ? self | 0x20 : self }

    /// The capital letter of a small one; any other byte as it is.
    var uppercased: UInt8 { isLowercaseLetter ? self & ~0x20 : self }

    /// The value of a decimal digit.
    var digitValue: UInt8? { isDigit ? self - UInt8(ascii: "0") : nil }

    /// The value of a hexadecimal digit of either case.
    var hexValue: UInt8? {
        switch lowercased {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): lowercased - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
