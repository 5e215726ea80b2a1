internal import DLPModel

/// What a report says, section by section.
struct EvaluationSections {
    let evaluation: Evaluation
    let bars: [BarResult]?
    let comparison: Comparison?
    /// How many rows a table has at most, where more would be of little use.
    let longest: Int

    var sections: [ReportSection] {
        var sections = [summary]
        if let bars { sections.append(Self.section(bars)) }
        if let comparison { sections.append(ComparisonSections(comparison, longest: longest).section) }
        sections.append(measures)
        if evaluation.corpus.spans > 0 { sections.append(curve) }
        if let all = evaluation.clean.first, all.documents > 0 { sections.append(clean) }
        if let all = evaluation.nearMisses.first, all.total > 0 { sections.append(nearMisses) }
        sections += [types, byKind(.category, "categories", "Categories", "category")]
        sections.append(byKind(.stratum, "strata", "Strata", "stratum"))
        sections.append(byKind(.language, "languages", "Languages", "language"))
        sections += [confusion, worstMisses, worstFalseAlarms, costs]
        if evaluation.corpus.mistakeCount > 0 || !evaluation.corpus.unknownLabels.isEmpty { sections.append(leftOut) }
        return sections.filter { !$0.tables.isEmpty || !$0.paragraphs.isEmpty }
    }

    // MARK: All of it

    private var summary: ReportSection {
        let corpus = evaluation.corpus
        let header = evaluation.header
        let clean = evaluation.clean.first?.documents ?? 0
        let documents = FigureText.count(corpus.documents, "document", "documents")
        var section = ReportSection(id: "summary", title: "Evaluation")
        section.paragraphs = [
            "\(documents) with \(FigureText.size(corpus.bytes)) of text and "
                + "\(FigureText.count(corpus.spans, "value", "values")); \(FigureText.count(clean)) of them clean.",
            "Rules: \(header.pack.name) \(header.pack.version), \(FigureText.count(evaluation.rules.count)) of them; "
                + "threshold \(header.threshold), views \(header.views); dlpscan \(header.toolVersion).",
        ]
        if corpus.incomplete > 0 {
            let stretches = FigureText.count(corpus.incomplete, "stretch", "stretches")
            section.paragraphs.append("\(stretches) could not be scanned to the end and count as findings.")
        }
        return section
    }

    private static func section(_ bars: [BarResult]) -> ReportSection {
        let missed = bars.count { !$0.isReached }
        var section = ReportSection(id: "bars", title: "Bars")
        section.paragraphs = [
            missed == 0
                ? "Every bar is reached." : "\(FigureText.count(missed, "bar", "bars")) of \(bars.count) missed."
        ]
        for bar in bars where !bar.absentTypes.isEmpty && bar.name.hasSuffix("recall") {
            section.paragraphs.append("\(bar.name): the corpus has no \(bar.absentTypes.joined(separator: ", ")).")
        }
        let rows = bars.map { bar in
            [
                bar.name, bar.value.map { decimal($0, places: 4) } ?? "–",
                "\(bar.isUpperBound ? "≤" : "≥") \(decimal(bar.bar, places: 4))",
                (bar.isReached ? "reached" : "missed") + (bar.note.map { ": \($0)" } ?? ""),
            ]
        }
        section.tables = [
            ReportTable(
                caption: "Figures and their bars",
                columns: [
                    .init("Figure"), .init("Value", isNumber: true), .init("Bar", isNumber: true), .init("Outcome"),
                ], rows: rows)
        ]
        return section
    }

    private var measures: ReportSection {
        var section = ReportSection(id: "all", title: "All types together")
        guard let all = evaluation.total, evaluation.corpus.spans > 0 || !evaluation.falseAlarms.isEmpty else {
            section.paragraphs = ["There is no value in the corpus, and none was found."]
            return section
        }
        section.paragraphs = ["In brackets: the bootstrap interval of 95 %."]
        let rows = Measure.allCases.map { measure in
            [measure.isTyped ? measure.name : "\(measure.name), untyped"] + Self.cells(all[measure])
        }
        section.tables = [
            ReportTable(caption: "By how findings match values", columns: Self.columns("Match"), rows: rows)
        ]
        return section
    }

