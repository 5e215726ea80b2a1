import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// The cases of ``SemanticCase``, run by the engine both ways, by the reference, and cut at every place.
struct SemanticsTests {
    @Test(arguments: SemanticCase.all)
    func `finds what is marked`(_ semantics: SemanticCase) throws {
        let reference = try ReferenceScanner(semantics.rules)
        for sample in semantics.samples {
            for ruleset in [Ruleset(testing: semantics.rules), Ruleset(testing: semantics.rules).interpreted()] {
                let split = AnySplit(ruleset, ScanStream.self)
                let whole = split.record(sample.bytes)
                #expect(whole.findings.map(\.range) == sample.ranges, "\(sample)")
                #expect(split.violations(in: sample.bytes, Cuts.inTwo(sample.bytes.count)).isEmpty, "\(sample)")
            }
            #expect(reference.scan(sample.bytes).findings.map(\.range) == sample.ranges, "reference: \(sample)")
        }
    }

    @Test func `twins of the same rank fall to the smaller id`() {
        let ruleset = Ruleset(testing: [.sample("b", "x", width: 1...1), .sample("a", "x", width: 1...1)])
        #expect(Scanner(ruleset, settings: .plain).findings(in: "x").map(\.rule) == ["a"])
    }

    @Test func `published test values are marked`() {
        let scanner = Scanner(Ruleset(testing: TestRules.weighed), settings: .plain)
        #expect(scanner.findings(in: "joe@example.com ann@mail.org").map(\.isTestValue) == [true, false])
    }

    @Test func `context moves the confidence`() {
        let scanner = Scanner(Ruleset(testing: TestRules.weighed), settings: .plain)
        #expect(scanner.findings(in: "visa 4242424242424242").map(\.confidence.hundredths) == [70])
        #expect(scanner.findings(in: "visa 4242424242424242 order").isEmpty)
    }
}
