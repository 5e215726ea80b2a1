internal import DLPModel

/// `=40` and a soft line break `=`, as in e-mail (RFC 2045).
///
/// A letter or digit is written like that only by who hides it, and what is not ASCII takes two or more, so that `=41` and
/// `=C3` count only beside another one, and `=40` only before a letter; `a=41` and `a=40` in a URL or in code, and
/// `id=97da` in a log, are left alone.
enum QuotedPrintable {
    /// The bytes before a `=` that are looked at for a row of base64.
    private static let longestRow = 128

    static func decode(_ text: borrowing Span<UInt8>, at place: Int, into edits: inout Edits) -> Decoding {
        guard place + 1 < text.count else { return .open }
        if text[place + 1].isLineEnd { return softBreak(text, at: place, into: &edits) }
        guard let byte = read(text, at: place) else { return isOpen(text, at: place) ? .open : .none }
        let isInRow = edits.end == place && edits.list.last?.step == .quotedPrintable
        if byte.isWordASCII || byte >= 0x80, !isInRow {
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

    /// A line break within a word; a row of `=` underlines a heading.
    private static func softBreak(
        _ text: borrowing Span<UInt8>, at place: Int, into edits: inout Edits
    ) -> Decoding {
        guard let before = edits.byte(before: place, in: text), before.isValueASCII else { return .none }
        guard !isPadding(text, before: place) else { return .none }
        var end = place + 1
        if text[end] == 0x0D { end += 1 }
        guard end + 1 < text.count else { return .open }
        guard text[end] == 0x0A, text[end + 1].isValueASCII || text[end + 1] == UInt8(ascii: "=") else { return .none }
        edits.remove(place..<end + 1, .quotedPrintable)
        return .done(end: end + 1)
    }

    /// Whether a row of base64 ends with the `=` at `place`; a row longer than a line of e-mail is taken for one.
    private static func isPadding(_ text: borrowing Span<UInt8>, before place: Int) -> Bool {
        let members = SymbolRun.members
        var start = place
        while start > max(0, place - longestRow), members[Int(text[start - 1])] { start -= 1 }
        let count = place - start
        return count == longestRow || (count >= SymbolRun.shortest && count % 4 == 3)
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
