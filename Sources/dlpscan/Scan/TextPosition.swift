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

    private mutating func move(over bytes: borrowing Span<UInt8>) {
        var lineStart = bytes.count
        while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
        if lineStart > 0 {
            line += bytes.lineFeeds(before: lineStart)
            column = 1
        }
        for index in lineStart..<bytes.count where bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
}

extension Span<UInt8> {
    /// How many line feeds there are before `end`.
    fileprivate func lineFeeds(before end: Int) -> Int {
        var total = 0
        var index = 0
        // The sum of a block fits in a byte, and its length is fixed, so that many bytes are added at once.
        while index <= end - 128 {
            let block = extracting(index..<index + 128)
            var sum: UInt8 = 0
            for position in 0..<128 { sum &+= block[position] == UInt8(ascii: "\n") ? 1 : 0 }
            total += Int(sum)
            index += 128
        }
        while index < end {
            if self[index] == UInt8(ascii: "\n") { total += 1 }
            index += 1
        }
        return total
    }
}
