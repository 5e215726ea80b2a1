internal import DLPConfig
internal import DLPModel
internal import DLPScanner

/// Looks for what makes one rule slow, in its pattern and by running it.
struct RuleLint {
    /// Work may grow with this power of the length: a little more than in proportion, for what texts have at their ends.
    static let steepest = 1.3

    private let rule: Rule
    private let text: RuleText
    private var diagnostics: [Diagnostic] = []

    init(_ rule: Rule, _ text: RuleText) {
        self.rule = rule
        self.text = text
    }

    mutating func run(_ rates: AnchorRates) -> LintedRule {
        var parser = PatternParser(text.pattern)
        let alternatives = parser.parse().withoutMarkers
        checkParts(of: alternatives)
        let work = measure(Pumps(alternatives, examples: text.examples))
        if rates.most > AnchorRates.ordinary, !text.isFrequent { note(.frequentAnchor(rates)) }
        return LintedRule(rule: rule.id, diagnostics: diagnostics.sorted(), work: work, anchors: rates)
    }

    private mutating func checkParts(of alternatives: [PatternSequence]) {
        for range in StartGuards(alternatives).unguarded { note(.unguardedStart, at: range.lowerBound) }
        let chains = RepeatChains(alternatives, width: rule.match.maximumWidth)
        for (range, ways) in chains.ambiguous { note(.ambiguousRepeat(ways: ways), at: range.lowerBound) }
        for range in LastTails(alternatives).behindTail { note(.tailBehindTail, at: range.lowerBound) }
    }

    /// Runs the pumps; reports the one that work grows most on, and the first that the rule gives up on.
    private mutating func measure(_ pumps: Pumps) -> RuleWork? {
        guard var meter = WorkMeter(rule) else { return nil }
        var worst: RuleWork?
        var perByte = 0.0
        var gaveUp = false
        for pump in pumps.pumps {
            let measured = meter.measure(pump)
            if let reason = measured.gaveUp, !gaveUp {
                gaveUp = true
                note(.incompleteOnPump(reason: reason.rawValue, pump: "\(pump)"))
            }
            perByte = max(perByte, measured.perByte)
            if measured.exponent > worst?.growth ?? 0 {
                worst = RuleWork(growth: measured.exponent, pump: "\(pump)", perByte: 0)
            }
        }
        worst?.perByte = perByte
        if let worst, worst.growth > Self.steepest {
            note(.steepGrowth(exponent: worst.growth.twoDecimals, pump: worst.pump))
        }
        return worst
    }

    private mutating func note(_ finding: LintFinding, at offset: Int = 0) {
        diagnostics.append(text.diagnostic(finding, at: offset))
    }
}

extension Double {
    /// Rounded to two decimals, such as `1.07`; for numbers that are not negative.
    var twoDecimals: String {
        let hundredths = Int((self * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension [PatternSequence] {
    /// Without the empty groups by which a compiled pattern tells its tails apart.
    var withoutMarkers: [PatternSequence] {
        map { sequence in
            var sequence = sequence
            sequence.items = sequence.items.compactMap { item in
                guard case .group(let group, let alternatives) = item.kind else { return item }
                let inner = alternatives.withoutMarkers
                if case .named = group, inner.allSatisfy(\.items.isEmpty) { return nil }
                return PatternNode(kind: .group(group, inner), range: item.range)
            }
            return sequence
        }
    }
}
