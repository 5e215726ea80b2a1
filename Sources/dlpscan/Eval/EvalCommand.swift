internal import ArgumentParser
internal import DLPEvaluation

/// `dlpscan eval`: scores the rules on labelled text.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Measure how well the rules find what is marked in labelled text.",
        discussion: """
              dlpscan eval corpus.jsonl
                  precision, recall and false alarms, with intervals; the misses and false alarms, and why
              dlpscan eval --html report.html corpus clean
                  the same as a page with pictures; folders hold any number of files
              dlpscan eval --format json corpus > before.json
              dlpscan eval --baseline before.json --rules new.yaml corpus
                  what changed, place by place, and whether it is better
              dlpscan eval --compare before.json after.json
                  the same of two results, without scanning
              dlpscan eval --fail-under thresholds.json corpus || echo 'Not good enough.'
                  exit status 1, and which figure missed which bar

            Four forms are read: JSON Lines, a document a line ({"id", "text", "spans": [{"start", "end", "type"}]}, \
            offsets in bytes; also "near", "stratum" and "language"); a JSON list as presidio-research writes it; \
            BRAT (.ann files beside .txt); and CoNLL or BIO, a token and its label a line. A document that cannot be \
            read is named with file and line and counted; the run goes on and ends with status 65. Docs/Evaluation.md \
            says how findings are matched with values.
            """)

    @Argument(help: "Labelled files and folders of them; - is standard input.", completion: .file())
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("How the result is written: table, json or markdown.", valueName: "format"),
        completion: .list(EvaluationFormat.allCases.map(\.rawValue)), transform: evaluationFormat)
    var format = EvaluationFormat.table

    @Option(
        help: ArgumentHelp("Write also a page with pictures, which loads nothing.", valueName: "file"),
        completion: .file(extensions: ["html"]))
    var html: String?

    @Option(
        help: ArgumentHelp("Show what changed since a result that --format json wrote.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var baseline: String?

    @Option(
        help: ArgumentHelp("Exit with status 1 when a figure misses its bar in this file.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var failUnder: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Show what changed between two results, old and new; scan nothing.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var compare: [String] = []

    @Option(
        help: ArgumentHelp(
            "What the corpus's labels are called here: YAML or JSON, 'THEIRS: OURS'; - leaves one out.",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var labels: String?

    @Option(
        help: ArgumentHelp(
            "Places that are no false alarms though nothing is marked there: JSON Lines {\"id\", \"start\", \"end\"}.",
            valueName: "file"),
        completion: .file(extensions: ["jsonl"]))
    var trueValues: String?

    @Flag(help: "Show missed and wrongly found values as they are, in a table on a terminal only.")
    var showValues = false

    @Option(
        help: ArgumentHelp(
            "How many documents are scanned at once (default: one for each processor).", valueName: "number"))
    var jobs: Int?

    @OptionGroup(title: "Rules")
    var rules: RuleOptions

    @Flag(help: "Write no progress and no notes to standard error; mistakes are still named there.")
    var quiet = false

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
        if paths.contains("") { throw ValidationError("A path is empty.") }
        if paths.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read only once.") }
        if compare.isEmpty {
            if paths.isEmpty { throw ValidationError("Name labelled files or folders, or two results with --compare.") }
            return
        }
        if compare.count != 2 { throw ValidationError("--compare takes two files: the old result, then the new one.") }
        if !paths.isEmpty || html != nil || baseline != nil || failUnder != nil || labels != nil || trueValues != nil {
            throw ValidationError("--compare scans nothing: of the other options only --format goes with it.")
        }
    }

    private static func evaluationFormat(_ text: String) throws -> EvaluationFormat {
        guard let format = EvaluationFormat(rawValue: text) else {
            let formats = EvaluationFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(text)' is none of \(formats).")
        }
        return format
    }
}

extension EvalCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        if compare.count == 2 {
            let comparison = Comparison(old: try EvalInputs.result(compare[0]), new: try EvalInputs.result(compare[1]))
            try Console.write(format.report(comparison))
            return .passed
        }
        let inputs = try EvalInputs(self)
        guard let html else { return try await evaluate(inputs, except: []).write() }
        let page = try ReportOutput(file: FilePath(html))
        do throws(Failure) {
            let outcome = try await evaluate(inputs, except: page.identities)
            try page.write(outcome.page)
            try page.complete()
            return try outcome.write()
        } catch {
            page.discard()
            throw error
        }
    }

    private func evaluate(
        _ inputs: EvalInputs, except identities: Set<FileIdentity>
    ) async throws(Failure) -> EvalOutcome {
        let run = EvalRun(inputs, self, except: identities)
        return EvalOutcome(try await run.evaluation(), files: run.files, inputs, self)
    }
}
