public import DLPModel

/// Finds what no pattern can, such as names: a model, say, that runs beside the rules.
///
/// It is asked about one block of the text after the other. Blocks depend on the text alone, never on how it arrives,
/// so that a recognizer that depends on its input alone keeps the promise that any split gives the same result.
public protocol Recognizer: Sendable {
    /// What its findings are called.
    var rule: RuleID { get }
    /// Bytes of text that it needs to see on either side of a block, and the most that a finding may take.
    var reach: Int { get }

    /// The findings that start within `starts`, a range of UTF-8 offsets in `text`; others are left to the block
    /// that they start in. An error, and a finding that is longer than the reach
    /// or ends within a character, makes the block incomplete.
    func recognize(_ text: String, starts: Range<Int>) throws -> [RecognizedSpan]
}

/// One finding of a recognizer.
public struct RecognizedSpan: Hashable, Sendable {
    /// Half-open, in UTF-8 bytes of the text that was given.
    public var range: Range<Int>
    public var type: DataType
    public var category: Category
    public var severity: Severity
    public var specificity: Specificity
    public var confidence: Confidence

    public init(
        range: Range<Int>, type: DataType, category: Category, severity: Severity, specificity: Specificity = .shape,
        confidence: Confidence
    ) {
        self.range = range
        self.type = type
        self.category = category
        self.severity = severity
        self.specificity = specificity
        self.confidence = confidence
    }
}
