import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// Bytes that are not UTF-8 are reported, stay as they are, and hide nothing beside them.
struct EncodingTests {
    /// Each text with its stray bytes marked.
    private static let samples: [[UInt8]] = [
        open + [0xFF] + close,
        [0x61] + open + [0xFF, 0xFE, 0x80] + close + [0x62],
        open + [0xC3] + close + [0x28],
        open + [0xE2, 0x82] + close + [0x41] + open + [0xE2, 0x82] + close,
        open + [0xF0, 0x9F, 0x98] + close + [0xF0, 0x9F, 0x98, 0x80],
        open + [0xED, 0xA0, 0x80] + close + [0xED, 0x9F, 0xBF],
        open + [0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xF0, 0x80, 0x80, 0xAF] + close,
        open + [0xF4, 0x90, 0x80, 0x80] + close + [0xF4, 0x8F, 0xBF, 0xBF],
        open + [0xF5, 0x80, 0x80, 0x80, 0xF8, 0x88, 0x80, 0x80, 0x80] + close,
        [0xC3, 0xA9] + open + [0xA9] + close + [0xC3, 0xA9] + open + [0xC3] + close + [0xC3, 0xA9],
        Array("é€\u{1F600}\u{FFFD}\u{FFFF}\0".utf8),
    ]

    private static let open = Array("«".utf8)
    private static let close = Array("»".utf8)

    @Test(arguments: samples)
    func `runs are joined and kept`(_ sample: [UInt8]) {
        let marked = Marked(sample)
        let split = AnySplit(Ruleset(testing: TestRules.edges), ScanStream.self)
        let whole = split.record(marked.bytes)
        #expect(whole.findings.map(\.range) == marked.ranges)
        #expect(whole.findings.allSatisfy { $0.kind == .invalidEncoding && !$0.isReplaced })
        #expect(whole.output == marked.bytes)
        #expect(split.violations(in: marked.bytes, Cuts.inTwo(marked.bytes.count)).isEmpty)
        let size = marked.bytes.count
        #expect(split.violations(in: marked.bytes, [Cuts.pieces(of: 1, size), Cuts.pieces(of: 2, size)]).isEmpty)
    }

    @Test func `a value beside a stray byte is found`() {
        let text = [0xFF] + Array("219-09-9999".utf8) + [0xC3] + Array("tok_A1b2C3d4".utf8) + [0xE2, 0x82]
        let split = AnySplit(Ruleset(testing: TestRules.edges + TestRules.tails), ScanStream.self)
        let whole = split.record(text)
        #expect(whole.output == [0xFF] + Array("[NUMBER]".utf8) + [0xC3] + Array("[TAIL]".utf8) + [0xE2, 0x82])
        #expect(split.violations(in: text, Cuts.inTwo(text.count)).isEmpty)
    }

    @Test func `a stray byte within a value is replaced with it, and reported`() {
        let text = Array("password: abc".utf8) + [0xFF, 0xFE] + Array("def ghi".utf8)
        let split = AnySplit(Ruleset(testing: TestRules.tails), ScanStream.self)
        let whole = split.record(text)
        #expect(whole.output == Array("password: [VALUE_TAIL] ghi".utf8))
        #expect(whole.findings.map(\.type) == [.invalidEncoding, "VALUE_TAIL"])
        #expect(whole.findings.map(\.range) == [13..<15, 10..<18])
        #expect(split.violations(in: text, Cuts.inTwo(text.count)).isEmpty)
    }
}
