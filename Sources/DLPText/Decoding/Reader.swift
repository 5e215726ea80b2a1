/// Undoes every escape, and takes out what splits a value: what a reader or a model makes of the text.
///
/// One pass undoes one layer of escapes.
enum Reader {
    /// How far behind an introducer a decision may look, in bytes.
    static let reach = Markup.longestRow + Markup.longestTag

    /// The bytes before an introducer that an edit may take along.
    static let lookBehind = 2

    /// Decodes what stands at an introducer.
    static func decode(
        _ text: borrowing Span<UInt8>, at place: Int, from start: Int, isEnd: Bool, into edits: inout Edits
    ) -> Decoding {
        switch text[place] {
        case UInt8(ascii: "%"): Percent.decode(text, at: place, into: &edits)
        case UInt8(ascii: "&"): HTMLEntity.decode(text, at: place, isEnd: isEnd, into: &edits)
        case UInt8(ascii: "\\"): Backslash.decode(text, at: place, into: &edits)
        case UInt8(ascii: "="): QuotedPrintable.decode(text, at: place, into: &edits)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): Concatenation.decode(text, at: place, into: &edits)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
            SpelledOut.decode(text, at: place, from: start, into: &edits)
        case 0x0A: LineWrap.decode(text, at: place, from: start, isEnd: isEnd, into: &edits)
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "+"), 0xF0...0xFF:
            SeparatedDigits.decode(text, at: place, from: start, isEnd: isEnd, into: &edits)
        case 0x1B: Markup.decodeEscape(text, at: place, into: &edits)
        case 0x08: Markup.decodeBackspace(text, at: place, from: start, into: &edits)
        default: Markup.decode(text, at: place, into: &edits)
        }
    }

    /// The first byte from `start` on that an escape or some markup may begin with.
    static func nextIntroducer(in text: borrowing Span<UInt8>, from start: Int) -> Int {
        let isIntroducer = introducers.span
        var place = start
        while place < text.count, !isIntroducer[Int(text[place])] { place += 1 }
        return place
    }

    private static let introducers: [Bool] = {
        var set = [Bool](repeating: false, count: 256)
        for byte in 0xF0...0xFF { set[byte] = true }
        for byte in ",:|+%&\\=\"'([{*`~<]\n\u{1B}\u{8}".utf8 { set[Int(byte)] = true }
        return set
    }()
}
