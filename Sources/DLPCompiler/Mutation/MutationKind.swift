/// A way to change an example of a rule so that the rule's declaration says what must come of it.
public enum MutationKind: String, CaseIterable, Sendable {
    /// One digit of the value is another: the value's check digit fails.
    case digit
    /// A digit more stands before or behind a value that begins or ends with one: the shorter number is not found.
    case longer
    /// The value's first or last character is gone: too little is left to match.
    case shorter
    /// A digit or a letter is glued to the value, and the pattern's guard refuses it.
    case glued
    /// Spaces, hyphens and digits are other characters that look like them.
    case lookalikes
    /// What stands around the value is in capitals, or in small letters.
    case letterCase = "case"
    /// Lines end with carriage return and line feed; lines stand before and behind the text; the value is on two lines.
    case lineBreak = "line-break"
    /// The text, or the value, is in quotes, brackets or emphasis.
    case quoted
    /// The text is a string in JSON, or in JSON within JSON.
    case json
    /// The text is percent-encoded in a URL's query.
    case url

    /// One sentence about what is changed and what must come of it.
    public var summary: String {
        switch self {
        case .digit: "One digit is another: nearly all such values fail the check."
        case .longer: "A digit more at a digit: the shorter number is not found."
        case .shorter: "A character less than the pattern takes: what is left is not found."
        case .glued: "Glued to a digit or letter that the pattern's guards refuse: not found."
        case .lookalikes: "Other spaces, hyphens and digits that look alike: found."
        case .letterCase: "The words around the value in capitals or small letters: found."
        case .lineBreak: "Other line ends, lines around it, the value on two lines: found."
        case .quoted: "In quotes, brackets or emphasis: found, and what is left stays left."
        case .json: "A string in JSON, and in JSON within JSON: found, and what is left stays left."
        case .url: "Percent-encoded in a URL's query: found."
        }
    }
}
