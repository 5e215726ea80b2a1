import DLPEvaluation
import DLPModel

/// A text in which values are marked with their types: `call «PHONE_NUMBER|555 0123»`.
struct Labelled: ExpressibleByStringLiteral {
    var text: [UInt8] = []
    var spans: [CorpusSpan] = []

    init(stringLiteral marked: String) {
        var rest = marked[...]
        while let open = rest.firstIndex(of: "«") {
            text += rest[..<open].utf8
            rest = rest[rest.index(after: open)...]
            guard let bar = rest.firstIndex(of: "|"), let close = rest.firstIndex(of: "»") else { break }
            let value = rest[rest.index(after: bar)..<close]
            spans.append(CorpusSpan(text.count..<text.count + value.utf8.count, String(rest[..<bar])))
            text += value.utf8
            rest = rest[rest.index(after: close)...]
        }
        text += rest.utf8
    }

    /// The marked values as what a scan found.
    var findings: [Finding] {
        spans.map { span in
            Finding(
                rule: RuleID(rawValue: span.label.lowercased()), type: DataType(rawValue: span.label), category: .pii,
                severity: .medium, confidence: Confidence(hundredths: 80), range: span.range)
        }
    }

    func document(_ id: String = "d", near: [CorpusSpan] = [], stratum: String = "chat") -> CorpusDocument {
        CorpusDocument(id: id, text: text, spans: spans, nearMisses: near, stratum: stratum, language: "en")
    }
}

extension Vocabulary {
    static let sample = Vocabulary(types: ["A": .pii, "B": .pii, "C": .secret])
}

/// The score of a text in which something is, and something was found.
func score(
    _ actual: Labelled, found: Labelled, near: [CorpusSpan] = [], number: Int = 0, id: String = "d",
    stratum: String = "chat", trueValues: TrueValues = TrueValues()
) -> DocumentScore {
    DocumentScorer(.sample, trueValues: trueValues).score(
        actual.document(id, near: near, stratum: stratum), found.findings, number: number)
}

extension DocumentScore {
    /// The tally of a type by a measure.
    func tally(_ type: DataType, _ measure: Measure) -> Tally {
        types.first { $0.type == type }?.scores[measure] ?? Tally()
    }
}
