/// What a report says of two evaluations.
struct ComparisonSections {
    private let comparison: Comparison
    private let longest: Int

    init(_ comparison: Comparison, longest: Int) {
        self.comparison = comparison
        self.longest = longest
    }

    var section: ReportSection {
        var section = ReportSection(id: "changes", title: "Changes")
        section.paragraphs = [verdict]
        if !comparison.isSameCorpus {
            section.paragraphs.append(
                "The two are about different corpora: a change may be one of the corpus.")
        }
        section.tables = [figures] + places
        return section
    }

    private var verdict: String {
        if comparison.better + comparison.worse == 0 { return "Nothing changed." }
        let better = "\(FigureText.count(comparison.better)) for the better"
        let counts = "\(better), \(FigureText.count(comparison.worse)) for the worse"
        let probability = FigureText.share(comparison.chance)
        let chance = "so uneven a split comes about by chance with a probability of \(probability)"
        switch comparison.judgement {
        case .same: return "Neither better nor worse: \(counts)."
        case .better: return "Better: \(counts); \(chance)."
        case .worse: return "Worse: \(counts); \(chance)."
        }
    }

    private var figures: ReportTable {
        var rows: [[String]] = []
        for change in comparison.changedFigures.prefix(longest) {
            let cells = change.pairs.map { _, old, new in "\(FigureText.share(old)) → \(FigureText.share(new))" }
            let name = change.new.kind == "all" ? "all" : "\(change.new.kind) \(change.new.name)"
            rows.append([name] + cells)
        }
        if comparison.old.cleanBytes > 0 || comparison.new.cleanBytes > 0 {
            let alarms = "\(comparison.old.cleanFalseAlarms) → \(comparison.new.cleanFalseAlarms) false alarms"
            rows.append(["clean text", alarms, "", "", ""])
        }
        return ReportTable(
            caption: "Figures that changed, typed and by overlap",
            columns: [.init("What")] + ["Precision", "Recall", "F1", "F2"].map { .init($0, isNumber: true) },
            rows: rows)
    }

    private var places: [ReportTable] {
        [
            ("Found now, missed before", comparison.gainedHits), ("Missed now, found before", comparison.lostHits),
            ("New false alarms", comparison.gainedFalseAlarms),
            ("False alarms that are gone", comparison.lostFalseAlarms),
        ].compactMap { title, places in
            if places.isEmpty { return nil }
            let more = places.count > longest ? ", the first \(longest)" : ""
            return ReportTable(
                caption: "\(title): \(FigureText.count(places.count))\(more)",
                columns: [.init("Document"), .init("Bytes"), .init("Type")],
                rows: places.prefix(longest).map { [$0.document, "\($0.start)–\($0.end)", $0.type] })
        }
    }
}
