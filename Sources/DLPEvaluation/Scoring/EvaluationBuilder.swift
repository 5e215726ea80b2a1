package import DLPModel

/// Collects what came of documents, in any order, and makes an evaluation of it.
///
/// Several may collect at once and be merged; the result depends on the documents alone. Per document only counts are
/// kept, and the places of what went wrong.
package struct EvaluationBuilder: Sendable {
    /// What is kept of a document that has something in it.
    private var scores: [DocumentScore] = []
    /// Documents with nothing in them and nothing found, of which only the size matters.
    private var quiet: [QuietDocument] = []
    private var mistakes: [(number: Int, mistake: CorpusMistake)] = []
    private var fingerprint: UInt64 = 0
    private var tries: [RuleID: Int] = [:]
    private var sampledBytes = 0
    package var worst = WorstCases()

    private struct QuietDocument {
        var number: Int
        var bytes: Int
        var stratum: String
        var language: String
        var isClean: Bool
    }

    package init() {}

    /// Takes the score of a document, and its text, of which little is kept.
    package mutating func add(_ score: DocumentScore, text: [UInt8]) {
        fingerprint ^= Self.hash(score.id, text, number: score.number)
        worst.add(score, text: text)
        if score.types.isEmpty, score.nearMisses.isEmpty, score.unknownLabels.isEmpty, score.leftOut == 0 {
            quiet.append(
                QuietDocument(
                    number: score.number, bytes: score.bytes, stratum: score.stratum, language: score.language,
                    isClean: score.isClean))
        } else {
            scores.append(score)
        }
    }

    /// Takes a document that cannot be read.
    package mutating func add(_ mistake: CorpusMistake, number: Int) { mistakes.append((number, mistake)) }

    /// Takes how often each rule was tried in a sampled text.
    package mutating func add(tries: [(rule: RuleID, count: Int)], inBytes bytes: Int) {
        for (rule, count) in tries { self.tries[rule, default: 0] += count }
        sampledBytes += bytes
    }

    /// Takes over what another has collected.
    package mutating func merge(_ other: EvaluationBuilder) {
        scores += other.scores
        quiet += other.quiet
        mistakes += other.mistakes
        fingerprint ^= other.fingerprint
        tries.merge(other.tries) { $0 + $1 }
        sampledBytes += other.sampledBytes
        worst.merge(other.worst)
    }

    /// How many misses there are of each type.
    package var missCounts: [String: Int] {
        scores.reduce(into: [:]) { counts, score in
            for miss in score.misses { counts[miss.type.rawValue, default: 0] += 1 }
        }
    }

    /// The evaluation, but for the explanations of the worst cases.
    ///
    /// - Parameter rules: The ids and types of all rules, in the order of the pack.
    package consuming func evaluation(
        _ header: Evaluation.Header, _ vocabulary: Vocabulary, rules: [(id: RuleID, type: DataType)]
    ) -> Evaluation {
        scores.sort { $0.number < $1.number }
        var evaluation = Evaluation(header: header)
        evaluation.corpus = corpus()
        evaluation.groups = Grouping(scores, vocabulary).groups
        evaluation.clean = clean()
        evaluation.nearMisses = nearMisses()
        evaluation.confusions = confusions()
        evaluation.curve = curve(from: header.threshold)
        evaluation.rules = self.rules(rules)
        evaluation.sampledBytes = sampledBytes
        evaluation.misses = scores.flatMap(\.misses)
        evaluation.falseAlarms = scores.flatMap(\.falseAlarms)
        return evaluation
    }

    private func corpus() -> Evaluation.Corpus {
        var corpus = Evaluation.Corpus()
        corpus.documents = scores.count + quiet.count
        corpus.bytes = scores.reduce(0) { $0 + $1.bytes } + quiet.reduce(0) { $0 + $1.bytes }
        corpus.fingerprint = fingerprint
        var unknown: [String: Int] = [:]
        for score in scores {
            corpus.spans += score.types.reduce(0) { $0 + $1.scores[.strict].spans }
            corpus.nearMisses += score.nearMisses.count
            corpus.leftOut += score.leftOut
            corpus.incomplete += score.incomplete
            for label in score.unknownLabels { unknown[label, default: 0] += 1 }
        }
        corpus.unknownLabels = unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
        corpus.mistakeCount = mistakes.count
        corpus.mistakes = mistakes.sorted { $0.number < $1.number }.prefix(100).map(\.mistake)
        return corpus
    }

    private func clean() -> [CleanQuality] {
        var strata: [String: CleanCount] = [:]
        var all = CleanCount()
        func add(_ stratum: String, _ number: Int, bytes: Int, alarms: Int, destroyed: Int) {
            all.add(number, bytes: bytes, alarms: alarms, destroyed: destroyed)
            strata[stratum, default: CleanCount()].add(number, bytes: bytes, alarms: alarms, destroyed: destroyed)
        }
        for document in quiet where document.isClean {
            add(document.stratum, document.number, bytes: document.bytes, alarms: 0, destroyed: 0)
        }
        for score in scores where score.isClean {
            add(score.stratum, score.number, bytes: score.bytes, alarms: score.findings, destroyed: score.removedBytes)
        }
        return [all.quality(stratum: nil)]
            + strata.sorted { $0.key < $1.key }.map { $0.value.quality(stratum: $0.key) }
    }

    private func nearMisses() -> [NearMissQuality] {
        var types: [String: NearMissCount] = [:]
        var all = NearMissCount()
        for score in scores where !score.nearMisses.isEmpty {
            all.add(score.nearMisses.map(\.isFlagged), of: score.number)
            for type in Set(score.nearMisses.map(\.type)) {
                let ofType = score.nearMisses.filter { $0.type == type }.map(\.isFlagged)
                types[type.rawValue, default: NearMissCount()].add(ofType, of: score.number)
            }
        }
        return [all.quality(type: nil)] + types.sorted { $0.key < $1.key }.map { $0.value.quality(type: $0.key) }
    }

    private func confusions() -> [Confusion] {
        var counts: [DocumentScore.Reading: Int] = [:]
        for reading in scores.lazy.flatMap(\.readings) where reading.value != reading.finding {
            counts[reading, default: 0] += 1
        }
        return counts.map { Confusion(value: $0.value.rawValue, finding: $0.finding.rawValue, count: $1) }
            .sorted { ($1.count, $0.value, $0.finding) < ($0.count, $1.value, $1.finding) }
    }

    private func curve(from threshold: Confidence) -> [CurvePoint] {
        var right = Array(repeating: 0, count: 101)
        var findings = right
        var spans = 0
        for score in scores {
            spans += score.types.reduce(0) { $0 + $1.scores[.overlap].spans }
            for verdict in score.verdicts {
                findings[verdict.confidence.hundredths] += 1
                if verdict.isRight { right[verdict.confidence.hundredths] += 1 }
            }
        }
        var point = CurvePoint(threshold: 100, findings: 0, right: 0, spans: spans)
        var points: [CurvePoint] = []
        for level in stride(from: 100, through: threshold.hundredths, by: -1) {
            point.threshold = level
            point.findings += findings[level]
            point.right += right[level]
            points.append(point)
        }
        return points.reversed()
    }

    private func rules(_ rules: [(id: RuleID, type: DataType)]) -> [RuleQuality] {
        var found: [RuleID: (findings: Int, wrong: Int)] = [:]
        for verdict in scores.lazy.flatMap(\.verdicts) {
            found[verdict.rule, default: (0, 0)].findings += 1
            if !verdict.isRight { found[verdict.rule, default: (0, 0)].wrong += 1 }
        }
        return rules.map { id, type in
            RuleQuality(
                rule: id.rawValue, type: type.rawValue, findings: found[id]?.findings ?? 0,
                falseAlarms: found[id]?.wrong ?? 0, tries: tries[id] ?? 0)
        }
    }

    /// FNV-1a, 64 bits, over the place, the name and the text of a document.
    private static func hash(_ id: String, _ text: [UInt8], number: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for byte in id.utf8 { mix(byte) }
        mix(0)
        for byte in text { mix(byte) }
        return hash
    }
}
