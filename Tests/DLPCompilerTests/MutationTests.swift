import DLPModel
import Testing

@testable import DLPCompiler

/// What changed examples say of rules that are right, and of those that are not.
@Suite struct MutationTests {
    private func mutate(
        _ pattern: String, extra: String = "", finds: [String], leaves: [String] = ["a", "b", "c"]
    ) throws -> MutatedRule {
        func list(_ texts: [String]) -> String { texts.map { "          - '\($0)'\n" }.joined() }
        let text = """
            schema: 1
            family: company
            description: Numbers of the company.
            rules:
              - id: sample
                type: SAMPLE
                description: Sample.
                category: pii
                severity: low
                specificity: checked
                confidence: 0.90
                pattern: '\(pattern)'
            \(extra)    source: "The company."
                examples:
                  finds:
            \(list(finds))      leaves:
            \(list(leaves))
            """
        let source = RuleSource(path: "sample.yaml", bytes: Array(text.utf8))
        let pack = try RuleCompiler.compile([source], name: "test", version: "1")
        for example in pack.examples { #expect(example.failure() == nil, "\(example.expected)") }
        return try #require(pack.mutate().first)
    }

    private static let card = ["card «4111 1111 1111 1111».", "«5500-0000-0000-0004»", "is «4111111111111111» it"]

    @Test func `a rule with guards and a check holds in every way`() throws {
        let rule = try mutate(
            "(?<! [0-9A-Za-z] ) [0-9]{4} [ -]? [0-9]{4} [ -]? [0-9]{4} [ -]? [0-9]{4} (?! [0-9A-Za-z] )",
            extra: "    validators: [luhn]\n", finds: Self.card, leaves: ["4111111111111112", "411111111111111", "x"])
        #expect(rule.failures.isEmpty, "\(rule.failures)")
        let kinds: Set<MutationKind> = [
            .digit, .shorter, .glued, .lookalikes, .letterCase, .lineBreak, .quoted, .json, .url,
        ]
        #expect(Set(rule.made.keys) == kinds)
        // Three other digits for each, at each of 16 places; digits and letters on both sides.
        #expect(rule.made[.digit] == 3 * 3 * 16)
        #expect(rule.made[.glued] == 3 * 3 * 2)
    }

    @Test(
        arguments: [
            // Nothing says that the number ends.
            ("[0-9]{4} [ -]? [0-9]{4} [ -]? [0-9]{4} [ -]? [0-9]{4}", "", card, [.longer]),
            // The check decides nothing.
            (
                "(?<! [0-9] ) [0-9]{20} (?! [0-9] )", "    validators: [{ name: luhn, on-failure: keep }]\n",
                ["a «12345678901234567890»", "«12345678901234567891»", "«12345678901234567892»."], []
            ),
            ("\\(01\\) [0-9]{14} \\(21\\) [0-9]{19} (?! [0-9A-Za-z] )", "    validators: [udi]\n", devices, [.digit]),
            // A backslash ends the string of a program.
            (
                "key= (?<value> [^\\s\"]{4,40} )", "", ["key=«abcd1»", "key=«abcd2»", "{\"a\": \"key=«abcd3»\"}"],
                [.json]
            ),
            // One kind of line end.
            (
                "pin \\n (?<value> [0-9]{6} ) (?! [0-9] )", "",
                ["x pin\n«123456» y", "pin\n«123457»", "pin\n«123458»."], [.lineBreak]
            ),
        ] as [(String, String, [String], Set<MutationKind>)])
    func `what a rule lacks shows`(
        _ pattern: String, _ extra: String, _ finds: [String], _ expected: Set<MutationKind>
    ) throws {
        let escaped = finds.map { $0.replacing("\n", with: "\n\n") }
        let rule = try mutate(pattern, extra: extra, finds: escaped)
        #expect(Set(rule.failures.map(\.kind)) == expected, "\(rule.failures)")
    }

    /// The check digit is one of the first number's; the serial number is free.
    private static let devices = ["a", "b", "c"].map { "\($0) «(01)00844588003288(21)1234567890123456789»" }

    @Test(arguments: [
        ("[0-9]{4}", ""), ("[0-9]{4} (?! [0-9] )", "7"), ("[0-9]{4} (?! [0-9A-Za-z] | -[0-9] )", "7xK"),
        ("[0-9]{4} (?! [.,]? [0-9] )", "7"), ("[0-9]{4} \\b", "7xK"), ("[0-9]{4} (?= [ ] | \\z )", "7xK"),
        ("[0-9]{4} (?= [ ] | )", ""), ("a (?: [0-9] (?! [0-9] ) | [x] (?! [a-z] ) )", ""),
        ("a (?<value> [0-9]{2} ) b (?! [0-9] )", ""), ("a (?<value> [0-9]{2} ) (?! [0-9] )", "7"),
        ("a (?: [0-9]{2} (?! [0-9A-Z] ) )? (?! [a-z] )", "x"),
    ])
    func `what may not stand behind a value is read from its pattern`(_ pattern: String, _ refused: String) {
        var parser = PatternParser(pattern)
        let guards = EndGuards(parser.parse(), hasValueGroup: pattern.contains("<value>"))
        for glue in "7xK".unicodeScalars {
            #expect(guards.refusedBehind.contains(glue.value) == refused.unicodeScalars.contains(glue), "\(glue)")
        }
    }

    @Test func `values are carried along as the text is changed`() {
        let text = MutableText("a bc d", [2..<4])
        #expect(text.inserting("x", at: 2).marked == "a x«bc» d")
        #expect(text.inserting("x", at: 4).marked == "a «bc»x d")
        #expect(text.inserting("x", at: 3).marked == "a «bxc» d")
        #expect(text.between("(", ")").marked == "(a «bc» d)")
        #expect(text.rewriting { $0 == 2 ? [] : [$1, $1] }.marked == "aa  «cc»  dd")
    }
}
