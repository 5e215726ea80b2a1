/// How much is undone at most, so that no text costs more than a multiple of its length.
public struct ViewLimits: Hashable, Sendable {
    /// How many layers are undone.
    public var depth = 4
    /// The bytes of decoded views for each byte that holds something encoded.
    public var expansion = 16
    /// The bytes of unchanged text on either side of what was decoded, in which words that give a value its meaning
    /// may stand.
    public var context = 256

    public init() {}
}

/// A stretch of the text that was not decoded to the end.
public struct UndecodedStretch: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// Encoded more often than ``ViewLimits/depth`` allows.
        case depth
        /// More decoded text than ``ViewLimits/expansion`` allows.
        case expansion
        /// Compressed so much that it was not opened to the end.
        case compressed
    }

    /// Where it stands in the original.
    public var range: Range<Int>
    public var reason: Reason
}
