/// `=40` and a soft line break `=`, as in e-mail (RFC 2045).
///
/// A letter or digit is written like that only by who hides it, so that `=41` counts only beside another one, and
/// `=40` only before a letter; `a=41` and `a=40` in a URL or in code are left alone.
enum QuotedPrintable {
    static func decode(_ text: borrowing Span<UInt8>, at place: Int, into edits: inout Edits) -> Decoding {
        guard place + 1 < text.count else { return .open }
        switch text[place + 1] {
        case 0x0A:
            edits.remove(place..<place + 2, .quotedPrintable)
            return .done(end: place + 2)
        case 0x0D:
            guard place + 2 < text.count else { return .open }
            guard text[place + 2] == 0x0A else { return .none }
            edits.remove(place..<place + 3, .quotedPrintable)
            return .done(end: place + 3)
        default: break
        }
        guard let byte = read(text, at: place) else { return isOpen(text, at: place) ? .open : .none }
        let isInRow = edits.end == place && edits.list.last?.step == .quotedPrintable
        if byte.isWordASCII, !isInRow {
            guard read(text, at: place + 3) != nil else { return isOpen(text, at: place + 3) ? .open : .none }
        }
        // Two decimal digits are a number unless the text goes on with a letter or another one.
        if text[place + 1].isASCIIDigit, text[place + 2].isASCIIDigit, !isInRow {
            guard place + 3 < text.count else { return .open }
            guard text[place + 3].isASCIILetter || text[place + 3] == UInt8(ascii: "=") else { return .none }
        }
        edits.replace(place..<place + 3, with: byte, .quotedPrintable)
        return .done(end: place + 3)
    }

    /// The byte that `=` and two digits write; e-mail has them in capitals.
    private static func read(_ text: borrowing Span<UInt8>, at place: Int) -> UInt8? {
        guard place + 2 < text.count, text[place] == UInt8(ascii: "="), text[place + 1] < 0x60, text[place + 2] < 0x60
        else { return nil }
        return HexNumber.read(text, at: place + 1, count: 2).map(UInt8.init)
    }

    private static func isOpen(_ text: borrowing Span<UInt8>, at place: Int) -> Bool {
        guard place < text.count else { return true }
        return text[place] == UInt8(ascii: "=") && HexNumber.isOpen(text, at: place + 1, count: 2)
    }
}
