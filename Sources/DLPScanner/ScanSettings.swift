public import DLPModel

/// How a scan decides.
public struct ScanSettings: Sendable {
    /// The least confidence that makes a candidate a finding.
    public var threshold = Confidence(hundredths: 50)
    /// Whether the sink is told why each candidate was accepted or dropped.
    public var explains = false
    /// What is scanned beside the text as it is.
    public var views = ViewSelection.default
    /// Outside recognizers, whose findings are ranked among those of the rules.
    public var recognizers: [any Recognizer] = []

    public init() {}
}
