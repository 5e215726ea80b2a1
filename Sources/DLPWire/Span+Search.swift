// Looks through many bytes at once: loops over blocks of fixed length become vector instructions.

/// Bytes looked at in one step.
private let blockSize = 32

/// So many in a search for one byte, which takes less of each.
private let searchBlockSize = 64

extension Span<UInt8> {
    /// The index of the first such byte from `start` on; `nil` when there is none.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index <= count - searchBlockSize {
            let block = extracting(index..<index + searchBlockSize)
            var least = UInt8.max
            for position in 0..<searchBlockSize { least = Swift.min(least, block[position] ^ byte) }
            if least == 0 { break }
            index += searchBlockSize
        }
        while index <= count - 8 {
            let zeros = Self.zeros(word(at: index) ^ Self.word(of: byte))
            if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The index of the first byte from `start` on that means something inside a JSON string, or `count`.
    ///
    /// Those are quotation marks, backslashes, control characters and what is not ASCII.
    func endOfPlainText(from start: Int) -> Int {
        var index = start
        // Most strings are short.
        while index <= count - 8 {
            let special = Self.special(word(at: index))
            if special != 0 { return index + special.trailingZeroBitCount / 8 }
            index += 8
            if index - start >= blockSize { index = skipPlainBlocks(from: index) }
        }
        while index < count, (0x20..<0x80).contains(self[index]), self[index] != .quote, self[index] != .backslash {
            index += 1
        }
        return index
    }

    /// The start of the first block, counted from `start`, that is not all plain text.
    private func skipPlainBlocks(from start: Int) -> Int {
        var index = start
        while index <= count - blockSize {
            let block = extracting(index..<index + blockSize)
            var special: UInt8 = 0
            for position in 0..<blockSize {
                let byte = block[position]
                special |= (byte == .quote ? 1 : 0) | (byte == .backslash ? 1 : 0) | (byte < 0x20 ? 1 : 0) | byte & 0x80
            }
            if special != 0 { break }
            index += blockSize
        }
        return index
    }

    /// The eight bytes from `index` on, the first one lowest.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        let bytes = extracting(index..<index + 8)
        let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
        let high = UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
        return low | high << 32
    }

    /// Whether two ranges hold the same bytes.
    func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<left.count where self[left.lowerBound + offset] != self[right.lowerBound + offset] {
            return false
        }
        return true
    }

    /// Whether a range holds these bytes.
    func isEqual(_ range: Range<Int>, to other: borrowing Span<UInt8>) -> Bool {
        guard range.count == other.count else { return false }
        for offset in 0..<range.count where self[range.lowerBound + offset] != other[offset] { return false }
        return true
    }

    // In the words below, the highest bit of each byte says yes. The lowest yes is right; a higher one may be a borrow.

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- Self.word(of: 1)) & ~word & Self.word(of: 0x80) }

    @inline(__always)
    private static func special(_ word: UInt64) -> UInt64 {
        let quotes = (word ^ Self.word(of: .quote)) &- Self.word(of: 1)
        let backslashes = (word ^ Self.word(of: .backslash)) &- Self.word(of: 1)
        // Where a byte has its own highest bit, it is special anyway.
        return (quotes | backslashes | (word &- Self.word(of: 0x20)) | word) & Self.word(of: 0x80)
    }

    @inline(__always)
    private static func word(of byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
}

extension [UInt8] {
    /// Appends the bytes of a span.
    package mutating func append(_ bytes: borrowing Span<UInt8>) {
        let end = bytes.count
        // To an empty array, even nothing would be written: to the storage that all empty arrays share.
        if end == 0 { return }
        append(addingCapacity: end) { output in
            for index in 0..<end { output.append(bytes[index]) }
        }
    }
}
