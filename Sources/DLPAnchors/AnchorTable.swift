/// Finds the places where any of many anchors holds, in one pass over the text.
///
/// For each byte value, and each offset from a place, one bit an anchor says whether the anchor admits that byte
/// there; the anchors that hold at a place are the bits left when the words of its neighbouring bytes are joined.
///
/// - Complexity: A few table look-ups a byte for each 64 anchors.
public struct AnchorTable: Sendable {
    /// Words of 64 anchors.
    private let width: Int
    /// `words[(row * columns + byte) * width + word]`; row 0 is the byte before, row n the byte at offset n - 1.
    private let words: [UInt64]

    private static let rows = 1 + Anchor.longestPrefix
    /// The byte values, then ``end``, then ``unknown``.
    private static let columns = 258
    private static let characterStarts = ByteSet(0...0x7F).union(ByteSet(0xC0...0xFF))
    /// Stands for the byte behind the last one.
    private static let end = 256
    /// Stands for a byte that has not come yet, and for the start of the text.
    private static let unknown = 257

    /// Makes the table; an anchor is known by its index in `anchors`.
    public init(_ anchors: [Anchor]) {
        let width = max(1, (anchors.count + 63) / 64)
        var words = [UInt64](repeating: 0, count: Self.rows * Self.columns * width)
        func admit(_ anchor: Int, row: Int, column: Int) {
            words[(row * Self.columns + column) * width + anchor / 64] |= 1 << UInt64(anchor % 64)
        }
        for (index, anchor) in anchors.enumerated() {
            for row in 0..<Self.rows {
                let isKnown = row == 0 || row <= anchor.prefix.count
                let set = row == 0 ? anchor.before : isKnown ? anchor.prefix[row - 1] : .all
                // No match starts within a character.
                let possible = row == 1 ? set.intersection(Self.characterStarts) : set
                possible.forEach { admit(index, row: row, column: Int($0)) }
                if !isKnown { admit(index, row: row, column: Self.end) }
                admit(index, row: row, column: Self.unknown)
            }
        }
        self.width = width
        self.words = words
    }

    /// Calls `visit` with each place in `range` and each anchor that may hold there, in ascending order of place.
    ///
    /// - Parameter isEnd: Whether the input ends with `text`. Otherwise a place near its end is visited when the bytes
    ///   that are there do not rule it out.
    public func forEachPlace(
        in text: borrowing Span<UInt8>, _ range: Range<Int>, isEnd: Bool, _ visit: (_ place: Int, _ anchor: Int) -> Void
    ) {
        for place in range {
            for word in 0..<width {
                var holding = holding(at: place, word, in: text, isEnd: isEnd)
                while holding != 0 {
                    visit(place, word * 64 + holding.trailingZeroBitCount)
                    holding &= holding &- 1
                }
            }
        }
    }

    /// The first place in `range` where `anchor` may hold, or nil.
    public func firstPlace(
        of anchor: Int, in text: borrowing Span<UInt8>, _ range: Range<Int>, isEnd: Bool
    ) -> Int? {
        let bit = UInt64(1) << UInt64(anchor % 64)
        for place in range where holding(at: place, anchor / 64, in: text, isEnd: isEnd) & bit != 0 { return place }
        return nil
    }

    /// The anchors of one word that may hold at `place`.
    @inline(__always)
    private func holding(at place: Int, _ word: Int, in text: borrowing Span<UInt8>, isEnd: Bool) -> UInt64 {
        let words = words.span
        let row = Self.columns * width
        let before = place > 0 ? Int(text[place - 1]) : Self.unknown
        var holding = words[before * width + word] & words[row + Int(text[place]) * width + word]
        var offset = 1
        while holding != 0, offset < Anchor.longestPrefix {
            let column =
                place + offset < text.count ? Int(text[place + offset]) : isEnd ? Self.end : Self.unknown
            holding &= words[(offset + 1) * row + column * width + word]
            offset += 1
        }
        return holding
    }
}
