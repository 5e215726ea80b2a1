import DLPScanner
import DLPTestSupport
import Testing

@testable import DLPCompiler

/// Patterns that are known to be slow: each is refused, or lint reports it, or its work is measured to be harmless.
@Suite struct SlowPatternLintTests {
    /// What becomes of a pattern.
    enum Outcome: Hashable { case refused, reported, harmless }

    /// As they were published, each has what no rule may have, such as repeats without end; so also with bounds.
    @Test(arguments: [nil, 30, 200] as [Int?])
    func `none of them is slow and passes`(_ bound: Int?) {
        var outcomes: [Outcome: [String]] = [:]
        for attack in SlowPatternTests.attacks {
            let pattern = bound.map { Self.bounded(attack.pattern, $0) } ?? attack.pattern
            outcomes[Self.outcome(of: attack, pattern), default: []].append(attack.id)
        }
        let counts = [Outcome.refused, .reported, .harmless].map { outcomes[$0]?.count ?? 0 }
        let expected = [nil: [56, 0, 0], 30: [26, 19, 11], 200: [31, 16, 9]][bound]
        #expect(counts == expected, "\(String(describing: bound)): \(outcomes)")
    }

    private static func outcome(of attack: SlowPatternTests.Attack, _ pattern: String) -> Outcome {
        let source = SlowPatternTests.source(pattern)
        guard let pack = try? RuleCompiler.compile([source], name: "slow", version: "1") else { return .refused }
        let rule = pack.lint([source])[0]
        guard rule.diagnostics.allSatisfy({ $0.severity == .warning }) else { return .reported }
        // The published attack is no pump of ours, so passing it says something.
        let pump = Pump(
            head: Array(attack.prefix.utf8), body: Array(attack.pump.utf8), end: Array(attack.suffix.utf8))
        guard var meter = WorkMeter(pack.ruleset.rules[0]) else { return .refused }
        let measured = meter.measure(pump)
        #expect(measured.exponent <= RuleLint.steepest && measured.gaveUp == nil, "\(attack.id): \(measured)")
        return .harmless
    }

    /// The pattern with an end to each of its repeats.
    private static func bounded(_ pattern: String, _ bound: Int) -> String {
        var result = ""
        var rest = Substring(pattern)
        var isInClass = false
        while let next = rest.first {
            if next == "\\" {
                result += rest.prefix(2)
                rest = rest.dropFirst(2)
                continue
            }
            rest = rest.dropFirst()
            switch next {
            case "[" where !isInClass: isInClass = true
            case "]" where isInClass: isInClass = false
            default: break
            }
            switch next {
            case "*" where !isInClass: result += "{0,\(bound)}"
            case "+" where !isInClass: result += "{1,\(bound)}"
            case "," where !isInClass && rest.first == "}": result += ",\(bound)"
            default: result.append(next)
            }
        }
        return result
    }
}
