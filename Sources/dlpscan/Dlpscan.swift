internal import ArgumentParser

/// The program: alone it is the filter, and its subcommands do the rest.
struct Dlpscan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dlpscan",
        abstract: "Take personal data, health data and secrets out of text before a model sees it.",
        usage: """
            dlpscan [<options>] < input > output
            dlpscan <subcommand> …
            """,
        discussion: """
            Alone, dlpscan is a filter: it reads standard input and writes it to standard output with every finding \
            replaced. Everything else stays as it was, byte for byte.

              echo 'My SSN is 536-22-8741.' | dlpscan
                  My SSN is [US_SSN].
              tail -f app.log | dlpscan --replace mask
                  writes each line as soon as it is decided
              dlpscan --jsonl < chunks.jsonl > safe.jsonl
                  one JSON object a line: redacts "text", adds the verdict as "dlp"
              dlpscan --jsonl --field 'messages.*.content' --field system < chat.jsonl
                  other fields, by path; * stands for every element or member
              dlpscan --block secret --block US_SSN < prompt.txt
                  a secret or an SSN: nothing is written, and the exit status is 3
              dlpscan scan src docs
                  report on files and folders instead

            What blocks is decided before anything leaves: with --block or --whole, dlpscan holds the whole input \
            (up to --max-spool) and writes it at the end; a JSON line is decided as a whole. With --stream it writes \
            as it reads, and nothing from the start of the blocking finding on.

            Exit status, the first that applies: 74 input/output error, 70 scan incomplete, 65 bad rules or input \
            data, 3 blocked, 1 findings (with --fail-on), 0 passed, clean or redacted; 64 wrong usage.
            """,
        version: "dlpscan \(programVersion)",
        subcommands: [
            ScanCommand.self, RulesCommand.self, ExplainCommand.self, AllowCommand.self, EvalCommand.self,
            VersionCommand.self,
        ])

    @OptionGroup(title: "What is read and written")
    var format: FilterFormat

    @OptionGroup(title: "What happens to findings")
    var actions: FilterActions

    @OptionGroup(title: "Rules")
    var rules: RuleOptions

    @OptionGroup(title: "Outcome")
    var outcome: OutcomeOptions

    func validate() throws {
        try format.refuseContradictions(blocking: !actions.block.isEmpty)
    }
}

extension Dlpscan: Command {
    func execute() throws(Failure) -> ExitStatus {
        let ruleset = try rules.ruleset()
        let filter = try actions.filter(ruleset: ruleset, scan: try rules.scanSettings())
        let input: FileReader
        do throws(SystemError) { input = try .standardInput() } catch { throw .reading("standard input", error) }
        if format.jsonl {
            var lines = try JSONLinesFilter(filter: filter, format: format, outcome: outcome)
            return try lines.run(input)
        }
        var text = TextFilter(filter: filter, format: format, outcome: outcome)
        return try text.run(input)
    }
}

/// A command that can be run to its exit status.
protocol Command: ParsableCommand {
    func execute() async throws(Failure) -> ExitStatus
}
