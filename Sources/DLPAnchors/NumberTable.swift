/// Which anchors a number-like token may belong to, by the lengths of its groups of digits and what stands between.
struct NumberTable {
    /// The anchors that start from number-like tokens; a token's answer has a bit for each.
    let anchors: [Int]
    /// Words of 64 anchors in each row.
    let width: Int
    private let first: [UInt64]
    private let second: [UInt64]
    private let third: [UInt64]
    private let digits: [UInt64]
    /// The most digits that any anchor asks for.
    private let mostDigits: Int

    private static let kinds = 16

    /// What is known of a token.
    enum Verdict {
        /// No anchor can start with it.
        case dead
        /// The bits left stand for anchors that may start with it.
        case alive
        /// More text is needed; the bits left are those that the text so far admits.
        case open
    }

    /// A digit behind anything but a digit, and what may follow it in the tokens of `anchors`.
    static func gram(of anchors: [Anchor]) -> Gram? {
        var third = ClassSet.none
        for case .number(let shape, others: _) in anchors.map(\.trigger) {
            let single = shape.first[1]
            for follower in NumberShape.Follower.allCases where single >> UInt16(follower.rawValue) & 1 != 0 {
                third = third.union(follower.classes)
            }
            if shape.first[2...].contains(where: { $0 != 0 }) { third = third.union(.digits) }
        }
        return third.isEmpty ? nil : Gram(ClassSet.all.subtracting(.digits), .digits, third)
    }

    init(_ all: [Anchor]) {
        var anchors: [Int] = []
        var shapes: [NumberShape] = []
        for (anchor, trigger) in all.map(\.trigger).enumerated() {
            guard case .number(let shape, others: _) = trigger else { continue }
            anchors.append(anchor)
            shapes.append(shape)
        }
        let width = (anchors.count + 63) / 64
        func rows(_ masks: (NumberShape) -> [UInt16], _ lengths: Int) -> [UInt64] {
            var rows = [UInt64](repeating: 0, count: lengths * Self.kinds * width)
            for (index, shape) in shapes.enumerated() {
                for (length, mask) in masks(shape).enumerated() {
                    var rest = mask
                    while rest != 0 {
                        let row = length * Self.kinds + rest.trailingZeroBitCount
                        rows[row * width + index / 64] |= 1 << UInt64(index % 64)
                        rest &= rest &- 1
                    }
                }
            }
            return rows
        }
        first = rows(\.first, NumberShape.longestFirst + 1)
        second = rows(\.second, NumberShape.longest + 1)
        third = rows(\.third, NumberShape.longest + 1)
        var digits = [UInt64](repeating: 0, count: (NumberShape.mostDigits + 1) * width)
        for (index, shape) in shapes.enumerated() {
            for count in shape.fewestDigits...NumberShape.mostDigits {
                digits[count * width + index / 64] |= 1 << UInt64(index % 64)
            }
        }
        self.digits = digits
        mostDigits = shapes.map(\.fewestDigits).max() ?? 0
        self.anchors = anchors
        self.width = width
    }

    /// Weighs the token whose first digit is at index `start` of `text`, and leaves its anchors in `alive`.
    func weigh(_ text: borrowing Span<UInt8>, from start: Int, isEnd: Bool, into alive: inout [UInt64]) -> Verdict {
        for word in 0..<width { alive[word] = ~0 }
        var place = start
        var total = 0
        var group = 0
        // A token of one digit after the other has no bound; nothing that is counted lies beyond this.
        while group < 3 || total < mostDigits {
            let longest = group == 0 ? NumberShape.longestFirst : NumberShape.longest
            var length = 0
            while place < text.count, length < NumberShape.mostDigits, text[place] &- 0x30 < 10 {
                place += 1
                length += 1
            }
            total += length
            if place == text.count, !isEnd, length < NumberShape.mostDigits { return .open }
            let byteClass = place < text.count ? ByteClass.of(text[place]) : ByteClass.outside
            let follower = NumberShape.Follower(byteClass)
            if group < 3 {
                let row = min(length, longest) * Self.kinds + Int(follower.rawValue)
                let rows = group == 0 ? first.span : group == 1 ? second.span : third.span
                var union: UInt64 = 0
                for word in 0..<width {
                    alive[word] &= rows[row * width + word]
                    union |= alive[word]
                }
                if union == 0 { return .dead }
            }
            group += 1
            guard follower.isSeparator, group < 3 || length > 0 else { break }
            place += 1
        }
        let counted = min(total, NumberShape.mostDigits)
        var union: UInt64 = 0
        for word in 0..<width {
            alive[word] &= digits[counted * width + word]
            union |= alive[word]
        }
        return union == 0 ? .dead : .alive
    }
}
