/// Undoes every escape, and takes out what splits a value: what a reader or a model makes of the text.
///
/// One pass undoes one layer of escapes.
enum Reader {
    /// How far behind an introducer a decision may look, in bytes.
    static let reach = Markup.longestRow + Markup.longestTag

    /// The bytes before an introducer at `place` that an edit may take along: blanks, a carriage return, and the
    /// character that a backspace erases.
    static func lookBehind(_ text: borrowing Span<UInt8>, before place: Int) -> Int {
        guard place > 0, text[place - 1] != 0x0A else { return 0 }
        return place > 1 && text[place - 1].isBlank && text[place - 2].isBlank ? 2 : 1
    }

    /// Decodes what stands at an introducer.
    static func decode(
        _ text: borrowing Span<UInt8>, at place: Int, from start: Int, isEnd: Bool, into edits: inout Edits
    ) -> Decoding {
        switch text[place] {
        case UInt8(ascii: "%"): Percent.decode(text, at: place, into: &edits)
        case UInt8(ascii: "&"): HTMLEntity.decode(text, at: place, isEnd: isEnd, into: &edits)
        case UInt8(ascii: "\\"): Backslash.decode(text, at: place, into: &edits)
        case UInt8(ascii: "="): QuotedPrintable.decode(text, at: place, into: &edits)
        case UInt8(ascii: "\"") where place + 1 == text.count: .open
        case UInt8(ascii: "\"") where text[place + 1] == UInt8(ascii: "}"):
            TextPieces.decode(text, at: place, isEnd: isEnd, into: &edits)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): Concatenation.decode(text, at: place, into: &edits)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
            SpelledOut.decode(text, at: place, from: start, into: &edits)
        case UInt8(ascii: "@"): SpelledOut.decodeSpaced(text, at: place, from: start, into: &edits)
        case 0x0A: LineWrap.decode(text, at: place, from: start, isEnd: isEnd, into: &edits)
        case let byte where byte >= 0xF0 || byte.isBlank || SeparatedDigits.isMark(byte):
            SeparatedDigits.decode(text, at: place, isEnd: isEnd, into: &edits)
        case 0x1B: Markup.decodeEscape(text, at: place, into: &edits)
        case 0x08: Markup.decodeBackspace(text, at: place, from: start, into: &edits)
        default: Markup.decode(text, at: place, into: &edits)
        }
    }
}
