import DLPAnchors
import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// Inputs whose findings never end: each byte is decided from a bounded neighbourhood.
struct LongInputTests {
    @Test func `a chain of overlapping matches`() {
        // Each match overlaps the next one of the other rule; the earlier start owns what both cover.
        let ruleset = Ruleset(testing: [
            .sample("ab", "ab.", width: 3...3, anchor: Anchor(prefix: [ByteSet("a"), ByteSet("b")])),
            .sample("ca", "ca.", width: 3...3, anchor: Anchor(prefix: [ByteSet("c"), ByteSet("a")])),
        ])
        let count = 200_000
        let text = Array(repeatElement(Array("abca".utf8), count: count / 4).joined())
        var findings = LengthCounter()
        Scanner(ruleset, settings: .plain).scan(text.span, into: &findings)
        var cut = LengthCounter()
        var stream = Scanner(ruleset, settings: .plain).stream()
        var most = 0
        for piece in Cuts.pieces(of: 777, count).pieces(of: count) {
            stream.push(text.span.extracting(piece), into: &cut)
            most = max(most, stream.heldBack)
        }
        stream.finish(into: &cut)
        #expect(findings == cut)
        #expect(most <= ruleset.holdBackBound)
        // Each but the first loses a byte to the one before it; the last byte of all begins a match without an end.
        #expect(findings.lengths == [3: 1, 2: count / 2 - 2])
        #expect(findings.passed == 1)
    }

    @Test func `a mebibyte of numbers`() {
        let ruleset = Ruleset(testing: TestRules.edges)
        let line = Array("219-09-9999\n".utf8)
        let count = (1 << 20) / line.count
        let text = Array(repeatElement(line, count: count).joined())
        var findings = LengthCounter()
        Scanner(ruleset, settings: .plain).scan(text.span, into: &findings)
        #expect(findings.lengths == [11: count])
        #expect(findings.passed == count)
    }

    @Test(arguments: [0, 1, 5, 10, 11, 12])
    func `a value at the edge of what is taken in at a time`(_ before: Int) {
        let edge = 64 << 10
        let text = [UInt8](repeating: UInt8(ascii: "x"), count: edge - before) + Array("219-09-9999.".utf8)
        var sink = FindingCollector()
        Scanner(Ruleset(testing: [TestRules.edges[0]]), settings: .plain).scan(text.span, into: &sink)
        #expect(sink.findings.map(\.range) == [edge - before..<edge - before + 11])
    }

    @Test func `a mebibyte of a class without a match`() {
        let ruleset = Ruleset(testing: TestRules.tails)
        let text = [UInt8](repeating: UInt8(ascii: "k"), count: 1 << 20)
        var findings = LengthCounter()
        Scanner(ruleset, settings: .plain).scan(text.span, into: &findings)
        #expect(findings.lengths.isEmpty)
        #expect(findings.passed == text.count)
    }
}

/// Counts findings by length, and the bytes that pass.
private struct LengthCounter: ScanSink, Equatable {
    var lengths: [Int: Int] = [:]
    var passed = 0

    mutating func pass(_ bytes: Span<UInt8>) { passed += bytes.count }

    mutating func found(_ finding: Finding) { lengths[finding.range.count, default: 0] += 1 }
}