    private var curve: ReportSection {
        var section = ReportSection(id: "curve", title: "Precision and recall by threshold")
        section.paragraphs = [
            "Of the findings of this run, those of at least a confidence, typed and by overlap. A lower --threshold "
                + "shows more of the curve."
        ]
        section.picture = .curve(evaluation.curve)
        let points = evaluation.curve.filter { $0.threshold % 5 == 0 || $0.threshold == evaluation.curve[0].threshold }
        section.tables = [
            ReportTable(
                caption: "Precision and recall by threshold",
                columns: ["Threshold", "Findings", "Precision", "Recall"].map { .init($0, isNumber: true) },
                rows: points.map { point in
                    [
                        decimal(Double(point.threshold) / 100, places: 2), FigureText.count(point.findings),
                        FigureText.share(point.precision), FigureText.share(point.recall),
                    ]
                })
        ]
        return section
    }

    // MARK: Text without values

    private var clean: ReportSection {
        var section = ReportSection(id: "clean", title: "Clean text")
        let columns: [ReportTable.Column] =
            [.init("Stratum")]
            + ["Documents", "Size", "False alarms", "per MB", "Changed", "Bytes destroyed", "Share destroyed"].map {
                .init($0, isNumber: true)
            }
        section.tables = [
            ReportTable(
                caption: "What is done to text in which there is nothing to find", columns: columns,
                rows: evaluation.clean.map { clean in
                    [
                        clean.stratum ?? "all", FigureText.count(clean.documents), FigureText.size(clean.bytes),
                        FigureText.count(clean.falseAlarms), FigureText.rate(clean.falseAlarmsPerMB),
                        FigureText.share(clean.changedShare), FigureText.count(clean.destroyedBytes),
                        FigureText.share(clean.destroyedShare),
                    ]
                })
        ]
        return section
    }

    private var nearMisses: ReportSection {
        var section = ReportSection(id: "near-misses", title: "Near misses")
        let shown = evaluation.nearMisses.filter { $0.type == nil || $0.flagged > 0 }
        section.paragraphs = ["Types of which none is flagged are not listed."]
        section.tables = [
            ReportTable(
                caption: "What looks like a value, is none, and is flagged as one",
                columns: [
                    .init("Type"), .init("Near misses", isNumber: true), .init("Flagged", isNumber: true),
                    .init("Share", isNumber: true),
                ],
                rows: shown.map { near in
                    [
                        near.type ?? "all", FigureText.count(near.total), FigureText.count(near.flagged),
                        FigureText.share(near.share),
                    ]
                })
        ]
        return section
    }

    // MARK: Groups

    private var types: ReportSection {
        var section = byKind(.type, "types", "Types", "type")
        let groups = evaluation.groups(.type).filter { $0[.overlap].tally.spans > 0 }
        if !groups.isEmpty { section.picture = .bars(groups, measure: .overlap) }
        return section
    }

    private func byKind(_ kind: Group.Kind, _ id: String, _ title: String, _ singular: String) -> ReportSection {
        var section = ReportSection(id: id, title: title)
        let groups = evaluation.groups(kind)
        guard !groups.isEmpty else { return section }
        section.tables = [
            ReportTable(
                caption: "By \(singular), typed and by overlap",
                columns: Self.columns(singular.prefix(1).uppercased() + singular.dropFirst()),
                rows: groups.map { [$0.name] + Self.cells($0[.overlap]) })
        ]
        return section
    }

    private static func columns(_ first: String) -> [ReportTable.Column] {
        [.init(first)]
            + ["Values", "Missed", "Findings", "Wrong", "Precision", "Recall", "F1", "F2"].map {
                .init($0, isNumber: true)
            }
    }

    private static func cells(_ quality: Quality) -> [String] {
        let tally = quality.tally
        return [tally.spans, tally.missed, tally.findings, tally.wrong].map { FigureText.count($0) }
            + [quality.precision, quality.recall, quality.f1, quality.f2].map { FigureText.share($0) }
    }
}
