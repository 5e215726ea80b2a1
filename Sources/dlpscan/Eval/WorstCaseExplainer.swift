internal import DLPEvaluation
internal import DLPModel
internal import DLPReport
internal import DLPScanner

/// Says why a value was missed or something else was found, by asking the rules of its type again.
struct WorstCaseExplainer {
    private let ruleset: Ruleset
    private let settings: ScanSettings
    private let showsValues: Bool
    /// The rules of each type that was asked for.
    private var rules: [DataType: Ruleset] = [:]

    init(_ ruleset: Ruleset, settings: ScanSettings, showsValues: Bool) {
        self.ruleset = ruleset
        var settings = settings
        settings.explains = true
        self.settings = settings
        self.showsValues = showsValues
    }

    mutating func explain(_ miss: WorstCases.Candidate<Miss>) -> WorstCase {
        let what =
            switch miss.item.instead {
            case .nothing: "nothing found"
            case .elsewhere: "found with another start or end"
            case .otherType(let type): "found as \(type)"
            }
        return explain(miss, miss.item.document, miss.item.range, miss.item.type, what)
    }

    mutating func explain(_ alarm: WorstCases.Candidate<FalseAlarm>) -> WorstCase {
        let actual = alarm.item.actual.map { $0 == alarm.item.type ? "with another start or end" : "where \($0) is" }
        let what = "found by \(alarm.item.rule) with confidence \(alarm.item.confidence)"
        return explain(
            alarm, alarm.item.document, alarm.item.range, alarm.item.type, actual.map { "\(what) \($0)" } ?? what)
    }

    private mutating func explain<Case>(
        _ candidate: WorstCases.Candidate<Case>, _ document: String, _ range: Range<Int>, _ type: DataType,
        _ what: String
    ) -> WorstCase {
        let text = candidate.text
        let place = range.lowerBound - candidate.start..<range.upperBound - candidate.start
        var sink = FindingCollector()
        Scanner(rules(of: type), settings: settings).scan(text.span, into: &sink)
        let there = sink.explanations.filter { $0.value.overlaps(place) }
        return WorstCase(
            document: document, range: range, type: type.rawValue, what: what,
            preview: Preview(masking: text.span.extracting(place)).text,
            value: showsValues ? String(decoding: text[place].prefix(200), as: UTF8.self) : nil,
            reasons: there.isEmpty
                ? ["no rule of this type matches here"] : there.sorted(by: Self.precedes).prefix(2).map(reason))
    }

    private mutating func rules(of type: DataType) -> Ruleset {
        if let known = rules[type] { return known }
        let found = ruleset.filter { $0.type == type }
        rules[type] = found
        return found
    }

    private static func precedes(_ left: Explanation, _ right: Explanation) -> Bool {
        if left.confidence != right.confidence { return left.confidence > right.confidence }
        return left.rule < right.rule
    }

    private func reason(_ explanation: Explanation) -> String {
        let steps = explanation.steps.map { ", " + $0.words }.joined()
        let outcome = explanation.outcomeInWords
        return "\(explanation.rule) begins with \(explanation.base)\(steps): \(outcome)"
    }
}
