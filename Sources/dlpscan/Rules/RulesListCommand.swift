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
    enum Format: String, CaseIterable, ExpressibleByArgument { case table, jsonl, markdown }

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
        case .markdown: try Console.print(Self.markdown(ruleset))
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

    private static func markdown(_ ruleset: Ruleset) -> String {
        let head = ["Rule", "Type", "Category", "Jurisdiction", "Checks", "Regulations", "What it finds", "Source"]
        let rows = ruleset.rules.map { rule in
            [
                "`\(rule.id.rawValue)`", "`\(rule.type.rawValue)`", rule.category.rawValue,
                rule.jurisdictions.joined(separator: ", "), rule.validatorNames.joined(separator: ", "),
                rule.regulations.joined(separator: ", "), rule.summary, rule.source,
            ]
        }
        let types = Set(ruleset.rules.map(\.type)).count
        let lines = ([head, head.map { _ in "---" }] + rows).map { row in
            "| \(row.map(Self.cell).joined(separator: " | ")) |\n"
        }
        return """
            # Rules

            \(ruleset.count) rules for \(types) types of value, as `dlpscan rules list --format markdown` lists them. A rule \
            without a jurisdiction holds everywhere.

            \(lines.joined())
            """
    }

    /// Text within a table.
    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

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
