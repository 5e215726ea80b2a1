extension ReportPicture {
    /// The picture as a figure of a page.
    func figure(id: String) -> String {
        switch self {
        case .curve(let points): Self.curve(points, id: id)
        case .bars(let groups, let measure): Self.bars(groups, measure, id: id)
        case .confusion(let confusions): Self.matrix(confusions, id: id)
        case .costs(let rules, let bytes): Self.costs(rules, bytes, id: id)
        }
    }

    // MARK: Precision and recall by threshold

    /// An axis that ends at 1 and begins where the figures do.
    private struct Axis {
        let least: Double

        init(from values: [Double]) {
            least = (min(0.95, values.min() ?? 0) * 20).rounded(.down) / 20
        }

        func share(of value: Double) -> Double { (value - least) / (1 - least) }
        func value(at fifth: Int) -> Double { least + (1 - least) * Double(fifth) / 5 }
    }

    private static func curve(_ points: [CurvePoint], id: String) -> String {
        let drawn = points.compactMap { point in
            point.precision.flatMap { precision in point.recall.map { (point.threshold, $0, precision) } }
        }
        let across = Axis(from: drawn.map(\.1))
        let upward = Axis(from: drawn.map(\.2))
        func place(_ recall: Double, _ precision: Double) -> (Double, Double) {
            (44 + 300 * across.share(of: recall), 254 - 230 * upward.share(of: precision))
        }
        var drawing = Drawing()
        for step in 0...5 {
            let (recall, precision) = (across.value(at: step), upward.value(at: step))
            drawing.line(step == 0 ? "axis" : "grid", from: place(recall, upward.least), to: place(recall, 1))
            drawing.line(step == 0 ? "axis" : "grid", from: place(across.least, precision), to: place(1, precision))
            drawing.text(decimal(recall, places: 2), "s m", at: (place(recall, 1).0, 270))
            drawing.text(decimal(precision, places: 2), "s e", at: (39, place(1, precision).1 + 4))
        }
        drawing.text("recall", "m", at: (194, 286))
        drawing.text("precision", at: (4, 11))
        drawing.path("line", through: drawn.map { place($0.1, $0.2) })
        var taken: [(Double, Double)] = []
        for (threshold, recall, precision) in drawn where threshold % 5 == 0 {
            let spot = place(recall, precision)
            drawing.dot("dot", at: spot)
            let isFree = taken.allSatisfy { abs($0.0 - spot.0) > 26 || abs($0.1 - spot.1) > 12 }
            if isFree {
                drawing.text(decimal(Double(threshold) / 100, places: 2), "e", at: (spot.0 - 5, spot.1 + 13))
                taken.append(spot)
            }
        }
        let ends = [drawn.first, drawn.last].compactMap { $0 }.map { threshold, recall, precision in
            "at \(decimal(Double(threshold) / 100, places: 2)) recall is \(FigureText.share(recall)) and precision "
                + FigureText.share(precision)
        }
        return drawing.figure(
            id: id, title: "Precision over recall; the numbers at the dots are thresholds",
            description: "A line through one dot for each threshold: \(ends.joined(separator: ", ")).")
    }

    // MARK: Bars

    private static let shownGroups = 40

    private static func bars(_ groups: [Group], _ measure: Measure, id: String) -> String {
        let worst = groups.sorted { left, right in
            (left[measure].f1.value ?? 0, left.name) < (right[measure].f1.value ?? 0, right.name)
        }.prefix(shownGroups)
        var drawing = Drawing()
        var top = 4.0
        for group in worst {
            drawing.text(Drawing.label(group.name, limit: 44), at: (4, top + 10))
            bar(group[measure].precision, "P", "one", at: top + 15, in: &drawing)
            bar(group[measure].recall, "R", "two", at: top + 27, in: &drawing)
            top += 46
        }
        let count = worst.count == groups.count ? "" : ", the \(worst.count) lowest by F1 of \(groups.count)"
        return drawing.figure(
            id: id, title: "Precision (P) and recall (R) of each type with their intervals\(count)",
            description: "Two bars for each type, from 0 to 1, with a line from one end of the interval to the other.")
    }

    private static func bar(
        _ figure: Figure, _ letter: String, _ kind: String, at top: Double, in drawing: inout Drawing
    ) {
        let (left, width) = (18.0, 280.0)
        drawing.text(letter, "s", at: (4, top + 9))
        drawing.line("axis", from: (left, top + 10), to: (left + width, top + 10))
        drawing.box(kind, at: (left, top + 1), width: width * (figure.value ?? 0), height: 9)
        if let interval = figure.interval, interval.upperBound > interval.lowerBound {
            let ends = (left + width * interval.lowerBound, left + width * interval.upperBound)
            drawing.path(
                "span",
                through: [
                    (ends.0, top + 2), (ends.0, top + 9), (ends.0, top + 5.5), (ends.1, top + 5.5), (ends.1, top + 2),
                    (ends.1, top + 9),
                ])
        }
        drawing.text(FigureText.share(figure.value), "e", at: (356, top + 9))
    }

    private static func costs(_ rules: [RuleQuality], _ bytes: Int, id: String) -> String {
        let most = rules.reduce(1) { max($0, $1.triesPerMB(in: bytes)) }
        var drawing = Drawing()
        var top = 4.0
        for rule in rules {
            let tries = rule.triesPerMB(in: bytes)
            drawing.text(Drawing.label(rule.rule, limit: 40), at: (4, top + 10))
            drawing.text(FigureText.count(Int(tries.rounded())), "e", at: (356, top + 10))
            drawing.box("one", at: (4, top + 15), width: 352 * tries / most, height: 8)
            top += 32
        }
        return drawing.figure(
            id: id, title: "Tries per MB of the rules that are tried most often",
            description: "One bar for each rule, the longest first.")
    }

    // MARK: Confusion

    private static let shownTypes = 10

    private static func matrix(_ confusions: [Confusion], id: String) -> String {
        var types: [String] = []
        for confusion in confusions {
            for type in [confusion.value, confusion.finding] where !types.contains(type) && types.count < shownTypes {
                types.append(type)
            }
        }
        types.sort()
        let counts = Dictionary(confusions.map { ([$0.value, $0.finding], $0.count) }) { first, _ in first }
        let most = Double(confusions.first?.count ?? 1)
        let (left, side) = (160.0, 19.5)
        var drawing = Drawing()
        for (row, value) in types.enumerated() {
            let top = 22 + Double(row) * side
            drawing.text(String(row + 1), "s m x", at: (left + (Double(row) + 0.5) * side, 16))
            drawing.text("\(row + 1)  \(Drawing.label(value, limit: 24))", "x", at: (4, top + 13))
            for (column, finding) in types.enumerated() {
                let place = (left + Double(column) * side, top)
                let count = counts[[value, finding]] ?? 0
                if count > 0 {
                    drawing.box(
                        "cell", at: place, width: side, height: side, opacity: 0.15 + 0.25 * Double(count) / most)
                    drawing.text(String(count), "m x", at: (place.0 + side / 2, top + 13))
                }
            }
        }
        let end = Double(types.count) * side
        for line in 0...types.count {
            let offset = Double(line) * side
            drawing.line("grid", from: (left + offset, 22), to: (left + offset, 22 + end))
            drawing.line("grid", from: (left, 22 + offset), to: (left + end, 22 + offset))
        }
        return drawing.figure(
            id: id, title: "Confusion: a row for what a value is, a column for what it was found as",
            description: "A square table of \(types.count) types; the columns have the numbers of the rows.")
    }
}
