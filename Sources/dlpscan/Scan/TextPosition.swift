internal import DLPReport

/// Follows a text and knows the line and the column of the place it has come to.
struct TextPosition {
    /// Bytes so far.
    private(set) var offset = 0
    private var line = 1
    /// In code points; a stray byte counts as the same byte of a character would.
    private var column = 1
    /// The bytes of other scripts, or stray ones, that the text so far ends with, and where they begin.
    private var tail: [UInt8] = []
    private var tailStart = LocatedFinding.Position(line: 1, column: 1)

    private static let longestTail = 64 << 10

    var here: LocatedFinding.Position { LocatedFinding.Position(line: line, column: column) }

    /// Moves past these bytes.
    mutating func advance(over bytes: Span<UInt8>) {
        var fresh = bytes.count
        while fresh > 0, bytes[fresh - 1] >= 0x80 { fresh -= 1 }
        if fresh > 0 || tail.count > Self.longestTail { tail = [] }
        move(over: bytes.extracting(0..<fresh))
        if tail.isEmpty { tailStart = here }
        for index in fresh..<bytes.count { tail.append(bytes[index]) }
        move(over: bytes.extracting(fresh..<bytes.count))
        offset += bytes.count
    }

    /// The place of an offset that lies a little back, with no ASCII between it and here.
    func place(of earlier: Int) -> LocatedFinding.Position {
        let skipped = max(0, tail.count - (offset - earlier))
        var column = tailStart.column
        for byte in tail.prefix(skipped) where byte & 0xC0 != 0x80 { column += 1 }
        return LocatedFinding.Position(line: tailStart.line, column: column)
    }

    private mutating func move(over bytes: Span<UInt8>) {
        var (line, column) = (line, column)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        (self.line, self.column) = (line, column)
    }
}
