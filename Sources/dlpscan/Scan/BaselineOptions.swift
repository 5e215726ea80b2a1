internal import ArgumentParser

/// Which findings are known from earlier scans.
struct BaselineOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Report only what is not in a baseline that --write-baseline wrote. Needs --key-file.", valueName: "file"),
        completion: .file(extensions: ["jsonl"]))
    var baseline: String?

    @Option(
        help: ArgumentHelp(
            """
            Write what was found, known or new, as a baseline for later scans: paths, rules and keyed fingerprints, \
            never a value. Needs --key-file, and makes a key when there is none.
            """,
            valueName: "file"),
        completion: .file(extensions: ["jsonl"]))
    var writeBaseline: String?

    /// The baselines of a scan.
    struct Files: Sendable {
        var known: Baseline?
        var written: Baseline?
        var writtenFile: String?
    }

    /// Reads what is known.
    func files() throws(Failure) -> Files {
        Files(
            known: try baseline.map { path throws(Failure) in try Baseline(contentsOf: path) },
            written: writeBaseline.map { _ in Baseline() }, writtenFile: writeBaseline)
    }
}
