/// The bytes that folding leaves alone without a look at their neighbours: visible ASCII, spaces, line ends, and the
/// escape and backspace of terminals.
enum PlainASCII {
    /// The bytes looked at together.
    static let block = 64

    static func contains(_ byte: UInt8) -> Bool {
        byte >= 0x20 ? byte < 0x7F : 0b1000_0000_0000_0011_1111_0000_0000 >> UInt32(byte) & 1 == 1
    }

    /// The end of the plain bytes from `start` on.
    ///
    /// - Complexity: About one instruction for each byte.
    static func end(in text: borrowing Span<UInt8>, from start: Int) -> Int {
        var place = start
        // Most stretches between characters of other kinds are short.
        while place < text.count, place < start + 16 {
            guard contains(text[place]) else { return place }
            place += 1
        }
        while place < text.count {
            while place + block <= text.count, isPlain(text.extracting(place..<place + block)) { place += block }
            // A block that is not plain throughout may have line ends only, or end with the text.
            let stop = min(place + block, text.count)
            while place < stop {
                guard contains(text[place]) else { return place }
                place += 1
            }
        }
        return text.count
    }

    /// Whether all bytes of a block are visible ASCII, spaces or line ends.
    @inline(__always)
    private static func isPlain(_ bytes: borrowing Span<UInt8>) -> Bool {
        var strange: UInt8 = 0
        for index in 0..<block {
            let byte = bytes[index]
            strange |= (byte &- 0x20 > 0x5E ? 1 : 0) & (byte != 0x0A ? 1 : 0) & (byte != 0x09 ? 1 : 0)
        }
        return strange == 0
    }
}
