public import DLPModel
internal import DLPConfig
internal import DLPRules
internal import DLPScanner

/// One example of a rule: a text, and exactly what the rule must find in it.
public struct RuleExample: Sendable {
    public let rule: RuleID
    public let file: String
    public let line: Int
    public let column: Int
    /// The text, with what must be found between « and ».
    public let expected: String

    let text: String
    let spans: [Range<Int>]
    private let ruleset: Ruleset

    private init(
        _ text: String, _ spans: [Range<Int>], at position: SourcePosition, in file: String, _ ruleset: Ruleset
    ) {
        rule = ruleset.rules[0].id
        self.file = file
        line = position.line
        column = position.column
        expected = MarkedText.marking(spans, in: text)
        self.text = text
        self.spans = spans
        self.ruleset = ruleset
    }

    /// The examples of one rule, each to be scanned with that rule alone.
    static func all(of definition: RuleDefinition, rule: Rule, in file: String) -> [RuleExample] {
        let ruleset = Ruleset([rule], identity: PackIdentity(name: rule.id.rawValue, version: "", sha256: ""))
        let finds = definition.finds.map {
            RuleExample($0.value.text, $0.value.spans, at: $0.position, in: file, ruleset)
        }
        return finds + definition.leaves.map { RuleExample($0.value, [], at: $0.position, in: file, ruleset) }
    }

    /// What is found instead, in the form of ``expected``; nil when the example holds.
    public func failure() -> String? {
        let found = Scanner(ruleset).findings(in: text).map(\.range)
        return found == spans ? nil : MarkedText.marking(found, in: text)
    }
}
