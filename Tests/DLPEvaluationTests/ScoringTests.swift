@testable import DLPEvaluation
import DLPModel
import Testing

@Suite struct ScoringTests {
    @Test func `what is found exactly counts by every measure`() {
        let score = score("x «A|1234» y", found: "x «A|1234» y")
        for measure in Measure.allCases {
            let size = measure == .bytes || measure == .bytesUntyped ? 4 : 1
            #expect(score.tally("A", measure) == Tally(spans: size, found: size, findings: size, right: size))
        }
        #expect(score.misses.isEmpty && score.falseAlarms.isEmpty)
    }

    @Test func `another type counts where types do not matter`() {
        let score = score("x «A|1234» y", found: "x «B|1234» y")
        #expect(score.tally("A", .strict) == Tally(spans: 1))
        #expect(score.tally("B", .strict) == Tally(findings: 1))
        #expect(score.tally("A", .strictUntyped) == Tally(spans: 1, found: 1))
        #expect(score.tally("B", .strictUntyped) == Tally(findings: 1, right: 1))
        #expect(score.readings == [.init(value: "A", finding: "B")])
        #expect(score.misses.map(\.instead) == [.otherType("B")])
        #expect(score.falseAlarms.map(\.actual) == ["A"])
    }

    // 4 bytes in both of 8 in either are half; 4 of 9 are less.
    @Test(arguments: [("«A|12345678»", true), ("«A|123456789»", false)] as [(Labelled, Bool)])
    func `half an overlap is enough, and less is not`(_ actual: Labelled, _ isEnough: Bool) {
        var found = actual
        found.spans[0].range = 0..<4
        let score = score(actual, found: found)
        #expect(score.tally("A", .overlap).found == (isEnough ? 1 : 0))
        #expect(score.tally("A", .strict).found == 0)
        #expect(score.tally("A", .bytes).found == 4)
        #expect(score.misses.map(\.instead) == (isEnough ? [] : [.elsewhere]))
    }

    @Test func `of several findings on one value one counts, the one that covers most`() {
        let score = score("«A|1234567890»", found: "«A|123»«A|4567890»")
        #expect(score.tally("A", .overlap) == Tally(spans: 1, found: 1, findings: 2, right: 1))
        #expect(score.tally("A", .bytes) == Tally(spans: 10, found: 10, findings: 10, right: 10))
        #expect(score.falseAlarms.map(\.range) == [0..<3])
    }

    @Test func `one finding over two values finds one of them`() {
        let score = score("«A|12345»-«A|123»", found: "«A|12345-123»")
        #expect(score.tally("A", .overlap) == Tally(spans: 2, found: 1, findings: 1, right: 1))
        #expect(score.tally("A", .bytes) == Tally(spans: 8, found: 8, findings: 9, right: 8))
    }

    @Test func `of equal overlaps the one of the same type is taken`() {
        var actual: Labelled = "«A|1234»"
        actual.spans.append(CorpusSpan(0..<4, "B"))
        let score = score(actual, found: "«B|1234»")
        #expect(score.readings == [.init(value: "B", finding: "B")])
        #expect(score.tally("A", .overlapUntyped).found == 0)
    }

    @Test func `bytes in two values of one type count once`() {
        var actual: Labelled = "«A|123456»"
        actual.spans.append(CorpusSpan(4..<6, "A"))
        #expect(score(actual, found: "«A|123456»").tally("A", .bytes).spans == 6)
    }

    // MARK: What does not count

    @Test func `an unknown label is listed, and what covers it is no false alarm`() {
        let score = score("«PERSON|Ana» «A|1»", found: "«B|Ana» «A|1»")
        #expect(score.unknownLabels == ["PERSON"])
        #expect(score.falseAlarms.isEmpty)
        #expect(score.findings == 1)
        #expect(!score.isClean)
    }

    @Test func `labels are mapped, and left out`() throws {
        let map = try LabelMap(Array("THEIRS: A\nPERSON: '-'\n".utf8), file: "map.yaml")
        let vocabulary = Vocabulary(types: ["A": .pii], labels: map)
        #expect(vocabulary.meaning(of: "THEIRS") == .type("A"))
        #expect(vocabulary.meaning(of: "A") == .type("A"))
        #expect(vocabulary.meaning(of: "PERSON") == .leftOut)
        #expect(vocabulary.meaning(of: "ORG") == .unknown)
    }

    @Test func `a true value that nobody marked is no false alarm`() throws {
        let values = try TrueValues(Array(#"{"id":"d","start":2,"end":4,"type":"A"}"#.utf8), file: "true.jsonl")
        let excused = score("x 1234 y", found: "x «A|1234» y", trueValues: values)
        #expect(excused.findings == 0 && excused.removedBytes == 0 && excused.falseAlarms.isEmpty)
        #expect(score("x 1234 y", found: "x «A|1234» y").falseAlarms.count == 1)
    }

    @Test func `a near miss is flagged by its own type only`() {
        let near = [CorpusSpan(2..<6, "A")]
        let flagged = score("x 1234 y", found: "x «A|1234» y", near: near)
        #expect(flagged.nearMisses.map(\.isFlagged) == [true])
        #expect(flagged.falseAlarms.count == 1)
        let other = score("x 1234 y", found: "x «B|1234» y", near: near)
        #expect(other.nearMisses.map(\.isFlagged) == [false])
        #expect(other.falseAlarms.isEmpty)
        #expect(!other.isClean)
    }

    @Test func `stray bytes are no finding`() {
        var found: Labelled = "x «A|1» y"
        found.spans = []
        var findings = found.findings
        findings.append(
            Finding(
                kind: .invalidEncoding, rule: "invalid-encoding", type: .invalidEncoding, category: .scan,
                severity: .low, confidence: .certain, range: 0..<1))
        let score = DocumentScorer(.sample).score(found.document(), findings, number: 0)
        #expect(score.isClean && score.findings == 0)
    }
}
