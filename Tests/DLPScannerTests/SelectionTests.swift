@testable import DLPScanner
import DLPModel
import DLPTestSupport
import Testing

/// A selection of rules finds what these rules alone find, each at its threshold.
struct SelectionTests {
    private static let all = Ruleset(testing: TestRules.all)

    /// Some rules at some thresholds.
    private static func selection(_ random: inout SplitMix64) -> RuleSelection {
        RuleSelection(
            all.rules.indices.map { _ in
                Bool.random(using: &random) ? Confidence(hundredths: Int.random(in: 0...100, using: &random)) : nil
            }, views: .none)
    }

    @Test(arguments: all.rules.indices)
    func `a rule's threshold is what it would be for all rules`(_ index: Int) {
        let alone = Ruleset(testing: [Self.all.rules[index]])
        var texts = TextGenerator(seed: UInt64(index))
        for threshold in [0, 35, 49, 50, 51, 70, 100].map({ Confidence(hundredths: $0) }) {
            let thresholds = Self.all.rules.indices.map { $0 == index ? threshold : nil }
            let selected = Self.all.selecting(RuleSelection(thresholds, views: .none), named: "one")
            var settings = ScanSettings.plain
            settings.threshold = threshold
            for _ in 0..<10 {
                let text = texts.text(atLeast: 120)
                #expect(Self.record(text, selected).findings == Self.record(text, alone, settings).findings)
            }
        }
    }

    @Test(arguments: 0..<4)
    func `rules that are off are as if they were not there`(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let thresholds = Self.all.rules.indices.map { _ in
            Bool.random(using: &random) ? RuleSelection.usualThreshold : Confidence?.none
        }
        let selected = Self.all.selecting(RuleSelection(thresholds, views: .none), named: "some")
        let alone = Ruleset(testing: selected.rules)
        var texts = TextGenerator(seed: UInt64(100 + seed))
        for _ in 0..<100 {
            let text = texts.text(atLeast: 120)
            let found = Self.record(text, selected)
            let expected = Self.record(text, alone, .plain)
            #expect(found.findings == expected.findings)
            #expect(found.output == expected.output)
        }
    }

    @Test(arguments: 0..<4)
    func `any split gives the same`(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let selected = Self.all.selecting(Self.selection(&random), named: "some")
        let split = AnySplit(selected, ScanStream.self)
        var texts = TextGenerator(seed: UInt64(200 + seed))
        for _ in 0..<4 {
            let text = Array(texts.text(atLeast: 80).prefix(160))
            let violations = split.violations(in: text, Cuts.inTwo(text.count) + [Cuts.pieces(of: 1, text.count)])
            #expect(violations.isEmpty, "\(Marked.show([], in: text).debugDescription)")
        }
    }

    @Test func `settings that name a threshold or views win over the selection`() {
        let weak = Self.all.rules.filter { $0.id == "weak" }
        let ruleset = Ruleset(testing: weak).selecting(
            RuleSelection([Confidence(hundredths: 40)], views: .none), named: "weak")
        #expect(Scanner(ruleset).findings(in: "wk12").count == 1)
        #expect(Scanner(ruleset).findings(in: "wk\u{FF11}\u{FF12}").isEmpty)
        var settings = ScanSettings()
        settings.threshold = Confidence(hundredths: 50)
        #expect(Scanner(ruleset, settings: settings).findings(in: "wk12").isEmpty)
        var views = ScanSettings()
        views.views = .default
        #expect(Scanner(ruleset, settings: views).findings(in: "wk\u{FF11}\u{FF12}").count == 1)
    }

    @Test func `a union runs what either runs, at the lower threshold and through the wider views`() {
        let (low, high) = (Confidence(hundredths: 30), Confidence(hundredths: 70))
        let left = RuleSelection([low, nil, nil, high], views: .none)
        let right = RuleSelection([high, high, nil, low], views: .all)
        #expect(left.union(right) == RuleSelection([low, high, nil, low], views: .all))
        #expect(right.union(left) == left.union(right))
    }

    @Test func `a selection is read as it was written`() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<20 {
            let selection = Self.selection(&random)
            #expect(RuleSelection(runs: selection.runs, views: .none) == selection)
        }
        for run in ["0", "a", "3@", "3@x", "1@2@3", "-1", ""] {
            #expect(RuleSelection(runs: [run], views: .none) == nil)
        }
    }

    @Test func `the identity tells of whatever is selected`() {
        let rule = Self.all.rules[0]
        var changed = rule
        changed.evidence.allow = ["x"]
        let everything = RuleSelection(all: Self.all.count)
        let rest = everything.thresholds.dropFirst()
        let selections = [
            RuleSelection([nil] + rest), RuleSelection([Confidence(hundredths: 40)] + rest),
            RuleSelection(everything.thresholds, views: .all),
        ]
        let sets =
            [Self.all] + selections.map { Self.all.selecting($0, named: "some") }
            + [Self.all.selecting(everything, named: "some", changes: [0: changed])]
        #expect(Set(sets.map(\.identity.sha256)).count == sets.count)
        #expect(sets[1].identity.name == "test/some")
        #expect(Self.all.selecting(everything, named: "default").identity == Self.all.identity)
    }

    private static func record(
        _ text: [UInt8], _ ruleset: Ruleset, _ settings: ScanSettings = ScanSettings()
    ) -> RecordingSink {
        var sink = RecordingSink()
        var stream = ScanStream(ruleset, settings: settings)
        stream.push(text.span, into: &sink)
        stream.finish(into: &sink)
        return sink
    }
}
