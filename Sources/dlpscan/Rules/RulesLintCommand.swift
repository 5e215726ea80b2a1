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
              dlpscan rules lint Rules --overlaps
                  which rules of different types claim the same text, and which of them owns it

            Each rule is run on texts made from its own pattern and examples, of 1 to 16 KiB. Work is counted in steps, \
            not in seconds, so that every machine says the same. With an error, the exit status is 65.
            """)

    /// How the outcome is written.
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, jsonl }

    @Argument(help: "Rule files, and folders of *.yaml and *.yml files.", completion: .file())
    var paths: [String] = []

    @Option(help: ArgumentHelp("How the outcome is written.", valueName: "format"))
    var format = Format.text

    @Flag(help: "Instead, scan every example with all rules, and tell which rules claim the same text.")
    var overlaps = false
}

extension RulesLintCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        if overlaps { return try tellOverlaps() }
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

    private func tellOverlaps() throws(Failure) -> ExitStatus {
        guard !paths.isEmpty else { throw .usage("--overlaps needs rule files: the built-in rules have no examples.") }
        let overlaps = try RuleFiles.compile(paths, name: "linted").overlaps()
        switch format {
        case .text:
            for overlap in overlaps { try Console.print(Self.text(overlap)) }
            let undecided = overlaps.count { $0.reason == .id }
            try Console.print(
                "\(counted(overlaps.count, "pair")) of rules, \(undecided) that nothing but the ids decide.\n")
        case .jsonl: try Console.write(overlaps.flatMap(Self.line))
        }
        return .passed
    }

    private static func text(_ overlap: RuleOverlap) -> String {
        let how =
            overlap.reason == .id
            ? "only by its id: give one of them more specificity or confidence"
            : "by its \(overlap.reason.rawValue)"
        return """
            \(overlap.file):\(overlap.line):\(overlap.column): \(overlap.owner) (\(overlap.ownerType)) and \(overlap.other) \
            (\(overlap.otherType)) claim the same text\(overlap.examples > 1 ? " in \(overlap.examples) examples" : "")
              \(overlap.owner) owns it, \(how)

            """
    }

    private static func line(_ overlap: RuleOverlap) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("schema", 1)
        writer.member("owner", overlap.owner.rawValue)
        writer.member("owner_type", overlap.ownerType.rawValue)
        writer.member("other", overlap.other.rawValue)
        writer.member("other_type", overlap.otherType.rawValue)
        writer.member("by", overlap.reason.rawValue)
        writer.member("examples", overlap.examples)
        writer.member("file", overlap.file)
        writer.member("line", overlap.line)
        writer.member("column", overlap.column)
        writer.endObject()
        writer.endDocument()
        return writer.take()
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
