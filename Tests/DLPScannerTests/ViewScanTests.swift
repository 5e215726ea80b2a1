import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// With all views on, any split of a text gives the same findings and the same bytes, and lets nothing out early.
struct ViewScanTests {
    private static let rulesets: [(name: String, ruleset: Ruleset)] = [
        ("edges", TestRules.edges), ("repeats", TestRules.repeats), ("tails", TestRules.tails),
        ("weighed", TestRules.weighed), ("wide", TestRules.wide), ("overlaps", TestRules.overlaps),
    ].map { ($0.0, Ruleset(testing: $0.1)) }

    @Test(arguments: rulesets.indices, 0..<6)
    func `short texts, every cut in two and many more`(_ index: Int, _ seed: Int) {
        let (name, ruleset) = Self.rulesets[index]
        let split = AnySplit(ruleset, settings: ScanSettings(), ScanStream.self)
        var texts = DisguiseGenerator(seed: UInt64(seed * 100 + index))
        var random = SplitMix64(seed: UInt64(seed))
        var partitions = 0
        while partitions < 2800 {
            let text = Array(texts.text(atLeast: 40).prefix(120))
            let whole = split.record(text)
            let cuts =
                Cuts.inTwo(text.count) + (1...3).map { Cuts.pieces(of: $0, text.count) }
                + Cuts.withinCharacters(of: text) + Cuts.within(whole.findings.map(\.range))
                + (0..<8).map { _ in Cuts.atRandom(text.count, most: 8, using: &random) }
            partitions += cuts.count
            let violations = split.violations(in: text, cuts)
            #expect(violations.isEmpty, "\(name): \(violations) \(Marked.show([], in: text).debugDescription)")
        }
    }

    @Test(arguments: rulesets.indices)
    func `long texts`(_ index: Int) {
        let split = AnySplit(Self.rulesets[index].ruleset, settings: ScanSettings(), ScanStream.self)
        var texts = DisguiseGenerator(seed: UInt64(1000 + index))
        for _ in 0..<3 {
            let text = texts.text(atLeast: 1500)
            let cuts =
                stride(from: 0, to: text.count, by: 13).map { Partition([$0]) } + [Cuts.pieces(of: 7, text.count)]
            let violations = split.violations(in: text, cuts)
            #expect(violations.isEmpty, "\(violations) \(Marked.show([], in: text).debugDescription)")
        }
    }

    @Test(arguments: rulesets.indices)
    func `explanations are the same under any split too`(_ index: Int) {
        var settings = ScanSettings()
        settings.explains = true
        let split = AnySplit(Self.rulesets[index].ruleset, settings: settings, ScanStream.self)
        var texts = DisguiseGenerator(seed: UInt64(2000 + index))
        for _ in 0..<4 {
            let text = texts.text(atLeast: 60)
            let violations = split.violations(in: text, Cuts.inTwo(text.count))
            #expect(violations.isEmpty, "\(violations) \(Marked.show([], in: text).debugDescription)")
        }
    }

    @Test(
        arguments: [
            ("call «219%2D09-9999» now", [.percent]), ("call «２19-09-9999» now", [.folded]),
            ("see «dG9rX0ExYjJDM2Q0RTVGNg==»!", [.base64]), ("«219-09-\u{200B}9999».", [.folded]),
            ("plain «219-09-9999»", []), ("a «219-09-99&#57;9», b", [.html]),
            ("{\"a\": \"«219\\u002d09-9999»\"}", [.backslash]),
            // A guard sees what was decoded just before the value.
            ("see%20«219-09-9999» now", [.percent]), ("id\\u0020«219-09-9999», b", [.backslash]),
        ] as [(Marked, [ViewStep])])
    func `a finding tells how it was seen, and what to redact`(_ sample: Marked, _ views: [ViewStep]) {
        let ruleset = Ruleset(testing: TestRules.edges + TestRules.tails)
        let split = AnySplit(ruleset, settings: ScanSettings(), ScanStream.self)
        let whole = split.record(sample.bytes)
        #expect(whole.findings.map(\.range) == sample.ranges)
        #expect(whole.findings.map(\.views) == [views])
        #expect(split.violations(in: sample.bytes, Cuts.inTwo(sample.bytes.count)).isEmpty)
    }

    @Test func `what is encoded too often is reported and taken out`() throws {
        let text = Array("x %2525252541 y".utf8)
        let split = AnySplit(Ruleset(testing: TestRules.edges), settings: ScanSettings(), ScanStream.self)
        let whole = split.record(text)
        let finding = try #require(whole.findings.first)
        #expect(finding.kind == .incomplete(.decodeLimit) && finding.type == .scanIncomplete)
        #expect(whole.output.starts(with: Array("x [".utf8)) && whole.output.suffix(3) == Array("] y".utf8))
        #expect(split.violations(in: text, Cuts.inTwo(text.count)).isEmpty)
        var all = ScanSettings()
        all.views = .all
        #expect(Scanner(Ruleset(testing: TestRules.edges), settings: all).findings(in: "x %2525252541 y").isEmpty)
    }

    @Test(arguments: [
        ("call me\n", ""), ("it is done.\n", ""), ("see: %4", " %4"), ("see %4", "see %4"), ("take 12", "12"),
        ("say hello", "hello"),
        ("the end. ", " "),
    ])
    func `only what a view to come may need is held back`(_ text: String, _ held: String) {
        var stream = Scanner(Ruleset(testing: [])).stream()
        var sink = RecordingSink()
        stream.push(text.utf8.span, into: &sink)
        #expect(stream.heldBack == held.utf8.count)
        stream.finish(into: &sink)
        #expect(sink.input == Array(text.utf8))
    }

    @Test(arguments: ["QUJD", "%41", "\u{200B}", "\\u00", "12 ", "=\n", "\u{202E}"])
    func `never more than the bound is held back`(_ part: String) {
        let ruleset = Ruleset(testing: TestRules.edges)
        var stream = Scanner(ruleset).stream()
        var sink = RecordingSink()
        var most = 0
        let piece = Array(String(repeating: part, count: 1000).utf8)
        for _ in 0..<200_000 / piece.count {
            stream.push(piece.span, into: &sink)
            most = max(most, stream.heldBack)
        }
        stream.finish(into: &sink)
        #expect(most <= ruleset.holdBackBound + ViewSelection.default.holdBackBound + piece.count)
    }
}
