public import DLPModel

/// Text as a reader would see it, with an exact map of its bytes to the original.
///
/// A view of decoded text is a window: the decoded stretches, and what stands around them. What stands around them is
/// seen in the text itself as well, so that only a match that ``isNew(_:)`` is worth reporting.
///
/// Holds what may be somebody's data, and so cannot be described or encoded.
public struct View: Sendable {
    /// The bytes of the view, which are UTF-8 once folded.
    public internal(set) var bytes: [UInt8]
    /// Where each of them comes from.
    public internal(set) var map: ByteMap
    /// Where each of them comes from in the text that is scanned beside this view, folded or not.
    var local = ByteMap()
    /// What was undone to come here, the last thing last.
    public internal(set) var path: [ViewStep]
    /// Stretches of the original, such as a row of base64, that can only be redacted as a whole; in order.
    public internal(set) var blobs: [Range<Int>] = []

    init(bytes: [UInt8] = [], map: ByteMap = ByteMap(), path: [ViewStep] = []) {
        self.bytes = bytes
        self.map = map
        self.path = path
    }

    /// Whether something within `range` was decoded, so that the folded text does not show it.
    public func isNew(_ range: Range<Int>) -> Bool { !local.isIdentical(range) }

    /// The smallest stretch of the original to redact for the bytes of `range`: what they stand for, and the whole of
    /// each blob they come from.
    public func redaction(of range: Range<Int>) -> Range<Int> {
        var original = map.original(of: range)
        for blob in blobs where blob.overlaps(original) {
            original = min(blob.lowerBound, original.lowerBound)..<max(blob.upperBound, original.upperBound)
        }
        return original
    }

    /// Forgets the first `count` bytes, which a stream has dealt with.
    public mutating func removeFirst(_ count: Int) {
        bytes.removeFirst(count)
        map = map.slice(count..<map.count)
        local = ByteMap(identical: map.count)
    }
}

extension [UInt8] {
    /// Adds the bytes of `range` of `text`.
    @inline(__always)
    mutating func append(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
        append(addingCapacity: range.count) { output in
            for place in range { output.append(text[place]) }
        }
    }
}
