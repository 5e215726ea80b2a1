internal import ArgumentParser
internal import DLP
internal import DLPCompiler
internal import DLPModel
internal import DLPScanner
internal import DLPWire

/// `dlpscan rules lint`: looks for rules that cost too much.
struct RulesLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Look for rules that are slow, and prove that the others are not.",
        discussion: """
              dlpscan rules lint my-rules.yaml
                  errors are patterns whose work can grow faster than the text, warnings what costs more than it must
              dlpscan rules lint
                  the built-in rules

            Each rule is run on texts made from its own pattern and examples, of 1 to 16 KiB. Work is counted in steps, \
            not in seconds, so that every machine says the same. With an error, the exit status is 65.
            """)

    /// How the outcome is written.
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, jsonl }

    @Argument(help: "Rule files, and folders of *.yaml and *.yml files.", completion: .file())
    var paths: [String] = []

    @Option(help: ArgumentHelp("How the outcome is written.", valueName: "format"))
    var format = Format.text
}

extension RulesLintCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let rules = paths.isEmpty ? Ruleset.builtin.lint() : try RuleFiles.lint(paths)
        let diagnostics = rules.flatMap(\.diagnostics)
        let errors = diagnostics.count { $0.severity == .error }
        switch format {
        case .text:
            for diagnostic in diagnostics.sorted() { try Console.print("\(diagnostic)\n") }
            try Console.print(
                "\(counted(rules.count, "rule")), \(counted(errors, "error")), "
                    + "\(counted(diagnostics.count - errors, "warning")).\n")
        case .jsonl: try Console.write(rules.flatMap(Self.line))
        }
        return errors == 0 ? .passed : .badData
    }

    private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private static func line(_ rule: LintedRule) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("schema", 1)
        writer.member("rule", rule.rule.rawValue)
        if let work = rule.work {
            writer.name("growth")
            writer.json(work.growth.decimal.utf8)
            writer.member("pump", work.pump)
            writer.name("steps_per_byte")
            writer.json(work.perByte.decimal.utf8)
        }
        writer.name("anchors_per_kib")
        writer.beginObject()
        for (name, rate) in [("prose", rule.anchors.prose), ("code", rule.anchors.code), ("logs", rule.anchors.logs)] {
            writer.name(name)
            writer.json(rate.decimal.utf8)
        }
        writer.endObject()
        writer.name("diagnostics")
        writer.beginArray()
        for diagnostic in rule.diagnostics {
            writer.beginObject()
            writer.member("severity", diagnostic.severity.rawValue)
            writer.member("code", diagnostic.code)
            writer.member("file", diagnostic.file)
            writer.member("line", diagnostic.position.line)
            writer.member("column", diagnostic.position.column)
            writer.member("message", diagnostic.message)
            writer.member("fix", diagnostic.fix)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endDocument()
        return writer.take()
    }
}

extension Double {
    /// Rounded to two decimals, as JSON writes numbers.
    fileprivate var decimal: String { "\((self * 100).rounded() / 100)" }
}
