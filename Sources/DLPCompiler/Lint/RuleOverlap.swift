public import DLPModel
internal import DLPScanner

/// Two rules of different types that claim the same text in an example of one of them.
public struct RuleOverlap: Hashable, Sendable {
    /// The rule that owns the text in the first such example.
    public let owner: RuleID
    public let other: RuleID
    public let ownerType: DataType
    public let otherType: DataType
    /// What decides between the two in that example.
    public let reason: Reason
    /// How many examples both claim text of.
    public internal(set) var examples: Int
    /// Where the first of them stands.
    public let file: String
    public let line: Int
    public let column: Int

    /// The first thing that ranks two findings over the same text and tells these two apart.
    public enum Reason: String, Sendable {
        case specificity
        case confidence
        case length
        case start
        /// Nothing but the ids: the rules do not say which of them is right.
        case id
    }
}

extension LoadedPack {
    /// Scans the examples of every rule with all rules, and tells which rules of different types claim the same text.
    ///
    /// In the order of files and lines.
    public func overlaps() -> [RuleOverlap] {
        var rules: [RuleID: Rule] = [:]
        for rule in ruleset.rules { rules[rule.id] = rule }
        var settings = ScanSettings()
        settings.explains = true
        let scanner = Scanner(ruleset, settings: settings)
        var found: [Set<RuleID>: Int] = [:]
        var overlaps: [RuleOverlap] = []
        for example in examples where !example.spans.isEmpty {
            var sink = FindingCollector()
            scanner.scan(example.text, into: &sink)
            let claims = sink.explanations.filter { $0.outcome == .accepted && $0.views.isEmpty }
            var seen: Set<RuleID> = []
            for own in claims where own.rule == example.rule {
                for other in claims where other.value.overlaps(own.value) && other.type != own.type {
                    guard let first = rules[own.rule], let second = rules[other.rule] else { continue }
                    guard seen.insert(other.rule).inserted else { continue }
                    let pair: Set = [own.rule, other.rule]
                    if let index = found[pair] {
                        overlaps[index].examples += 1
                        continue
                    }
                    found[pair] = overlaps.count
                    overlaps.append(Self.overlap(own, first.specificity, other, second.specificity, in: example))
                }
            }
        }
        return overlaps
    }

    private static func overlap(
        _ left: Explanation, _ leftSpecificity: Specificity, _ right: Explanation, _ rightSpecificity: Specificity,
        in example: RuleExample
    ) -> RuleOverlap {
        let reason: RuleOverlap.Reason
        let isLeft: Bool
        if leftSpecificity != rightSpecificity {
            (reason, isLeft) = (.specificity, leftSpecificity > rightSpecificity)
        } else if left.confidence != right.confidence {
            (reason, isLeft) = (.confidence, left.confidence > right.confidence)
        } else if left.value.count != right.value.count {
            (reason, isLeft) = (.length, left.value.count > right.value.count)
        } else if left.value.lowerBound != right.value.lowerBound {
            (reason, isLeft) = (.start, left.value.lowerBound < right.value.lowerBound)
        } else {
            (reason, isLeft) = (.id, left.rule < right.rule)
        }
        let (owner, other) = isLeft ? (left, right) : (right, left)
        return RuleOverlap(
            owner: owner.rule, other: other.rule, ownerType: owner.type, otherType: other.type, reason: reason,
            examples: 1, file: example.file, line: example.line, column: example.column)
    }
}
