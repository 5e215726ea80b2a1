internal import DLPModel
internal import Dispatch
internal import Synchronization

/// Sorts the scores of documents by type, category, stratum and language, and works out the figures of each.
struct Grouping {
    /// One group's tallies, document by document.
    private struct Entries {
        var kind: Group.Kind
        var name: String
        var documents: [(number: Int, scores: Scores)] = []
    }

    private var entries: [Entries] = []
    private var places: [String: Int] = [:]

    init(_ scores: [DocumentScore], _ vocabulary: Vocabulary) {
        _ = place(of: .all, "all")
        for score in scores where !score.types.isEmpty {
            for (type, counts) in score.types {
                add(counts, score.number, to: .all, "all")
                add(counts, score.number, to: .type, type.rawValue)
                add(counts, score.number, to: .category, (vocabulary.categories[type] ?? .scan).rawValue)
                add(counts, score.number, to: .stratum, score.stratum)
                add(counts, score.number, to: .language, score.language)
            }
        }
        entries.sort { ($0.kind.order, $0.name) < ($1.kind.order, $1.name) }
    }

    /// The groups, all of it first; they are worked out on all processors.
    var groups: [Group] {
        let done = Mutex([Int: Group]())
        let entries = entries
        DispatchQueue.concurrentPerform(iterations: entries.count) { index in
            let group = Self.group(entries[index])
            done.withLock { $0[index] = group }
        }
        return done.withLock { done in entries.indices.compactMap { done[$0] } }
    }

    private mutating func add(_ scores: Scores, _ number: Int, to kind: Group.Kind, _ name: String) {
        let place = place(of: kind, name)
        if let last = entries[place].documents.indices.last, entries[place].documents[last].number == number {
            entries[place].documents[last].scores += scores
        } else {
            entries[place].documents.append((number, scores))
        }
    }

    private mutating func place(of kind: Group.Kind, _ name: String) -> Int {
        let key = "\(kind.rawValue) \(name)"
        if let place = places[key] { return place }
        places[key] = entries.count
        entries.append(Entries(kind: kind, name: name))
        return entries.count - 1
    }

    private static func group(_ entries: Entries) -> Group {
        var bootstrap = Bootstrap(width: 3)
        var tallies = Array(repeating: Tally(), count: Measure.allCases.count)
        for (number, scores) in entries.documents {
            bootstrap.add(document: number, (0..<3).map { SIMD8<Double>(scores.vectors[$0]) })
            for measure in Measure.allCases { tallies[measure.rawValue] += scores[measure] }
        }
        let qualities = Measure.allCases.map { quality($0, tallies[$0.rawValue], bootstrap) }
        return Group(kind: entries.kind, name: entries.name, qualities: qualities)
    }

    private static func quality(_ measure: Measure, _ tally: Tally, _ bootstrap: Bootstrap) -> Quality {
        func figure(_ work: @escaping (_ precision: Double?, _ recall: Double?) -> Double?) -> Figure {
            let column = measure.rawValue / 2
            let lane = measure.rawValue % 2 * 4
            let interval = bootstrap.interval { row in
                let counts = row[row.startIndex + column]
                return work(
                    Tally.share(counts[lane + 3], of: counts[lane + 2]),
                    Tally.share(counts[lane + 1], of: counts[lane]))
            }
            return Figure(value: work(tally.precision, tally.recall), interval: interval)
        }
        return Quality(
            tally: tally, precision: figure { precision, _ in precision }, recall: figure { _, recall in recall },
            f1: figure { fMeasure(beta: 1, precision: $0, recall: $1) },
            f2: figure { fMeasure(beta: 2, precision: $0, recall: $1) })
    }
}

extension Group.Kind {
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Scores {
    static func += (left: inout Scores, right: Scores) {
        for index in left.vectors.indices { left.vectors[index] &+= right.vectors[index] }
    }
}
