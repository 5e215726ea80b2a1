internal import DLPText

/// Which views of a text are scanned: what a reader or a model would see in it.
///
/// Raw values are what the command line takes.
public enum ViewSelection: String, Hashable, Comparable, Sendable, CaseIterable {
    /// Characters folded to ASCII, and what is encoded decoded, four layers deep.
    case `default`
    /// The same, eight layers deep, with more decoded text for each byte.
    case all
    /// The text as it is, and nothing else.
    case none

    /// Whether `left` shows less of a text.
    public static func < (left: ViewSelection, right: ViewSelection) -> Bool { left.depth < right.depth }

    private var depth: Int { self == .none ? 0 : limits.depth }

    /// How much is undone at most.
    var limits: ViewLimits {
        var limits = ViewLimits()
        if self == .all {
            limits.depth = 8
            limits.expansion = 64
        }
        return limits
    }

    /// The most bytes that are held back for views, in addition to what rules hold back.
    public var holdBackBound: Int {
        self == .none ? 0 : ViewStream(limits: limits).longestHold + Folding.longestHold + limits.context
    }
}
