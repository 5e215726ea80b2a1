/// Why a candidate became a finding, or why it did not.
public struct Explanation: Hashable, Sendable {
    /// One thing that was looked at, in the order it was looked at.
    public enum Step: Hashable, Sendable {
        case validator(name: String, accepted: Bool, effect: FailureEffect)
        /// A required keyword was found within the match or the window, or none was.
        case keyword(String?)
        case hotWord(String, raisedBy: Int)
        case coldWord(String, loweredBy: Int)
    }

    /// What came of the candidate.
    public enum Outcome: Hashable, Sendable {
        case accepted
        /// A validator that drops said no.
        case failedValidator(String)
        case noKeyword
        case allowListed
        /// Whoever scans allows this very value, for a reason in words.
        case exempt(String)
        case belowThreshold(Confidence)
    }

    public var rule: RuleID
    public var type: DataType
    /// The match, half-open, in bytes of the input.
    public var match: Range<Int>
    /// The part of the match that is the value.
    public var value: Range<Int>
    /// What the anchor pass saw that made the rule look here, in words.
    public var anchor: String
    public var base: Confidence
    public var steps: [Step]
    public var confidence: Confidence
    /// What the confidence has to be.
    public var threshold: Confidence
    public var outcome: Outcome
    /// What had to be undone to see it, the last thing last; empty where it stands in the text as it is.
    public var views: [ViewStep]

    public init(
        rule: RuleID, type: DataType, match: Range<Int>, value: Range<Int>, anchor: String, base: Confidence,
        steps: [Step] = [], confidence: Confidence, threshold: Confidence, outcome: Outcome, views: [ViewStep] = []
    ) {
        self.rule = rule
        self.type = type
        self.match = match
        self.value = value
        self.anchor = anchor
        self.base = base
        self.steps = steps
        self.confidence = confidence
        self.threshold = threshold
        self.outcome = outcome
        self.views = views
    }
}

/// What happens to a candidate that a validator refuses.
public enum FailureEffect: Hashable, Sendable {
    /// It is no finding.
    case drop
    /// Its confidence falls by so many hundredths.
    case lower(by: Int)
    /// Nothing, but the explanation says so.
    case keep
}
