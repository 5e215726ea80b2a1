public import DLPModel

/// How a scan decides.
public struct ScanSettings: Sendable {
    /// The least confidence that makes a candidate a finding: once it is set, for every rule, whatever a pack says.
    public var threshold: Confidence {
        get { chosenThreshold ?? RuleSelection.usualThreshold }
        set { chosenThreshold = newValue }
    }
    /// Whether the sink is told why each candidate was accepted or dropped.
    public var explains = false
    /// What is scanned beside the text as it is: once it is set, whatever a pack says.
    public var views: ViewSelection {
        get { chosenViews ?? .default }
        set { chosenViews = newValue }
    }
    /// Values that are no findings here.
    public var allowList: (any AllowList)?
    /// Outside recognizers, whose findings are ranked among those of the rules.
    public var recognizers: [any Recognizer] = []

    var chosenThreshold: Confidence?
    var chosenViews: ViewSelection?

    public init() {}
}
