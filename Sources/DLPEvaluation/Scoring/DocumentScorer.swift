package import DLPModel

/// Compares what was found in a document with what is in it.
package struct DocumentScorer: Sendable {
    private let vocabulary: Vocabulary
    private let trueValues: TrueValues

    package init(_ vocabulary: Vocabulary, trueValues: TrueValues = TrueValues()) {
        self.vocabulary = vocabulary
        self.trueValues = trueValues
    }

    /// The score of a document.
    ///
    /// - Parameters:
    ///   - findings: Of the whole text; they do not overlap.
    ///   - number: The document's place in the corpus.
    package func score(_ document: CorpusDocument, _ findings: [Finding], number: Int) -> DocumentScore {
        var score = DocumentScore(
            number: number, id: document.id, stratum: document.stratum, language: document.language,
            bytes: document.text.count, isClean: document.spans.isEmpty && document.nearMisses.isEmpty)
        let replaced = findings.filter(\.isReplaced)
        if document.spans.isEmpty, document.nearMisses.isEmpty, replaced.isEmpty { return score }

        let (spans, excused) = meanings(of: document, &score)
        let near = nearMisses(of: document)
        let values = ByteRanges(spans.map(\.range))
        let counted = replaced.filter { finding in
            if values.overlaps(finding.range) { return true }
            if excused.overlaps(finding.range) { return false }
            // What looks like a value of one type may well be one of another.
            let touched = near.filter { $0.range.overlaps(finding.range) }
            return touched.isEmpty || touched.contains { $0.type == finding.type }
        }
        score.nearMisses = near.map { miss in
            (miss.type, replaced.contains { $0.type == miss.type && $0.range.overlaps(miss.range) })
        }
        score.findings = counted.count
        score.removedBytes = counted.reduce(0) { $0 + $1.range.count }
        score.incomplete = counted.count { if case .incomplete = $0.kind { true } else { false } }
        compare(spans, counted, &score)
        return score
    }

    /// The spans whose types are known, and the stretches about which nothing is said here.
    private func meanings(
        of document: CorpusDocument, _ score: inout DocumentScore
    ) -> (spans: [TypedRange], excused: ByteRanges) {
        var spans: [TypedRange] = []
        var excused = trueValues.ranges(in: document.id)
        for span in document.spans {
            switch vocabulary.meaning(of: span.label) {
            case .type(let type): spans.append(TypedRange(range: span.range, type: type))
            case .leftOut:
                score.leftOut += 1
                excused.append(span.range)
            case .unknown:
                score.unknownLabels.append(span.label)
                excused.append(span.range)
            }
        }
        return (spans, ByteRanges(excused))
    }

    private func nearMisses(of document: CorpusDocument) -> [TypedRange] {
        document.nearMisses.compactMap { span in
            guard case .type(let type) = vocabulary.meaning(of: span.label) else { return nil }
            return TypedRange(range: span.range, type: type)
        }
    }

    private func compare(_ spans: [TypedRange], _ findings: [Finding], _ score: inout DocumentScore) {
        let found = findings.map { TypedRange(range: $0.range, type: $0.type) }
        let pairs = SpanMatching.pairs(spans, found)
        var types: [DataType: Scores] = [:]
        for measure in [Measure.strict, .strictUntyped, .overlap, .overlapUntyped] {
            let matching = SpanMatching(pairs, spans: spans.count, findings: found.count, by: measure)
            for (index, span) in spans.enumerated() {
                let isFound = matching.finding[index] != nil
                types[span.type, default: Scores()][measure] += Tally(spans: 1, found: isFound ? 1 : 0)
            }
            for (index, finding) in found.enumerated() {
                let isRight = matching.span[index] != nil
                types[finding.type, default: Scores()][measure] += Tally(findings: 1, right: isRight ? 1 : 0)
            }
            if measure == .overlapUntyped {
                for (index, partner) in matching.finding.enumerated() {
                    guard let partner else { continue }
                    score.readings.append(.init(value: spans[index].type, finding: found[partner].type))
                }
            }
            if measure == .overlap { judge(matching, pairs, spans, findings, &score) }
        }
        countBytes(spans, found, &types)
        score.types = types.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Lists what was missed and what was found wrongly.
    private func judge(
        _ matching: SpanMatching, _ pairs: [SpanMatching.Pair], _ spans: [TypedRange], _ findings: [Finding],
        _ score: inout DocumentScore
    ) {
        var best = (span: [Int: SpanMatching.Pair](), finding: [Int: SpanMatching.Pair]())
        for pair in pairs.sorted(by: { $0.overlap < $1.overlap }) {
            best.span[pair.span] = pair
            best.finding[pair.finding] = pair
        }
        for (index, span) in spans.enumerated() where matching.finding[index] == nil {
            let there = best.span[index]
            let instead: Miss.Instead =
                switch there {
                case nil: .nothing
                case .some(let pair) where pair.isSameType: .elsewhere
                case .some(let pair): .otherType(findings[pair.finding].type)
                }
            score.misses.append(
                Miss(document: score.id, number: score.number, range: span.range, type: span.type, instead: instead))
        }
        for (index, finding) in findings.enumerated() {
            let isRight = matching.span[index] != nil
            score.verdicts.append(.init(rule: finding.rule, confidence: finding.confidence, isRight: isRight))
            if isRight { continue }
            let there = best.finding[index]
            score.falseAlarms.append(
                FalseAlarm(
                    document: score.id, number: score.number, range: finding.range, type: finding.type,
                    rule: finding.rule, confidence: finding.confidence, actual: there.map { spans[$0.span].type }))
        }
    }

    private func countBytes(_ spans: [TypedRange], _ found: [TypedRange], _ types: inout [DataType: Scores]) {
        let allSpans = ByteRanges(spans.map(\.range))
        let allFound = ByteRanges(found.map(\.range))
        for type in types.keys {
            let values = ByteRanges(spans.filter { $0.type == type }.map(\.range))
            let finds = ByteRanges(found.filter { $0.type == type }.map(\.range))
            let both = values.shared(with: finds)
            types[type]?[.bytes] = Tally(spans: values.count, found: both, findings: finds.count, right: both)
            types[type]?[.bytesUntyped] = Tally(
                spans: values.count, found: values.shared(with: allFound), findings: finds.count,
                right: finds.shared(with: allSpans))
        }
    }
}
