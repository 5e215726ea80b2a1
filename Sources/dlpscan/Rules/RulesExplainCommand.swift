internal import ArgumentParser
internal import DLPCompiler
internal import DLPModel
internal import DLPScanner

/// `dlpscan rules explain`: shows how a rule works and what it costs.
struct RulesExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show what a rule looks for, what decides about it, and how often it is tried.",
        discussion: """
              dlpscan rules explain credit-card

            A rule's pattern is run only where its anchor is seen. Letters in an anchor stand for both cases. How often \
            that is was counted in sample text that the program holds.
            """)

    @Argument(help: "The rules' ids; see rules list.")
    var ids: [String]

    @OptionGroup(title: "Rules")
    var rules: RulesetOptions
}

extension RulesExplainCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let ruleset = try rules.ruleset()
        if let unknown = ids.first(where: { id in !ruleset.rules.contains { $0.id.rawValue == id } }) {
            throw Failure.usage("dlpscan: there is no rule \(unknown); see dlpscan rules list")
        }
        let wanted = ruleset.filter { ids.contains($0.id.rawValue) }
        let parts = zip(wanted.rules, wanted.anchorRates()).map(Self.text)
        try Console.print(parts.joined(separator: "\n"))
        return .passed
    }

    private static func text(_ rule: Rule, _ rates: AnchorRates) -> String {
        var lines = [
            ("finds", "\(rule.type), \(rule.summary)"), ("source", rule.source), ("anchor", rule.match.anchorWords),
            ("tried", "places per MB: \(rates.perMegabyte)"),
            ("width", "\(rule.match.minimumWidth) to \(rule.match.maximumWidth) bytes"),
        ]
        let evidence = rule.evidence
        if !evidence.keywords.isEmpty { lines.append(("needs one of", evidence.keywords.joined(separator: ", "))) }
        if !rule.validatorNames.isEmpty { lines.append(("checks", rule.validatorNames.joined(separator: ", "))) }
        if !evidence.hotWords.isEmpty { lines.append(("surer near", evidence.hotWords.joined(separator: ", "))) }
        if !evidence.coldWords.isEmpty { lines.append(("less near", evidence.coldWords.joined(separator: ", "))) }
        lines.append(("confidence", rule.confidence.description))
        let width = lines.map(\.0.count).max() ?? 0
        let rows = lines.map { name, value in
            "  \(name)\(String(repeating: " ", count: width - name.count + 2))\(value)\n"
        }
        return "\(rule.id)\n" + rows.joined()
    }
}
