import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// The engine beside ``ReferenceScanner``.
struct ReferenceTests {
    @Test(arguments: 0..<8, [true, false])
    func `agrees on texts made of what the rules look for`(_ seed: Int, _ jit: Bool) throws {
        let ruleset = Ruleset(testing: TestRules.all)
        let scanner = Scanner(jit ? ruleset : ruleset.interpreted(), settings: .plain)
        let reference = try ReferenceScanner(TestRules.all, jit: jit)
        var texts = TextGenerator(seed: UInt64(seed))
        for number in 0..<(jit ? 30 : 10) {
            let text = texts.text(atLeast: number % 3 == 0 ? 300 : 60)
            let expected = reference.scan(text)
            var sink = RecordingSink()
            scanner.scan(text.span, into: &sink)
            let difference = sink.findings.difference(from: expected.findings)
            #expect(difference.isEmpty, "\(number): \(Marked.show([], in: text).debugDescription)")
            let isSameOutput = sink.output == expected.output
            #expect(isSameOutput, "\(number): \(Marked.show([], in: text).debugDescription)")
        }
    }

    @Test(arguments: 0..<8)
    func `agrees on random rules, whole and cut`(_ seed: Int) throws {
        var random = RandomRules(seed: UInt64(seed))
        for _ in 0..<25 {
            let rules = random.rules()
            let split = AnySplit(Ruleset(testing: rules, jit: seed.isMultiple(of: 2)), ScanStream.self)
            let reference = try ReferenceScanner(rules)
            for _ in 0..<4 {
                let text = random.text()
                let whole = split.record(text)
                let expected = reference.scan(text)
                let words = "\(rules.map(\.match.pattern)) \(Marked.show([], in: text).debugDescription)"
                #expect(whole.findings == expected.findings, "\(words)")
                #expect(whole.output == expected.output, "\(words)")
                #expect(split.violations(in: text, Cuts.inTwo(text.count)).isEmpty, "\(words)")
            }
        }
    }
}
