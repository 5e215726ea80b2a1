@testable import DLPEvaluation
import DLPModel
import Testing

/// The figures of whole corpora, worked out by hand.
@Suite struct EvaluationTests {
    private func evaluation(_ scores: [DocumentScore]) -> Evaluation {
        var builder = EvaluationBuilder()
        for score in scores { builder.add(score, text: Array(repeating: 0x78, count: score.bytes)) }
        return builder.evaluation(SampleEvaluation.header, .sample, rules: [("a", "A"), ("b", "B"), ("c", "C")])
    }

    @Test func `precision, recall and F are what they are by hand`() throws {
        // Three values of A: two found. Three findings of A: two right. One value of B, missed.
        let all = evaluation([
            score("«A|1» «A|2»", found: "«A|1» «A|2»", number: 0), score("«A|1» x", found: "1 «A|x»", number: 1),
            score("«B|1»", found: "1", number: 2),
        ])
        let type = try #require(all.groups(.type).first)
        #expect(type.name == "A")
        #expect(type[.overlap].tally == Tally(spans: 3, found: 2, findings: 3, right: 2))
        #expect(type[.overlap].precision.value == 2.0 / 3)
        #expect(type[.overlap].recall.value == 2.0 / 3)
        let total = try #require(all.total)[.overlap]
        #expect(total.tally == Tally(spans: 4, found: 2, findings: 3, right: 2))
        // F1 = 2 · 2/3 · 1/2 / (2/3 + 1/2) = 4/7; F2 = 5 · 2/3 · 1/2 / (4 · 2/3 + 1/2) = 10/19
        #expect(abs((total.f1.value ?? 0) - 4.0 / 7) < 1e-12)
        #expect(abs((total.f2.value ?? 0) - 10.0 / 19) < 1e-12)
        let missed = try #require(all.groups(.type).last)[.overlap]
        #expect(missed.precision.value == nil && missed.recall.value == 0 && missed.f1.value == 0)
    }

    @Test func `groups are by category, stratum and language too`() {
        let all = evaluation([
            score("«A|1»", found: "«A|1»", number: 0, stratum: "chat"),
            score("«C|1»", found: "1", number: 1, stratum: "log"),
        ])
        #expect(all.groups(.category).map(\.name) == ["pii", "secret"])
        #expect(all.groups(.stratum).map { $0[.overlap].recall.value } == [1, 0])
        #expect(all.groups(.language).map { $0[.overlap].tally.spans } == [2])
    }

    @Test func `clean text is measured by bytes and by documents`() throws {
        let all = evaluation([
            score("nothing here", found: "nothing here", number: 0, stratum: "clean"),
            score("nothing 1234", found: "nothing «A|12»«B|34»", number: 1, stratum: "clean"),
            score("«A|1»", found: "1", number: 2),
        ])
        let clean = try #require(all.clean.first)
        #expect(clean.documents == 2 && clean.bytes == 24)
        #expect(clean.falseAlarms == 2 && clean.changed == 1 && clean.destroyedBytes == 4)
        #expect(clean.falseAlarmsPerMB.value == 2.0 * 1_000_000 / 24)
        #expect(clean.changedShare.value == 0.5)
        #expect(clean.destroyedShare.value == 4.0 / 24)
        #expect(all.clean.map(\.stratum) == [nil, "clean"])
    }

    @Test func `rules that found nothing are named`() {
        let all = evaluation([score("«A|1»", found: "«A|1»"), score("1", found: "«A|1»", number: 1)])
        #expect(all.idleRules.map(\.rule) == ["b", "c"])
        #expect(all.rules.map(\.falseAlarms) == [1, 0, 0])
    }

    @Test func `the curve counts findings of at least a confidence`() {
        let all = evaluation([score("«A|1» 2", found: "«A|1» «A|2»")])
        let point = all.curve.first { $0.threshold == 80 }
        #expect(point == CurvePoint(threshold: 80, findings: 2, right: 1, spans: 1))
        #expect(all.curve.first { $0.threshold == 81 }?.precision == nil)
        #expect(all.curve.first?.threshold == 50)
    }

    @Test func `misses and false alarms of each type are chosen, and no more than a few`() {
        var builder = EvaluationBuilder()
        for number in 0..<10 {
            let missed: Labelled = "«A|1» 2"
            builder.add(score(missed, found: "1 «B|2»", number: number), text: missed.text)
        }
        #expect(builder.worst.chosenMisses(counts: builder.missCounts).map(\.item.number) == [0, 1, 2])
        #expect(builder.worst.chosenFalseAlarms.map(\.item.number) == [0, 1, 2])
    }

    // MARK: Intervals

    @Test func `the result does not depend on who collects what in which order`() {
        let scores = (0..<40).map { number in
            number % 3 == 0
                ? score("«A|1» x", found: "1 «A|x»", number: number)
                : score("«A|1» «B|2»", found: "«A|1» «B|2»", number: number)
        }
        let whole = evaluation(scores).json()
        var parts = (EvaluationBuilder(), EvaluationBuilder())
        for score in scores.reversed() {
            let text = [UInt8](repeating: 0x78, count: score.bytes)
            if score.number % 2 == 0 { parts.0.add(score, text: text) } else { parts.1.add(score, text: text) }
        }
        parts.1.merge(parts.0)
        let merged = parts.1.evaluation(SampleEvaluation.header, .sample, rules: [("a", "A"), ("b", "B"), ("c", "C")])
        #expect(merged.json() == whole)
        #expect(evaluation(scores).json() == whole)
    }

    @Test func `an interval is about as wide as theory says`() throws {
        // 400 documents with one value each, three quarters found: a standard error of sqrt(0.75 · 0.25 / 400) = 0.0217.
        let all = evaluation((0..<400).map { score("«A|1»", found: $0 % 4 == 0 ? "1" : "«A|1»", number: $0) })
        let recall = try #require(all.total)[.overlap].recall
        let interval = try #require(recall.interval)
        #expect(interval.contains(0.75))
        #expect(abs(interval.lowerBound - (0.75 - 1.96 * 0.0217)) < 0.01)
        #expect(abs(interval.upperBound - (0.75 + 1.96 * 0.0217)) < 0.01)
    }

    @Test func `nothing gives no figures`() {
        let all = evaluation([])
        #expect(all.total?[.overlap].recall == Figure(value: nil))
        #expect(all.clean.first?.falseAlarmsPerMB == Figure(value: nil))
        #expect(all.corpus.documents == 0)
    }
}
