internal import DLPModel

/// Backslash escapes of JSON, JavaScript, C, Swift and Python, and of punctuation in Markdown.
///
/// `\n`, `\u0040`, `\uD83D\uDE00`, `\u{40}`, `\U00000040`, `\x40`, `\x{40}`, `\100`, `\@`, and a backslash that ends a
/// line. Half of a surrogate pair is dropped.
enum Backslash {
    static func decode(_ text: borrowing Span<UInt8>, at place: Int, into edits: inout Edits) -> Decoding {
        guard place + 1 < text.count else { return .open }
        let letter = text[place + 1]
        switch letter {
        case UInt8(ascii: "n"): return replace(place, 2, with: 0x0A, &edits)
        case UInt8(ascii: "r"): return replace(place, 2, with: 0x0D, &edits)
        case UInt8(ascii: "t"): return replace(place, 2, with: 0x09, &edits)
        case UInt8(ascii: "f"): return replace(place, 2, with: 0x0C, &edits)
        case UInt8(ascii: "u"):
            if place + 2 < text.count, text[place + 2] == UInt8(ascii: "{") { return braced(text, at: place, &edits) }
            return unicode(text, at: place, &edits)
        case UInt8(ascii: "U"): return fixed(text, at: place, count: 8, &edits)
        case UInt8(ascii: "x"):
            if place + 2 < text.count, text[place + 2] == UInt8(ascii: "{") { return braced(text, at: place, &edits) }
            guard let byte = HexNumber.read(text, at: place + 2, count: 2) else {
                return HexNumber.isOpen(text, at: place + 2, count: 2) ? .open : .none
            }
            return replace(place, 4, with: UInt8(byte), &edits)
        case 0x30...0x33: return octal(text, at: place, &edits)
        case 0x0A: return remove(place, 2, &edits)
        case 0x0D:
            guard place + 2 < text.count else { return .open }
            return remove(place, text[place + 2] == 0x0A ? 3 : 2, &edits)
        case 0x21...0x7E where !letter.isWordASCII: return replace(place, 2, with: letter, &edits)
        default: return .none
        }
    }

    private static func replace(_ place: Int, _ length: Int, with byte: UInt8, _ edits: inout Edits) -> Decoding {
        edits.replace(place..<place + length, with: byte, .backslash)
        return .done(end: place + length)
    }

    private static func remove(_ place: Int, _ length: Int, _ edits: inout Edits) -> Decoding {
        edits.remove(place..<place + length, .backslash)
        return .done(end: place + length)
    }

    private static func fixed(
        _ text: borrowing Span<UInt8>, at place: Int, count: Int, _ edits: inout Edits
    ) -> Decoding {
        guard let scalar = HexNumber.read(text, at: place + 2, count: count) else {
            return HexNumber.isOpen(text, at: place + 2, count: count) ? .open : .none
        }
        edits.replace(place..<place + 2 + count, with: scalar, .backslash)
        return .done(end: place + 2 + count)
    }

    /// `\u` and four digits, or two of them that write a surrogate pair.
    private static func unicode(_ text: borrowing Span<UInt8>, at place: Int, _ edits: inout Edits) -> Decoding {
        guard let high = HexNumber.read(text, at: place + 2, count: 4), high & 0xFC00 == 0xD800 else {
            return fixed(text, at: place, count: 4, &edits)
        }
        let next = place + 6
        if next < text.count, text[next] != UInt8(ascii: "\\") { return fixed(text, at: place, count: 4, &edits) }
        guard next + 1 < text.count else { return .open }
        guard text[next + 1] == UInt8(ascii: "u") else { return fixed(text, at: place, count: 4, &edits) }
        guard let low = HexNumber.read(text, at: next + 2, count: 4) else {
            return HexNumber.isOpen(text, at: next + 2, count: 4) ? .open : fixed(text, at: place, count: 4, &edits)
        }
        guard low & 0xFC00 == 0xDC00 else { return fixed(text, at: place, count: 4, &edits) }
        let scalar = 0x1_0000 + (high & 0x3FF) << 10 + low & 0x3FF
        edits.replace(place..<place + 12, with: scalar, .backslash)
        return .done(end: place + 12)
    }

    /// Up to eight digits in braces.
    private static func braced(_ text: borrowing Span<UInt8>, at place: Int, _ edits: inout Edits) -> Decoding {
        var number: UInt32 = 0
        var end = place + 3
        while end < text.count, end < place + 11, let digit = text[end].hexDigit {
            number = number << 4 | UInt32(digit)
            end += 1
        }
        guard end < text.count else { return .open }
        guard end > place + 3, text[end] == UInt8(ascii: "}") else { return .none }
        edits.replace(place..<end + 1, with: number, .backslash)
        return .done(end: end + 1)
    }

    /// Three digits, or one zero.
    private static func octal(_ text: borrowing Span<UInt8>, at place: Int, _ edits: inout Edits) -> Decoding {
        var number = 0
        for index in place + 1...place + 3 {
            guard index < text.count else { return .open }
            guard let digit = text[index].octalDigit else {
                return index == place + 2 && number == 0 ? replace(place, 2, with: 0, &edits) : .none
            }
            number = number * 8 + Int(digit)
        }
        return replace(place, 4, with: UInt8(number), &edits)
    }
}
