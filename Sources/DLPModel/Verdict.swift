/// What is to be done with a text.
public enum Verdict: String, Sendable {
    /// Pass it on as it is.
    case allow
    /// Pass on the redacted text.
    case redact
    /// Pass on nothing.
    case block
}
