internal import ArgumentParser
internal import DLPModel
internal import DLPReport
internal import DLPScanner
internal import DLPTokens

/// `dlpscan scan`: reports what is in files and folders, and changes nothing.
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Report what is found in files and folders.",
        discussion: """
              dlpscan scan src docs
                  a line for each finding, with a masked preview, never the value
              dlpscan scan --format sarif --output report.sarif .
                  for code hosts and editors; the file appears when it is complete
              dlpscan scan --fail-on high . || echo 'Do not commit this.'
                  exit status 1 when something high or critical is found
              git diff | dlpscan scan -
                  - is standard input
              dlpscan scan --write-baseline known.jsonl --key-file ~/.dlpscan.key .
              dlpscan scan --baseline known.jsonl --key-file ~/.dlpscan.key --fail-on high .
                  what was there before is known, wherever it has moved in its file; only what is new counts

            Folders are searched in the order of their paths, hidden files included; .git folders and what \
            .gitignore files name are passed over. Symbolic links are not followed, unless they are named here. \
            Links, special files, binaries, archives, media and text that is not UTF-8 by its byte order mark are \
            skipped, and the report says so. A file that cannot be read is reported too; the scan goes on and ends \
            with status 74.
            """)

    @Argument(help: "Files and folders; - is standard input.", completion: .file())
    var paths: [String]

    @Option(
        help: ArgumentHelp("How the report is written: text, json, jsonl, sarif or csv.", valueName: "format"),
        completion: .list(ReportFormat.allCases.map(\.rawValue)), transform: reportFormat)
    var format = ReportFormat.text

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write the report to a file, which appears when it is complete.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp("How many files are scanned at once (default: one for each processor).", valueName: "number")
    )
    var jobs: Int?

    @Flag(help: "Scan also what .gitignore files name.")
    var noIgnore = false

    @OptionGroup(title: "What is known")
    var baselines: BaselineOptions

    @OptionGroup(title: "Rules")
    var rules: RuleOptions

    @OptionGroup(title: "Outcome")
    var outcome: OutcomeOptions

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
        if paths.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read only once.") }
        if paths.contains("") { throw ValidationError("A path is empty.") }
    }

    private static func reportFormat(_ text: String) throws -> ReportFormat {
        guard let format = ReportFormat(rawValue: text) else {
            let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(text)' is none of \(formats).")
        }
        return format
    }
}

extension ScanCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let ruleset = try rules.ruleset()
        let settings = try rules.scanSettings()
        let key = try key()
        let known = try baselines.files()
        let progress = ScanProgress(isShown: !outcome.quiet && Descriptor.standardError.isTerminal)
        let output = try ReportOutput(file: output.map { FilePath($0) })
        let tree = FileTree(
            paths.map { FilePath($0) }, honoursIgnoreFiles: !noIgnore, except: output.identities)
        let isColoured = output.isTerminal && !Process.hasEnvironment("NO_COLOR")
        let writer = format.writer(
            header: ReportHeader(
                toolVersion: programVersion, pack: ruleset.identity, isAgainstBaseline: known.known != nil),
            colour: isColoured ? .ansi : .none)
        let report = OrderedReport(
            try ScanReport(
                writer: writer, output: output, baselines: known, outcome: outcome, progress: progress))
        let scan = FileScan(
            scanner: Scanner(ruleset, settings: settings), report: report, progress: progress, key: key)

        let display = progress.isShown ? Task { await progress.display(total: tree) } : nil
        scan.scan(tree, jobs: jobs ?? Process.processors)
        display?.cancel()
        await display?.value
        return try report.finish()
    }

    /// The key of fingerprints, where a baseline asks for them.
    private func key() throws(Failure) -> ValueKey? {
        if baselines.writeBaseline != nil {
            return try KeyFile.keyMakingOne(at: try rules.allow.key.path(for: "--write-baseline"))
        }
        return baselines.baseline == nil ? nil : try KeyFile.key(at: try rules.allow.key.path(for: "--baseline"))
    }
}
