internal import DLPWire

/// What changed from one evaluation to another, place by place; never a value.
package struct Comparison: Sendable {
    package enum Judgement: String, Sendable { case same, better, worse }

    package var old: ResultFile
    package var new: ResultFile
    /// Values that were missed and are found.
    package var gainedHits: [ResultFile.Place]
    package var lostHits: [ResultFile.Place]
    package var gainedFalseAlarms: [ResultFile.Place]
    /// False alarms that are gone.
    package var lostFalseAlarms: [ResultFile.Place]

    package init(old: ResultFile, new: ResultFile) {
        self.old = old
        self.new = new
        gainedHits = Self.difference(old.misses, without: new.misses)
        lostHits = Self.difference(new.misses, without: old.misses)
        gainedFalseAlarms = Self.difference(new.falseAlarms, without: old.falseAlarms)
        lostFalseAlarms = Self.difference(old.falseAlarms, without: new.falseAlarms)
    }

    package var isSameCorpus: Bool { old.fingerprint == new.fingerprint }

    /// How many places are better than they were.
    package var better: Int { gainedHits.count + lostFalseAlarms.count }
    package var worse: Int { lostHits.count + gainedFalseAlarms.count }

    package var judgement: Judgement { better == worse ? .same : better > worse ? .better : .worse }

    /// How likely so uneven a split of the changes is if they went either way by chance (two-sided sign test).
    package var chance: Double {
        let changes = better + worse
        var term = 1.0
        var tail = 0.0
        var all = 0.0
        // The terms of the binomial distribution by their ratio, scaled so that large counts do not overflow.
        for count in 0...changes {
            if count > 0 { term *= Double(changes - count + 1) / Double(count) }
            all += term
            if count <= min(better, worse) { tail += term }
            if all > 1e200 {
                term /= 1e200
                tail /= 1e200
                all /= 1e200
            }
        }
        return min(1, 2 * tail / all)
    }

    /// Both as a JSON object of its own.
    package func json() -> [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        writer.endDocument()
        return writer.take()
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("schema", evaluationSchema)
        writer.member("kind", "comparison")
        writer.member("judgement", judgement.rawValue)
        writer.member("better", better)
        writer.member("worse", worse)
        writer.name("chance")
        writer.json(decimal(chance).utf8)
        writer.member("same_corpus", isSameCorpus)
        writer.list("figures", changedFigures) { change, writer in
            writer.member("kind", change.new.kind)
            writer.member("name", change.new.name)
            for (name, old, new) in change.pairs {
                writer.member(name, Figure(value: new))
                writer.member("\(name)_before", Figure(value: old))
            }
        }
        for (name, places) in [
            ("gained_hits", gainedHits), ("lost_hits", lostHits), ("gained_false_alarms", gainedFalseAlarms),
            ("lost_false_alarms", lostFalseAlarms),
        ] {
            writer.list(name, places) { place, writer in
                writer.member("id", place.document)
                writer.member("start", place.start)
                writer.member("end", place.end)
                writer.member("type", place.type)
            }
        }
        writer.breakLine()
        writer.endObject()
    }

    /// A group before and after.
    package struct Change: Sendable {
        package var old: ResultFile.Figures?
        package var new: ResultFile.Figures

        package var pairs: [(name: String, old: Double?, new: Double?)] {
            [
                ("precision", old?.precision, new.precision), ("recall", old?.recall, new.recall),
                ("f1", old?.f1, new.f1), ("f2", old?.f2, new.f2),
            ]
        }
    }

    /// All of it, and each group with a figure that is not what it was.
    package var changedFigures: [Change] {
        let before = Dictionary(old.figures.map { ("\($0.kind) \($0.name)", $0) }) { first, _ in first }
        return new.figures.compactMap { figures in
            let change = Change(old: before["\(figures.kind) \(figures.name)"], new: figures)
            let isChanged = change.pairs.contains { name, old, new in
                switch (old, new) {
                case (nil, nil): false
                case (let old?, let new?): abs(old - new) > 0.000_001
                default: true
                }
            }
            return isChanged || figures.kind == Group.Kind.all.rawValue ? change : nil
        }
    }

    /// The places of one list that are not in another, as often as they are there.
    private static func difference(
        _ places: [ResultFile.Place], without others: [ResultFile.Place]
    ) -> [ResultFile.Place] {
        var counts: [ResultFile.Place: Int] = [:]
        for place in others { counts[place, default: 0] += 1 }
        return places.filter { place in
            guard let count = counts[place], count > 0 else { return true }
            counts[place] = count - 1
            return false
        }.sorted()
    }
}
