/// What was undone to make a view out of the text below it, as a reader or a program would.
///
/// Raw values are what reports show, and stay.
public enum ViewStep: String, Hashable, Sendable, CaseIterable {
    /// Characters read as the ASCII ones that they stand for, and invisible ones left out.
    case folded
    case percent
    case html
    /// Backslash escapes: of JSON, C, JavaScript, and of punctuation in Markdown.
    case backslash
    case quotedPrintable = "quoted-printable"
    /// Emphasis, tags, comments and terminal colours inside a word or number.
    case markup
    /// String literals that code joins.
    case concatenation
    /// A word or number that goes on in the next line.
    case lineWrap = "line-wrap"
    /// What stands between the groups of a number, and does not belong there.
    case separators
    /// `[at]`, `(dot)` and ` @ `.
    case spelledOut = "spelled-out"
    case base64
    case base32
    case hex
    /// Character codes in decimal.
    case decimal
    /// Compressed with gzip or zlib, and written in base64.
    case compressed
    /// The pieces of one text in the events of a stream, or in neighbouring members of a list.
    case pieces
    /// Text that an override shows from right to left.
    case bidi
}
