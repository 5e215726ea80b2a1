import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// One ruleset, many threads.
struct ConcurrencyTests {
    @Test func `eight tasks share a ruleset from its first use`() async {
        var texts = TextGenerator(seed: 99)
        let samples = (0..<20).map { _ in texts.text(atLeast: 60) }
        let expected = samples.map { Self.findings(in: $0, Ruleset(testing: TestRules.all)) }

        // Patterns are compiled on first use, so all tasks begin with a ruleset that none has used.
        let scanner = Scanner(Ruleset(testing: TestRules.all), settings: .plain)
        let differences = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask { @concurrent in
                    (0..<200).count { round in
                        let index = (task + round) % samples.count
                        return Self.findings(in: samples[index], scanner.ruleset) != expected[index]
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(differences == 0)
    }

    private static func findings(in text: [UInt8], _ ruleset: Ruleset) -> [Finding] {
        var sink = FindingCollector()
        Scanner(ruleset, settings: .plain).scan(text.span, into: &sink)
        return sink.findings
    }
}
