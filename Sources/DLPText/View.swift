/// Text as a reader would see it, with an exact map of its bytes to the original.
///
/// Holds what may be somebody's data, and so cannot be described or encoded.
public struct View: Sendable {
    /// The bytes of the view, which are UTF-8 when those of the original are.
    public internal(set) var bytes: [UInt8]
    /// Where each of them comes from.
    public internal(set) var map: ByteMap
    /// What was undone to come here, the last thing last.
    public internal(set) var path: [ViewStep]

    init(bytes: [UInt8] = [], map: ByteMap = ByteMap(), path: [ViewStep] = []) {
        self.bytes = bytes
        self.map = map
        self.path = path
    }

    /// Forgets the first `count` bytes, which a stream has dealt with.
    public mutating func removeFirst(_ count: Int) {
        bytes.removeFirst(count)
        map = map.slice(count..<map.count)
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
