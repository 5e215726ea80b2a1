import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// Any split of a text gives the same findings and the same bytes, and lets nothing out early.
struct AnySplitTests {
    /// Rulesets small enough that some hundred thousand partitions are scanned within a minute.
    private static let rulesets: [(name: String, ruleset: Ruleset)] = [
        ("edges", TestRules.edges), ("repeats", TestRules.repeats), ("tails", TestRules.tails),
        ("weighed", TestRules.weighed), ("wide", TestRules.wide), ("overlaps", TestRules.overlaps),
    ].map { ($0.0, Ruleset(testing: $0.1)) }

    /// The generator's seeds; each makes its own texts.
    private static let seeds = 0..<6

    @Test(arguments: rulesets.indices, seeds)
    func `short texts, every cut in two and many more`(_ index: Int, _ seed: Int) {
        let (name, ruleset) = Self.rulesets[index]
        let split = AnySplit(ruleset, ScanStream.self)
        var texts = TextGenerator(seed: UInt64(seed * 100 + index))
        var random = SplitMix64(seed: UInt64(seed))
        var partitions = 0
        while partitions < 3000 {
            let text = Array(texts.text(atLeast: 24).prefix(64))
            let whole = split.record(text)
            let cuts =
                Cuts.inTwo(text.count) + (1...3).map { Cuts.pieces(of: $0, text.count) }
                + Cuts.withinCharacters(of: text) + Cuts.within(whole.findings.map(\.range))
                + (0..<8).map { _ in Cuts.atRandom(text.count, most: 8, using: &random) }
            partitions += cuts.count
            let violations = split.violations(in: text, cuts)
            #expect(violations.isEmpty, "\(name): \(Marked.show([], in: text).debugDescription)")
        }
    }

    @Test(arguments: 0..<4, [true, false])
    func `long texts, every rule`(_ seed: Int, _ jit: Bool) {
        let split = AnySplit(Ruleset(testing: TestRules.all + [TestRules.hopeless], jit: jit), ScanStream.self)
        var texts = TextGenerator(seed: UInt64(1000 + seed))
        let text = Array(
            (texts.text(atLeast: 160) + Array("!aaaaaaaaaaaaaaaaaaaaaaaaaaaaé".utf8)
                + texts.text(atLeast: 300)).prefix(400))
        let violations = split.violations(in: text, Cuts.inTwo(text.count) + [Cuts.pieces(of: 1, text.count)])
        #expect(violations.isEmpty, "\(Marked.show([], in: text).debugDescription)")
    }

    @Test(arguments: rulesets.indices)
    func `explanations are the same under any split too`(_ index: Int) {
        var settings = ScanSettings.plain
        settings.explains = true
        let split = AnySplit(Self.rulesets[index].ruleset, settings: settings, ScanStream.self)
        var texts = TextGenerator(seed: UInt64(2000 + index))
        for _ in 0..<10 {
            let text = texts.text(atLeast: 48)
            let violations = split.violations(in: text, Cuts.inTwo(text.count) + [Cuts.pieces(of: 1, text.count)])
            #expect(violations.isEmpty, "\(Marked.show([], in: text).debugDescription)")
        }
    }

    @Test func `the texts make every rule find something`() {
        var idle = Set(TestRules.all.map(\.id))
        let scanner = Scanner(Ruleset(testing: TestRules.all), settings: .plain)
        var texts = TextGenerator(seed: 0)
        for _ in 0..<60 {
            let text = texts.text(atLeast: 200)
            var sink = FindingCollector()
            scanner.scan(text.span, into: &sink)
            idle.subtract(sink.findings.map(\.rule))
        }
        // One is under the threshold, and one always loses to a twin that ranks above it by its id.
        #expect(idle == ["weak", "same-b"])
    }

    @Test func `a scanner that keeps nothing is caught`() {
        let violations = violations(of: ForgetfulScanner.self)
        #expect(violations.contains(.findingsDiffer) && violations.contains(.outputDiffers))
        #expect(violations.contains { if case .leaked = $0 { true } else { false } })
    }

    @Test func `a scanner that keeps a fixed window is caught`() {
        let violations = violations(of: FixedWindowScanner.self)
        #expect(violations.contains(.findingsDiffer) && violations.contains(.outputDiffers))
        #expect(violations.contains { if case .leaked = $0 { true } else { false } })
    }

    @Test(arguments: rulesets.indices)
    func `a fixed window is caught by each ruleset, and the engine is not`(_ index: Int) {
        let ruleset = Self.rulesets[index].ruleset
        var texts = TextGenerator(seed: UInt64(3000 + index))
        let samples = (0..<12).map { _ in texts.text(atLeast: 64) }
        func violations<Scanner: SplitScanner & ~Copyable>(_ scanner: Scanner.Type) -> [Violation] {
            let split = AnySplit(ruleset, scanner)
            return samples.flatMap { split.violations(in: $0, Cuts.inTwo($0.count)) }
        }
        #expect(violations(ScanStream.self).isEmpty)
        #expect(!violations(ForgetfulScanner.self).isEmpty)
        #expect(!violations(FixedWindowScanner.self).isEmpty)
    }

    /// What is wrong with a scanner over texts that the engine scans without fault.
    private func violations<Scanner: SplitScanner & ~Copyable>(of scanner: Scanner.Type) -> Set<Violation> {
        let text = Array("tok_A1b2C3d4E5f6G7h8I9j0K1l2, ssn 219-09-9999.".utf8)
        let ruleset = Ruleset(testing: TestRules.edges + TestRules.tails)
        #expect(AnySplit(ruleset, ScanStream.self).violations(in: text, Cuts.inTwo(text.count)).isEmpty)
        let split = AnySplit(ruleset, scanner)
        let whole = AnySplit(ruleset, ScanStream.self).record(text)
        return Set(Cuts.inTwo(text.count).flatMap { split.violations(in: text, $0, beside: whole) })
    }
}
