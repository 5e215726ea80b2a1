internal import DLPModel
internal import DLPWire

/// Whether one figure reaches its bar.
package struct BarResult: Sendable {
    /// What is measured, such as `checked: recall`.
    package var name: String
    /// Nil where there is nothing to measure it by.
    package var value: Double?
    package var bar: Double
    package var isReached: Bool
    /// Whether the figure must not be above the bar, rather than not below.
    package var isUpperBound: Bool
    /// Types of the class that the corpus does not have.
    package var absentTypes: [String] = []

    /// What has to be known to understand the outcome.
    package var note: String?

    /// What is said of a missed bar.
    package var message: String {
        guard let value else { return "\(name): there is nothing in the corpus to measure it by" }
        return "\(name) is \(decimal(value, places: 4)), \(isUpperBound ? "above" : "below") \(decimal(bar, places: 4))"
    }

    func write(to writer: inout JSONWriter) {
        writer.member("name", name)
        writer.member("value", Figure(value: value))
        writer.name("bar")
        writer.json(decimal(bar).utf8)
        writer.member("reached", isReached)
        if !absentTypes.isEmpty {
            writer.name("absent_types")
            writer.beginArray()
            for type in absentTypes { writer.string(type) }
            writer.endArray()
        }
    }
}

extension Bars {
    /// Holds an evaluation against the bars, in the order of the file.
    ///
    /// A figure that cannot be measured reaches no bar.
    package func results(_ evaluation: Evaluation) -> [BarResult] {
        classes.flatMap { results($0, evaluation) } + cleanResults(evaluation) + nearMissResults(evaluation)
    }

    private func results(_ bars: Class, _ evaluation: Evaluation) -> [BarResult] {
        let groups = evaluation.groups(.type).filter { bars.types.contains($0.name) }
        var tally = Tally()
        for group in groups { tally += group[measure].tally }
        let present = Set(groups.filter { $0[measure].tally.spans > 0 }.map(\.name))
        let absent = bars.types.filter { !present.contains($0) }
        return [("precision", bars.precision, tally.precision), ("recall", bars.recall, tally.recall)].compactMap {
            name, bar, value in
            guard let bar else { return nil }
            return BarResult(
                name: "\(bars.name): \(name)", value: value, bar: bar, isReached: value.map { $0 >= bar } ?? false,
                isUpperBound: false, absentTypes: absent)
        }
    }

    /// In a stratum of less than a megabyte there may be as many false alarms as in one.
    private func cleanResults(_ evaluation: Evaluation) -> [BarResult] {
        var results: [BarResult] = []
        for clean in evaluation.clean {
            let name = clean.stratum.map { "clean text, \($0)" } ?? "clean text"
            if let bar = falseAlarmsPerMB {
                let allowed = bar * max(1, Double(clean.bytes) / 1_000_000)
                let value = clean.falseAlarmsPerMB.value
                results.append(
                    BarResult(
                        name: "\(name): false alarms per MB", value: value, bar: bar,
                        isReached: value != nil && Double(clean.falseAlarms) <= allowed, isUpperBound: true,
                        note: clean.bytes < 1_000_000 ? "\(clean.falseAlarms) in less than 1 MB" : nil))
            }
            if let bar = changedShare, clean.stratum == nil {
                let value = clean.changedShare.value
                results.append(
                    BarResult(
                        name: "\(name): share changed", value: value, bar: bar,
                        isReached: value.map { $0 <= bar } ?? false, isUpperBound: true))
            }
        }
        return results
    }

    private func nearMissResults(_ evaluation: Evaluation) -> [BarResult] {
        guard let bar = nearMisses, let all = evaluation.nearMisses.first else { return [] }
        return [
            BarResult(
                name: "near misses: share flagged", value: all.share.value, bar: bar,
                isReached: all.share.value.map { $0 <= bar } ?? false, isUpperBound: true)
        ]
    }
}
