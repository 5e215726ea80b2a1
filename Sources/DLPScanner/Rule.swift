public import DLPModel
package import DLPAnchors
package import DLPValidators

/// One compiled rule: what it finds, and how.
public struct Rule: Hashable, Sendable {
    public var id: RuleID
    public var type: DataType
    /// One sentence.
    public var summary: String
    public var category: Category
    public var severity: Severity
    public var specificity: Specificity
    /// Before context and validators move it.
    public var confidence: Confidence
    /// ISO 3166-1 alpha-2 codes; empty where the value is known everywhere.
    public var jurisdictions: [String] = []
    /// ISO 639-1 codes of the languages that the context words are in.
    public var languages: [String] = []
    /// The regulations that speak of this kind of value.
    public var regulations: [String] = []
    /// Where the format is published.
    public var source: String
    /// What takes the value's place, where the rule has a wish.
    public var replacement: Replacement?

    package var match: MatchProgram
    package var evidence: EvidenceProgram

    package init(
        id: RuleID, type: DataType, summary: String, category: Category, severity: Severity, specificity: Specificity,
        confidence: Confidence, source: String, match: MatchProgram, evidence: EvidenceProgram = EvidenceProgram()
    ) {
        self.id = id
        self.type = type
        self.summary = summary
        self.category = category
        self.severity = severity
        self.specificity = specificity
        self.confidence = confidence
        self.source = source
        self.match = match
        self.evidence = evidence
    }

    /// The names of the checks that a candidate goes through, in order.
    public var validatorNames: [String] { evidence.validators.map(\.validator.rawValue) }

    /// The most bytes that a match may take; an over-long value extends beyond it.
    public var maximumWidth: Int { match.maximumWidth }
}

/// What the compiler worked out of a rule's pattern.
///
/// Widths and reaches are in bytes.
package struct MatchProgram: Hashable, Sendable {
    /// The PCRE2 pattern, with an empty group behind each tail that has to be told from others.
    package var pattern: String
    package var minimumWidth: Int
    package var maximumWidth: Int
    /// How far before a match the pattern may look.
    package var lookBehind: Int
    /// How far behind a match the pattern may look.
    package var lookAhead: Int
    package var anchor: Anchor
    /// The repeats that a match can end with, and that go on when the value is longer than the bound.
    package var tails: [Tail] = []
    /// Whether the group `value` is what is found, rather than the whole match.
    package var hasValueGroup = false

    /// A final repeat over one class of characters.
    package struct Tail: Hashable, Sendable {
        /// The empty group that takes part when a match ended with this tail; nil when every match does.
        package var group: String?
        /// Matches further characters of the class.
        package var pattern: String

        package init(group: String?, pattern: String) {
            self.group = group
            self.pattern = pattern
        }
    }

    package init(
        pattern: String, minimumWidth: Int, maximumWidth: Int, lookBehind: Int, lookAhead: Int, anchor: Anchor
    ) {
        self.pattern = pattern
        self.minimumWidth = minimumWidth
        self.maximumWidth = maximumWidth
        self.lookBehind = lookBehind
        self.lookAhead = lookAhead
        self.anchor = anchor
    }

    /// How many backtracking points one attempt may take: in proportion to the width, never a constant.
    package var matchLimit: Int { max(4096, 16 * maximumWidth) }
}

/// What besides its pattern decides over a rule's candidates.
package struct EvidenceProgram: Hashable, Sendable {
    /// Checks on the value, in order, each with what its refusal does.
    package var validators: [Check] = []
    /// Lower-case literals of which one must be in the match or the window; none asks for nothing.
    package var keywords: [String] = []
    /// Bytes before and after the match in which words count.
    package var window = 64
    /// Bytes before the match in which words count, where they are not as many as ``window``.
    package var windowBefore: Int?
    package var hotWords: [String] = []
    /// Hundredths of confidence that a hot word adds.
    package var raise = 0
    package var coldWords: [String] = []
    /// Hundredths of confidence that a cold word takes away.
    package var lower = 0
    /// Patterns of whole values that are no findings.
    package var allow: [String] = []
    /// Patterns of whole values that were published for tests.
    package var testValues: [String] = []

    package struct Check: Hashable, Sendable {
        package var validator: Validator
        package var onFailure: FailureEffect

        package init(_ validator: Validator, onFailure: FailureEffect = .drop) {
            self.validator = validator
            self.onFailure = onFailure
        }
    }

    package init() {}

    /// Whether text behind the match can change anything.
    var looksAround: Bool { !keywords.isEmpty || !hotWords.isEmpty || !coldWords.isEmpty }
}
