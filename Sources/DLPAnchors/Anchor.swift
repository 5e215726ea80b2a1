/// What can be told of a match from a few bytes around its start, without running a pattern.
public struct Anchor: Hashable, Sendable {
    /// The bytes that may stand just before the match.
    ///
    /// The start of the text always may.
    public var before: ByteSet
    /// The bytes possible at offsets 0, 1, 2, … of every match; at most ``longestPrefix`` are used, and at least one.
    public var prefix: [ByteSet]

    public static let longestPrefix = 4

    public init(before: ByteSet = .all, prefix: [ByteSet]) {
        self.before = before
        self.prefix = Array(prefix.prefix(Self.longestPrefix))
    }
}
