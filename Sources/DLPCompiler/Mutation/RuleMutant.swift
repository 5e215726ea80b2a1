public import DLPModel
internal import DLPRules
internal import DLPScanner

/// An example of a rule, changed in one way, and what the rule's declaration says of it.
struct RuleMutant {
    let kind: MutationKind
    let text: MutableText
    let verdict: Verdict

    enum Verdict: Hashable {
        /// The values are found, and nothing else.
        case found
        /// Every byte of the values is found, and where there are none, nothing is.
        case covered
        /// No finding is the first value.
        case refused
        /// No finding begins where the first value does.
        case noStart
        /// No finding ends where the first value does.
        case noEnd
    }

    /// What is found, marked in the text, where it is not what the verdict says.
    func failure(with scanner: Scanner) -> String? {
        let found = scanner.findings(in: text.text).map(\.range)
        let holds =
            switch verdict {
            case .found: Self.joined(found) == text.spans
            case .covered:
                text.spans.isEmpty
                    ? found.isEmpty
                    : text.spans.allSatisfy { span in span.allSatisfy { byte in found.contains { $0.contains(byte) } } }
            case .refused: !found.contains(text.spans[0])
            case .noStart: !found.contains { $0.lowerBound == text.spans[0].lowerBound }
            case .noEnd: !found.contains { $0.upperBound == text.spans[0].upperBound }
            }
        return holds ? nil : MarkedText.marking(found, in: text.text)
    }

    /// Stretches that touch are one: more than one finding may cover a value.
    private static func joined(_ found: [Range<Int>]) -> [Range<Int>] {
        found.reduce(into: []) { joined, range in
            if let last = joined.last, last.upperBound == range.lowerBound {
                joined[joined.count - 1] = last.lowerBound..<range.upperBound
            } else {
                joined.append(range)
            }
        }
    }

    /// What the verdict asks for, for people.
    var expected: String {
        switch verdict {
        case .found, .covered: text.marked
        case .refused, .noStart, .noEnd: "«\(String(decoding: text.values[0], as: UTF8.self))» left alone"
        }
    }
}

/// What came of the changed examples of one rule.
public struct MutatedRule: Sendable {
    public let rule: RuleID
    /// How many changed examples there were of each kind.
    public internal(set) var made: [MutationKind: Int] = [:]
    public internal(set) var failures: [Failure] = []

    /// A changed example of which the rule says something else than its declaration.
    public struct Failure: Sendable {
        public let kind: MutationKind
        /// Where the example stands.
        public let file: String
        public let line: Int
        public let column: Int
        public let expected: String
        public let found: String
    }
}

extension LoadedPack {
    /// Changes the examples of each rule in every way of `kinds`, and holds the rule to what must come of it.
    public func mutate(_ kinds: Set<MutationKind> = Set(MutationKind.allCases)) -> [MutatedRule] {
        var examples: [RuleID: [RuleExample]] = [:]
        for example in self.examples { examples[example.rule, default: []].append(example) }
        return ruleset.rules.compactMap { rule in
            examples[rule.id].map { RuleMutation(rule).run($0, kinds) }
        }
    }
}
