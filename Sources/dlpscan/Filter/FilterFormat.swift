internal import ArgumentParser

/// What the filter reads, and how it holds it.
struct FilterFormat: ParsableArguments {
    @Flag(help: "Read one JSON object a line, redact its fields and add the verdict as the member \"dlp\".")
    var jsonl = false

    @Option(
        name: .customLong("field"),
        help: ArgumentHelp(
            """
            A field to redact (default: text), with every string below it: a.b goes down, * is every element or \
            member, \\. is a dot within a name. Repeatable.
            """,
            valueName: "path"))
    var fields: [String] = []

    @Flag(help: "Redact every string of the object; numbers and the names of members pass unscanned.")
    var allStrings = false

    @Option(
        help: ArgumentHelp(
            "How \"start\" and \"end\" of a finding count: bytes (of UTF-8, the default), codepoints or utf16.",
            valueName: "unit"))
    var offsets: OffsetUnit?

    @Option(
        help: ArgumentHelp(
            "The longest line of JSON Lines (default: 16MiB); a longer one is a bad line.", valueName: "size"))
    var maxLine: ByteSize?

    @Flag(help: "Hold the whole text and write it at the end, as --block does.")
    var whole = false

    @Flag(help: "Write bytes as soon as they are decided, even with --block.")
    var stream = false

    @Option(
        help: ArgumentHelp(
            "The most text that is held for --block or --whole (default: 64MiB); more is exit status 70.",
            valueName: "size"))
    var maxSpool: ByteSize?

    @Flag(name: .customLong("strict-utf8"), help: "Exit with status 65 when there were bytes that are not UTF-8.")
    var strictUTF8 = false

    static let defaultLineLimit = ByteSize.mebibytes(16)
    static let defaultSpoolLimit = ByteSize.mebibytes(64)

    /// Refuses options that make no sense together.
    func refuseContradictions(blocking: Bool) throws {
        let onlyWithLines: [(Bool, String)] = [
            (!fields.isEmpty, "--field"), (allStrings, "--all-strings"), (offsets != nil, "--offsets"),
            (maxLine != nil, "--max-line"),
        ]
        let onlyWithText: [(Bool, String)] = [
            (whole, "--whole"), (stream, "--stream"), (maxSpool != nil, "--max-spool"), (strictUTF8, "--strict-utf8"),
        ]
        if !jsonl, let option = onlyWithLines.first(where: { $0.0 }) {
            throw ValidationError("\(option.1) needs --jsonl.")
        }
        if jsonl, let option = onlyWithText.first(where: { $0.0 }) {
            throw ValidationError(
                "\(option.1) does not go with --jsonl: each line is decided as a whole, and is UTF-8.")
        }
        if !fields.isEmpty, allStrings { throw ValidationError("--field and --all-strings do not go together.") }
        if whole, stream { throw ValidationError("--whole and --stream do not go together.") }
        if maxSpool != nil, stream || !(whole || blocking) {
            throw ValidationError("--max-spool needs --block or --whole, and no --stream.")
        }
    }
}
