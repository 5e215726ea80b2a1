import DLPEvaluation
import DLPModel

/// An evaluation of a few documents whose names, labels and text are hostile where they can be.
enum SampleEvaluation {
    static let header = Evaluation.Header(
        toolVersion: "1.2.3",
        pack: PackIdentity(name: "sample", version: "4.5", sha256: String(repeating: "0a", count: 32)),
        threshold: Confidence(hundredths: 50), views: "default")

    static let hostile = "<script>alert('1')</script>|`\u{1B}[31m\u{202E}\"&amp;"

    static let old = evaluation(findsMore: false)
    /// One more value is found, and one more thing wrongly.
    static let new = evaluation(findsMore: true)

    private static func evaluation(findsMore more: Bool) -> Evaluation {
        var builder = EvaluationBuilder()
        let near = [CorpusSpan(0..<4, "B")]
        let scores = [
            score("«A|1234» and «B|12345678»", found: "«A|1234» and «B|12345678»", number: 0, id: "one"),
            score("«A|1234» x", found: more ? "«A|1234» «C|x»" : "1234 x", number: 1, id: hostile),
            score("«B|12345678»", found: "«A|12345678»", number: 2, id: "three", stratum: hostile),
            score("nothing 1", found: "nothing «C|1»", number: 3, id: "four", stratum: "clean-chat"),
            score("nothing", found: "nothing", number: 4, id: "five", stratum: "clean-log"),
            score("1234", found: "«B|1234»", near: near, number: 5, id: "six"),
            score(Labelled(stringLiteral: "«\(hostile)|Ana»"), found: "Ana", number: 6, id: "seven"),
        ]
        for score in scores { builder.add(score, text: Array(repeating: 0x78, count: 40)) }
        builder.add(CorpusMistake(file: "f.jsonl", line: 3, .missing("text")), number: 7)
        builder.add(tries: [("a", 30), ("c", 5)], inBytes: 2_000)
        var evaluation = builder.evaluation(
            header, .sample, rules: [("a", "A"), ("b", "B"), ("c", "C"), ("idle", "C")])
        evaluation.worstMisses = [
            WorstCase(
                document: hostile, range: 0..<4, type: "A", what: "nothing found", preview: "****",
                reasons: ["a begins with 0.40, none of the rule's keywords is near: not found"])
        ]
        evaluation.worstFalseAlarms = [
            WorstCase(
                document: "four", range: 8..<9, type: "C", what: "found by c with confidence 0.80", preview: "*",
                value: nil, reasons: ["c begins with 0.80"])
        ]
        return evaluation
    }

    static let bars = #"""
        {"classes": [{"name": "checked", "types": ["A", "NONE"], "recall": 0.9, "precision": 0.1}],
         "clean": {"false_alarms_per_mb": 2, "changed_share": 0.005},
         "near_misses": 0.5}
        """#
}
