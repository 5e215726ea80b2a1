import DLPAnchors
import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// What a rule cannot decide is a finding of its own, and is never let through as clean.
struct IncompleteTests {
    private static let many = String(repeating: "a", count: 40)

    @Test(arguments: [true, false])
    func `a match limit gives up the rule's width`(_ jit: Bool) {
        let hopeless = TestRules.hopeless
        let text = Array("x !\(Self.many) y".utf8)
        let split = AnySplit(Ruleset(testing: [hopeless], jit: jit), ScanStream.self)
        let whole = split.record(text)
        #expect(whole.findings.map(\.kind) == [.incomplete(.matchLimit)])
        #expect(whole.findings.map(\.range) == [2..<2 + hopeless.maximumWidth])
        #expect(whole.findings.map(\.type) == [.scanIncomplete])
        #expect(whole.output == Array("x [SCAN_INCOMPLETE]aaaaaaaaa y".utf8))
        #expect(split.violations(in: text, Cuts.inTwo(text.count)).isEmpty)
    }

    @Test(arguments: [true, false])
    func `the end of the text clips it`(_ jit: Bool) {
        let text = Array("!\(Self.many.prefix(20))".utf8)
        let split = AnySplit(Ruleset(testing: [TestRules.hopeless], jit: jit), ScanStream.self)
        #expect(split.record(text).findings.map(\.range) == [0..<21])
        #expect(split.violations(in: text, Cuts.inTwo(text.count)).isEmpty)
    }

    @Test func `a character is not cut`() {
        let text = Array("!\(Self.many.prefix(30))éé".utf8)
        let split = AnySplit(Ruleset(testing: [TestRules.hopeless]), ScanStream.self)
        #expect(split.record(text).findings.map(\.range) == [0..<33])
        #expect(split.violations(in: text, Cuts.inTwo(text.count)).isEmpty)
    }

    @Test func `the rule goes on behind it`() {
        let text = Array("!\(Self.many)b!ab".utf8)
        let split = AnySplit(Ruleset(testing: [TestRules.hopeless]), ScanStream.self)
        #expect(split.record(text).findings.map(\.range) == [0..<32, 42..<45])
        #expect(split.violations(in: text, Cuts.inTwo(text.count)).isEmpty)
    }

    @Test func `it ranks above everything`() {
        let sure = Rule.sample("sure", "!a{8}", width: 9...9, specificity: .distinctive, confidence: 100)
        let scanner = Scanner(Ruleset(testing: [sure, TestRules.hopeless]), settings: .plain)
        #expect(scanner.findings(in: "!\(Self.many) !aaaaaaaa").map(\.type) == [.scanIncomplete, "SURE"])
    }

    @Test(arguments: [true, false])
    func `more candidates than the budget give up the rest of the KiB`(_ jit: Bool) throws {
        let rule = Rule.sample("letter", "[a-y]", width: 1...1, confidence: 40).evidence {
            $0.hotWords = ["zz"]
            $0.raise = 20
        }
        let text = [UInt8](repeating: UInt8(ascii: "e"), count: 1024 + 256) + Array("..... zz q".utf8)
        let split = AnySplit(Ruleset(testing: [rule], jit: jit), ScanStream.self)
        let whole = split.record(text)
        // The second KiB spends 192 on letters out of reach of the hot word; those in reach are values.
        #expect(whole.findings.first?.kind == .incomplete(.candidateBudget))
        #expect(whole.findings.first?.range == 256..<1024)
        let reference = try ReferenceScanner([rule], jit: jit).scan(text)
        #expect(whole.findings == reference.findings)
        #expect(whole.output == reference.output)
        let cuts =
            [1, 100, 1000].map { Cuts.pieces(of: $0, text.count) }
            + [255, 256, 257, 1023, 1024].map { Partition([$0]) }
        #expect(split.violations(in: text, cuts).isEmpty)
    }

    @Test func `as many as the budget are clean`() {
        let rule = Rule.sample("letter", "[a-y]", width: 1...1, confidence: 40).evidence { $0.hotWords = ["zz"] }
        let block = [UInt8](repeating: UInt8(ascii: "e"), count: 256) + [UInt8](repeating: 0x2E, count: 768)
        var sink = RecordingSink()
        Scanner(Ruleset(testing: [rule]), settings: .plain).scan((block + block + block).span, into: &sink)
        #expect(sink.findings.isEmpty)
    }

    @Test func `a pattern that PCRE2 refuses decides nothing`() {
        let refused = Rule.sample("refused", "[", width: 1...5)
        let split = AnySplit(Ruleset(testing: [refused]), ScanStream.self)
        let text = Array("twelve bytes".utf8)
        let whole = split.record(text)
        #expect(whole.passed.isEmpty)
        #expect(whole.findings.map(\.kind) == Array(repeating: .incomplete(.engine), count: 3))
        #expect(split.violations(in: text, Cuts.inTwo(text.count)).isEmpty)
    }

    @Test func `patterns that hit a limit agree with the reference`() throws {
        let rules = [TestRules.hopeless] + TestRules.overlaps
        let text = Array("!\(Self.many)be12efdeadbeef !\(Self.many)b !aab".utf8)
        for jit in [true, false] {
            let expected = try ReferenceScanner(rules, jit: jit).scan(text)
            let whole = AnySplit(Ruleset(testing: rules, jit: jit), ScanStream.self).record(text)
            #expect(whole.findings == expected.findings)
            #expect(whole.output == expected.output)
        }
    }
}
