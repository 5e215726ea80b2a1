import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// Values longer than their pattern's bound are covered to their last byte, however long they are.
struct OverlongTests {
    /// The start of a value, a character of its last repeat, and how many of those the bound allows.
    private static let tokens: [(prefix: String, unit: String, bound: Int)] = [
        ("tok_", "Q", 20), ("sk-", "a", 10), ("pk_", "A", 8), ("", "ä", 4), ("", "\u{1F600}", 4),
    ]

    @Test(arguments: tokens.indices, [0, 1, 3, 45, 600])
    func `at the bound and beyond it`(_ index: Int, _ more: Int) {
        let (prefix, unit, bound) = Self.tokens[index]
        let value = prefix + String(repeating: unit, count: bound + more)
        let marked = Marked(Array("= «\(value)»; «\(value)»".utf8))
        for jit in [true, false] {
            let split = AnySplit(Ruleset(testing: TestRules.tails, jit: jit), ScanStream.self)
            #expect(split.record(marked.bytes).findings.map(\.range) == marked.ranges)
            let size = marked.bytes.count
            let cuts = size <= 200 ? Cuts.inTwo(size) : [1, 7, 64, 999].map { Cuts.pieces(of: $0, size) }
            #expect(split.violations(in: marked.bytes, cuts).isEmpty)
        }
    }

    @Test func `ten times the bound and more is streamed, not held`() {
        let ruleset = Ruleset(testing: TestRules.tails)
        let text = Array("password: ".utf8) + [UInt8](repeating: UInt8(ascii: "k"), count: 100_000) + Array(" end".utf8)
        let split = AnySplit(ruleset, ScanStream.self)
        let whole = split.record(text)
        #expect(whole.findings.map(\.range) == [10..<100_010])
        #expect(whole.output == Array("password: [VALUE_TAIL] end".utf8))
        #expect(split.violations(in: text, [Cuts.pieces(of: 1000, text.count)]).isEmpty)

        // From the bound on, what has come is handed over with the push that brings it.
        let cut = split.record(text, Cuts.pieces(of: 1000, text.count))
        let pieces = Cuts.pieces(of: 1000, text.count).pieces(of: text.count).dropLast()
        #expect(zip(pieces, cut.handedOver).allSatisfy { $0.upperBound == $1 })
    }

    @Test func `a guard refuses what is too long`() {
        let scanner = Scanner(Ruleset(testing: TestRules.tails), settings: .plain)
        #expect(scanner.findings(in: "gd_abcdefghijkl.").map(\.range) == [0..<15])
        #expect(scanner.findings(in: "gd_abcdefghijklm.").isEmpty)
        #expect(scanner.findings(in: "gd_" + String(repeating: "a", count: 120)).isEmpty)
    }

    /// A pattern of `count` alternatives, each with a marker group of its own behind its repeat.
    private func alternatives(_ count: Int) -> Rule {
        let numbers = 10..<10 + count
        let words = numbers.map { "w\($0)_[ab]{2,3}(?<t\($0)>)" }.joined(separator: "|")
        var rule = Rule.sample("many", words, width: 6...7)
        rule.match.tails = numbers.map { .init(group: "t\($0)", pattern: "[ab]{1,1024}+") }
        return rule
    }

    @Test(arguments: [31, 32, 50])
    func `a pattern may have any number of last repeats`(_ count: Int) {
        let scanner = Scanner(Ruleset(testing: [alternatives(count)]), settings: .plain)
        for number in 10..<10 + count {
            #expect(scanner.findings(in: "w\(number)_abababab.").map(\.range) == [0..<12])
        }
    }
}
