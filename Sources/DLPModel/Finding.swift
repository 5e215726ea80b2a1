/// One stretch of the input that must not pass, or that the scan has something to say about.
///
/// Findings that own bytes never overlap: a byte belongs to the highest-ranked match over it, and each run of bytes
/// with one owner is one finding and gets one replacement. A finding never holds the value itself.
public struct Finding: Hashable, Sendable {
    /// What the finding says.
    public enum Kind: Hashable, Sendable {
        /// A rule matched; its bytes are replaced.
        case value
        /// A rule could not decide; its bytes are replaced and the scan is incomplete.
        case incomplete(IncompleteReason)
        /// The bytes are not UTF-8. They stay as they are.
        case invalidEncoding
    }

    public var kind: Kind
    public var rule: RuleID
    public var type: DataType
    public var category: Category
    public var severity: Severity
    public var confidence: Confidence
    /// Half-open, in bytes of the input (for a JSON string: in UTF-8 bytes of the decoded string).
    public var range: Range<Int>
    /// Whether the value is one that was published for tests, such as 4111 1111 1111 1111.
    public var isTestValue: Bool
    /// What had to be undone to see it, the last thing last; empty where it stands in the text as it is.
    public var views: [ViewStep]

    public init(
        kind: Kind = .value, rule: RuleID, type: DataType, category: Category, severity: Severity,
        confidence: Confidence, range: Range<Int>, isTestValue: Bool = false, views: [ViewStep] = []
    ) {
        self.kind = kind
        self.rule = rule
        self.type = type
        self.category = category
        self.severity = severity
        self.confidence = confidence
        self.range = range
        self.isTestValue = isTestValue
        self.views = views
    }

    /// Whether the finding's bytes are taken out of the text.
    public var isReplaced: Bool { kind != .invalidEncoding }
}

/// Why a rule could not decide about a stretch of text.
public enum IncompleteReason: String, Sendable {
    /// PCRE2's match limit, sized to the rule's width.
    case matchLimit = "match-limit"
    /// PCRE2's depth limit.
    case depthLimit = "depth-limit"
    /// PCRE2's heap limit.
    case heapLimit = "heap-limit"
    /// The JIT's stack, and then the interpreter's limits as well.
    case jitStack = "jit-stack"
    /// More candidates in one KiB than the rule may have.
    case candidateBudget = "candidate-budget"
    /// Encoded more often, or into more text, than is undone.
    case decodeLimit = "decode-limit"
    /// An outside recognizer failed or went beyond its declared reach.
    case recognizer
    /// Any other error that PCRE2 reported.
    case engine
}
