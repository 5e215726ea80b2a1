/// Which anchors a number-like token may belong to, by the lengths of its groups of digits and what stands between.
final class NumberTable: Sendable {
    /// The anchors that start from number-like tokens.
    let anchors: [Int]
    /// They are weighed 256 at a time.
    let chunkCount: Int
    /// For each chunk, those that ask for a word.
    let gated: [Alive]
    /// For each chunk and class of the byte before a token, those that may stand behind it.
    private let behind: [Alive]
    /// For each chunk, length of a group and follower, the anchors that it admits.
    private let first: [Alive]
    private let second: [Alive]
    private let third: [Alive]
    /// For each chunk and number of digits, the anchors that it admits.
    private let digits: [Alive]
    /// The follower of each byte value.
    private let followers: [UInt8]
    /// The most digits that any anchor asks for.
    private let mostDigits: Int

    /// One bit for each of 256 anchors.
    typealias Alive = SIMD4<UInt64>

    private static let kinds = 16

    /// A digit behind anything but a digit, and what may follow it in the tokens of `anchors`.
    static func gram(of anchors: [Anchor]) -> Gram? {
        var third = ClassSet.none
        for case .number(let shape, _, _) in anchors.map(\.trigger) {
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
            guard case .number(let shape, _, _) = trigger else { continue }
            anchors.append(anchor)
            shapes.append(shape)
        }
        chunkCount = (shapes.count + 255) / 256
        first = Self.rows(shapes, NumberShape.longestFirst + 1, \.first)
        second = Self.rows(shapes, NumberShape.longest + 1, \.second)
        third = Self.rows(shapes, NumberShape.longest + 1, \.third)
        var digits = [Alive](repeating: .zero, count: chunkCount * (NumberShape.mostDigits + 1))
        for (index, shape) in shapes.enumerated() {
            for count in shape.fewestDigits...NumberShape.mostDigits {
                digits[index / 256 * (NumberShape.mostDigits + 1) + count].insert(index)
            }
        }
        self.digits = digits
        var gated = [Alive](repeating: .zero, count: chunkCount)
        var behind = [Alive](repeating: .zero, count: chunkCount * 64)
        for (index, anchor) in anchors.enumerated() {
            if all[anchor].gate != nil { gated[index / 256].insert(index) }
            for byteClass in all[anchor].before.classes { behind[index / 256 * 64 + Int(byteClass)].insert(index) }
        }
        self.gated = gated
        self.behind = behind
        mostDigits = shapes.map(\.fewestDigits).max() ?? 0
        followers = ByteClass.table.map { NumberShape.Follower($0).rawValue }
        self.anchors = anchors
    }

    private static func rows(
        _ shapes: [NumberShape], _ lengths: Int, _ masks: (NumberShape) -> [UInt16]
    ) -> [Alive] {
        var rows = [Alive](repeating: .zero, count: (shapes.count + 255) / 256 * lengths * kinds)
        for (index, shape) in shapes.enumerated() {
            for (length, mask) in masks(shape).enumerated() {
                var rest = mask
                while rest != 0 {
                    rows[(index / 256 * lengths + length) * kinds + rest.trailingZeroBitCount].insert(index)
                    rest &= rest &- 1
                }
            }
        }
        return rows
    }

    /// The anchors of one chunk that the token may belong to whose first digit is at index `start` of `text`, behind a
    /// byte of class `before`.
    ///
    /// - Parameter isOpen: Set where more text is needed to tell.
    func weigh(
        _ text: Span<UInt8>, from start: Int, behind before: UInt8, isEnd: Bool, chunk: Int, isOpen: inout Bool
    ) -> Alive {
        var alive = behind[chunk * 64 + Int(before)]
        if alive == .zero { return .zero }
        var place = start
        var total = 0
        var group = 0
        // Of a token that goes on and on, nothing that is counted lies beyond this.
        while group < 3 || total < mostDigits {
            var length = 0
            while place < text.count, length < NumberShape.mostDigits, text[place] &- 0x30 < 10 {
                place += 1
                length += 1
            }
            total += length
            if place == text.count, !isEnd, length < NumberShape.mostDigits {
                isOpen = true
                return alive
            }
            let follower = place < text.count ? followers[Int(text[place])] : NumberShape.Follower.end.rawValue
            let longest = group == 0 ? NumberShape.longestFirst : NumberShape.longest
            let row = (chunk * (longest + 1) + min(length, longest)) * Self.kinds + Int(follower)
            switch group {
            case 0: alive &= first[row]
            case 1: alive &= second[row]
            case 2: alive &= third[row]
            default: break
            }
            if alive == .zero { return .zero }
            group += 1
            guard follower <= NumberShape.Follower.underscore.rawValue, group < 3 || length > 0 else { break }
            place += 1
        }
        return alive & digits[chunk * (NumberShape.mostDigits + 1) + min(total, NumberShape.mostDigits)]
    }
}

extension NumberTable.Alive {
    /// Sets the bit of the anchor at an index of ``NumberTable/anchors``.
    fileprivate mutating func insert(_ index: Int) { self[index % 256 / 64] |= 1 << UInt64(index % 64) }
}
