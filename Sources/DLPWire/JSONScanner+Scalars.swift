// Strings, numbers and words: what has no structure inside.

extension JSONScanner {
    /// Checks the string whose opening quotation mark is at `index`, and goes past it.
    mutating func scanString(_ bytes: borrowing Span<UInt8>) throws(JSONError) -> StringRange {
        let start = index + 1
        var hasEscapes = false
        index = bytes.endOfPlainText(from: start)
        while index < bytes.count {
            switch bytes[index] {
            case .quote:
                index += 1
                return StringRange(start..<index - 1, hasEscapes: hasEscapes)
            case .backslash:
                hasEscapes = true
                try scanEscape(bytes)
            case ..<0x20: throw JSONError(code: .controlCharacter, offset: index)
            case ..<0x80: index = bytes.endOfPlainText(from: index)
            default: try scanMultibyte(bytes)
            }
        }
        throw JSONError(code: .unexpectedEnd, offset: index)
    }

    private mutating func scanEscape(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
        guard index + 1 < bytes.count else { throw JSONError(code: .unexpectedEnd, offset: bytes.count) }
        if bytes[index + 1].escapedScalar != nil {
            index += 2
            return
        }
        let unit = try scanUnit(bytes)
        guard (0xD800..<0xE000).contains(unit) else {
            index += 6
            return
        }
        guard unit < 0xDC00, index + 7 < bytes.count, bytes[index + 6] == .backslash,
            bytes[index + 7] == UInt8(ascii: "u")
        else { throw JSONError(code: .loneSurrogate, offset: index) }
        let start = index
        index += 6
        guard (0xDC00..<0xE000).contains(try scanUnit(bytes)) else {
            throw JSONError(code: .loneSurrogate, offset: start)
        }
        index += 6
    }

    /// The unit of the `\uXXXX` at `index`, which stays where it is.
    private func scanUnit(_ bytes: borrowing Span<UInt8>) throws(JSONError) -> UInt32 {
        guard bytes[index + 1] == UInt8(ascii: "u") else { throw JSONError(code: .badEscape, offset: index) }
        if let unit = hexUnit(bytes, at: index + 2) { return unit }
        for position in index + 2..<min(index + 6, bytes.count) where bytes[position].hexValue == nil {
            throw JSONError(code: .badEscape, offset: index)
        }
        throw JSONError(code: .unexpectedEnd, offset: bytes.count)
    }

    /// Goes past one character of two to four bytes, well formed by table 3-7 of the Unicode standard.
    private mutating func scanMultibyte(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
        let first = bytes[index]
        let count: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: count = 2
        case 0xE0...0xEF:
            count = 3
            if first == 0xE0 { second = 0xA0...0xBF }
            if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            count = 4
            if first == 0xF0 { second = 0x90...0xBF }
            if first == 0xF4 { second = 0x80...0x8F }
        default: throw JSONError(code: .invalidUTF8, offset: index)
        }
        guard index + count <= bytes.count, second.contains(bytes[index + 1]) else {
            throw JSONError(code: .invalidUTF8, offset: index)
        }
        for position in index + 2..<index + count where bytes[position] & 0xC0 != 0x80 {
            throw JSONError(code: .invalidUTF8, offset: index)
        }
        index += count
    }

    /// Goes past a number: `-`, digits without a leading zero, a fraction, an exponent.
    mutating func scanNumber(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let leadsWithZero = index < bytes.count && bytes[index] == UInt8(ascii: "0")
        let digits = try scanDigits(bytes, of: start)
        if leadsWithZero, digits > 1 { throw JSONError(code: .badNumber, offset: start) }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            _ = try scanDigits(bytes, of: start)
        }
        guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return }
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
        _ = try scanDigits(bytes, of: start)
    }

    /// Goes past one digit or more, and says how many.
    private mutating func scanDigits(_ bytes: borrowing Span<UInt8>, of start: Int) throws(JSONError) -> Int {
        let first = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        if index > first { return index - first }
        guard index < bytes.count else { throw JSONError(code: .unexpectedEnd, offset: index) }
        throw JSONError(code: .badNumber, offset: start)
    }

    /// Goes past `true`, `false` or `null`.
    mutating func scanWord(_ word: StaticString, _ bytes: borrowing Span<UInt8>) throws(JSONError) {
        for byte in word.description.utf8 {
            guard index < bytes.count else { throw JSONError(code: .unexpectedEnd, offset: index) }
            guard bytes[index] == byte else { throw JSONError(code: .notJSON, offset: index) }
            index += 1
        }
    }
}
