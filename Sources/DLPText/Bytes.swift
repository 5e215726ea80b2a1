extension UInt8 {
    /// Whether this is an ASCII letter or digit.
    var isWordASCII: Bool { isASCIIDigit || isASCIILetter }
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var isLineEnd: Bool { self == 0x0A || self == 0x0D }
    /// Whether a value such as an address or a token may have this byte within it.
    var isValueASCII: Bool {
        isWordASCII || self == UInt8(ascii: "@") || self == UInt8(ascii: "_") || self &- 0x2B < 5 && self != 0x2C
    }

    /// What this is as a hexadecimal digit, or nil.
    var hexDigit: UInt8? {
        if isASCIIDigit { return self - 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }

    /// What this is as an octal digit, or nil.
    var octalDigit: UInt8? { self &- 0x30 < 8 ? self - 0x30 : nil }
}

/// The number that some hexadecimal digits write.
enum HexNumber {
    /// Reads exactly `count` digits at `place`, or nil when there are fewer.
    static func read(_ text: borrowing Span<UInt8>, at place: Int, count: Int) -> UInt32? {
        guard place + count <= text.count else { return nil }
        var number: UInt32 = 0
        for index in place..<place + count {
            guard let digit = text[index].hexDigit else { return nil }
            number = number << 4 | UInt32(digit)
        }
        return number
    }

    /// Whether all bytes from `place` to the end are digits, and fewer than `count`, so that more may come.
    static func isOpen(_ text: borrowing Span<UInt8>, at place: Int, count: Int) -> Bool {
        guard place + count > text.count else { return false }
        var index = place
        while index < text.count {
            if text[index].hexDigit == nil { return false }
            index += 1
        }
        return true
    }
}
