internal import DLPWire

/// Cuts input into lines, and keeps no more of a line than its limit.
struct LineReader {
    /// How much of a line there is.
    enum Extent {
        case whole
        /// Only the first bytes of a line that is longer than the limit.
        case beginning
    }

    private let limit: Int
    /// The line that has begun and not ended, as far as the limit.
    private var begun: [UInt8] = []
    private var extent = Extent.whole

    init(limit: ByteSize) { self.limit = limit.bytes }

    /// Takes the next bytes; gives each line that ends within them, without its line feed.
    mutating func push(
        _ bytes: borrowing Span<UInt8>, _ take: (borrowing Span<UInt8>, Extent) throws(Failure) -> Void
    ) throws(Failure) {
        var start = 0
        while let feed = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) {
            if begun.isEmpty, feed - start <= limit {
                try take(bytes.extracting(start..<feed), .whole)
            } else {
                append(bytes.extracting(start..<feed))
                try finish(take)
            }
            start = feed + 1
        }
        append(bytes.extracting(start..<bytes.count))
    }

    /// Gives the line that has begun, if one has.
    mutating func finish(_ take: (borrowing Span<UInt8>, Extent) throws(Failure) -> Void) throws(Failure) {
        if begun.isEmpty { return }
        try take(begun.span, extent)
        begun.removeAll(keepingCapacity: true)
        extent = .whole
    }

    private mutating func append(_ bytes: borrowing Span<UInt8>) {
        let room = limit - begun.count
        if bytes.count > room { extent = .beginning }
        begun.append(bytes.extracting(0..<min(bytes.count, room)))
    }
}
