/// Cuts input into lines, and keeps no more of a line than its limit.
struct LineReader {
    /// A line without its line feed.
    enum Line {
        case whole([UInt8])
        /// The first bytes of a line that is longer than the limit.
        case tooLong([UInt8])
    }

    private let limit: Int
    private var line: [UInt8] = []
    private var isTooLong = false

    init(limit: ByteSize) { self.limit = limit.bytes }

    /// Takes the next bytes; gives each line that ends within them.
    mutating func push(_ bytes: ArraySlice<UInt8>, _ take: (Line) throws(Failure) -> Void) throws(Failure) {
        var rest = bytes
        while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
            append(rest[..<feed])
            try take(takeLine())
            rest = rest[(feed + 1)...]
        }
        append(rest)
    }

    /// The last line, when no line feed ended it.
    mutating func finish() -> Line? {
        line.isEmpty && !isTooLong ? nil : takeLine()
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        let room = limit - line.count
        line += bytes.prefix(room)
        if bytes.count > room { isTooLong = true }
    }

    private mutating func takeLine() -> Line {
        defer {
            line = []
            isTooLong = false
        }
        return isTooLong ? .tooLong(line) : .whole(line)
    }
}
