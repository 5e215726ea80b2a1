internal import ArgumentParser
internal import DLPModel
internal import DLPScanner
internal import DLPWire

/// `dlpscan rules list`: shows which rules there are.
struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the rules, in the order of the pack.")

    /// How the list is written.
    enum Format: String, CaseIterable, ExpressibleByArgument { case table, jsonl }

    @Option(help: ArgumentHelp("How the list is written.", valueName: "format"))
    var format = Format.table

    @OptionGroup(title: "Rules")
    var rules: RulesetOptions
}

extension RulesListCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let ruleset = try rules.ruleset()
        switch format {
        case .table: try Console.print(Self.table(ruleset.rules))
        case .jsonl: try Console.write(ruleset.rules.flatMap(Self.line))
        }
        return .passed
    }

    private static func table(_ rules: [Rule]) -> String {
        let head = ["RULE", "TYPE", "CATEGORY", "SEVERITY", "CONFIDENCE", "WHAT IT FINDS"]
        let rows = rules.map { rule in
            [
                rule.id.rawValue, rule.type.rawValue, rule.category.rawValue, rule.severity.rawValue,
                rule.confidence.description, rule.summary,
            ]
        }
        let widths = head.indices.dropLast().map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head] + rows).map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count + 2) }
            return cells.joined() + (row.last ?? "") + "\n"
        }.joined()
    }

    private static func line(_ rule: Rule) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("schema", 1)
        writer.member("rule", rule.id.rawValue)
        writer.member("type", rule.type.rawValue)
        writer.member("description", rule.summary)
        writer.member("category", rule.category.rawValue)
        writer.member("severity", rule.severity.rawValue)
        writer.member("specificity", rule.specificity.rawValue)
        writer.name("confidence")
        writer.json(rule.confidence.description.utf8)
        let lists = [
            ("jurisdictions", rule.jurisdictions), ("languages", rule.languages), ("regulations", rule.regulations),
            ("validators", rule.validatorNames),
        ]
        for (name, texts) in lists {
            writer.name(name)
            writer.beginArray()
            for text in texts { writer.string(text) }
            writer.endArray()
        }
        writer.member("max_width", rule.maximumWidth)
        if let replacement = rule.replacement { writer.member("replacement", replacement.description) }
        writer.member("source", rule.source)
        writer.endObject()
        writer.endDocument()
        return writer.take()
    }
}
