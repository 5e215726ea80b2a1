// What went wrong, and what it cost.

extension EvaluationSections {
    var confusion: ReportSection {
        var section = ReportSection(id: "confusion", title: "Confusion between types")
        guard !evaluation.confusions.isEmpty else {
            section.paragraphs = ["No value was found as another type than its own."]
            return section
        }
        section.picture = .confusion(evaluation.confusions)
        let shown = evaluation.confusions.prefix(longest)
        section.paragraphs = rest(evaluation.confusions.count - shown.count)
        section.tables = [
            ReportTable(
                caption: "Values found as another type",
                columns: [.init("Value"), .init("Found as"), .init("Times", isNumber: true)],
                rows: shown.map { [$0.value, $0.finding, FigureText.count($0.count)] })
        ]
        return section
    }

    var worstMisses: ReportSection {
        cases(
            evaluation.worstMisses, id: "misses", title: "Misses", of: evaluation.misses.count,
            "Up to three of each type, of the types that are missed most often.")
    }

    var worstFalseAlarms: ReportSection {
        cases(
            evaluation.worstFalseAlarms, id: "false-alarms", title: "False alarms", of: evaluation.falseAlarms.count,
            "Up to three of each type, the surest first.")
    }

    private func cases(
        _ cases: [WorstCase], id: String, title: String, of total: Int, _ choice: String
    ) -> ReportSection {
        var section = ReportSection(id: id, title: title)
        guard total > 0 else {
            section.paragraphs = ["None."]
            return section
        }
        section.paragraphs = ["\(FigureText.count(cases.count)) of \(FigureText.count(total)). \(choice)"]
        section.tables = [
            ReportTable(
                caption: "\(title), and why",
                columns: [.init("Document"), .init("Bytes"), .init("Type"), .init("Value"), .init("What, and why")],
                rows: cases.map { item in
                    [
                        item.document, "\(item.range.lowerBound)–\(item.range.upperBound)", item.type,
                        item.value ?? item.preview, ([item.what] + item.reasons).joined(separator: "; "),
                    ]
                })
        ]
        return section
    }

    private static let namedRules = 20

    var costs: ReportSection {
        var section = ReportSection(id: "rules", title: "Rules")
        let tried = evaluation.rules.filter { $0.tries > 0 }.sorted { ($1.tries, $0.rule) < ($0.tries, $1.rule) }
        let idle = evaluation.idleRules.map(\.rule)
        let ruleCount = FigureText.count(evaluation.rules.count)
        section.paragraphs = [
            "A rule costs what it is tried: the places per MB at which its pattern was run, counted in "
                + "\(FigureText.size(evaluation.sampledBytes)) of the corpus."
        ]
        if !idle.isEmpty {
            let names = idle.prefix(Self.namedRules).joined(separator: ", ")
            let rest = idle.count - Self.namedRules
            let more = rest > 0 ? " and \(FigureText.count(rest)) more" : ""
            section.paragraphs.append(
                "\(FigureText.count(idle.count)) of \(ruleCount) rules found nothing: \(names)\(more).")
        }
        guard !tried.isEmpty else { return section }
        section.picture = .costs(Array(tried.prefix(20)), sampledBytes: evaluation.sampledBytes)
        section.paragraphs += rest(tried.count - min(longest, tried.count))
        section.tables = [
            ReportTable(
                caption: "The rules that are tried most often",
                columns: [
                    .init("Rule"), .init("Type"), .init("Tries per MB", isNumber: true),
                    .init("Findings", isNumber: true), .init("Wrong", isNumber: true),
                ],
                rows: tried.prefix(longest).map { rule in
                    [
                        rule.rule, rule.type, decimal(rule.triesPerMB(in: evaluation.sampledBytes), places: 1),
                        FigureText.count(rule.findings), FigureText.count(rule.falseAlarms),
                    ]
                })
        ]
        return section
    }

    /// What the figures say nothing about.
    var leftOut: ReportSection {
        var section = ReportSection(id: "left-out", title: "What was not measured")
        let corpus = evaluation.corpus
        if !corpus.unknownLabels.isEmpty {
            section.paragraphs.append(
                "No rule finds these types. What they cover counts neither as missed nor, when found, as a false alarm; "
                    + "--labels says what they are called here.")
            section.tables.append(
                ReportTable(
                    caption: "Unknown labels", columns: [.init("Label"), .init("Values", isNumber: true)],
                    rows: corpus.unknownLabels.map { [$0.label, FigureText.count($0.count)] }))
        }
        if corpus.mistakeCount > 0 {
            let documents = FigureText.count(corpus.mistakeCount, "document", "documents")
            section.paragraphs.append("\(documents) could not be read.")
            section.tables.append(
                ReportTable(
                    caption: "Malformed documents",
                    columns: [.init("File"), .init("Line", isNumber: true), .init("Problem")],
                    rows: corpus.mistakes.prefix(longest).map { [$0.file, String($0.line), $0.problem.message] }))
        }
        return section
    }

    private func rest(_ count: Int) -> [String] {
        count > 0 ? ["\(FigureText.count(count)) more are in --format json."] : []
    }
}

extension RuleQuality {
    func triesPerMB(in bytes: Int) -> Double { bytes > 0 ? Double(tries) * 1_000_000 / Double(bytes) : 0 }
}
