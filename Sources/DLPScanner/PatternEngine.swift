internal import DLPRegex

/// The PCRE2 library that runs the patterns in this process.
public enum PatternEngine {
    /// Its version and date as it gives them, such as `10.42 2022-12-11`.
    public static var version: String { PCRE2Library.version }

    /// Whether patterns become machine code here.
    ///
    /// Without, they are interpreted, with the same findings.
    public static var usesJIT: Bool { PCRE2Library.hasJIT }
}
