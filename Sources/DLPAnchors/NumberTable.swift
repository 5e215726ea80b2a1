/// Which anchors a number-like token may belong to, by the lengths of its groups of digits and what stands between.
final class NumberTable: Sendable {
    /// The anchors that start from number-like tokens.
    let anchors: [Int]
    /// They are weighed 256 at a time.
    let chunkCount: Int
    /// For each chunk, those that ask for a word.
    let gated: [Alive]
    /// For each chunk and class of the byte before a token, those that may stand behind it; then the same for tokens
    /// with a digit before that byte.
    private let behind: [Alive]
    /// The most bytes of a match that stand before its token.
    let longestLead: Int
    /// For each length of the first group and follower, the classes of the byte before a token of which any anchor is
    /// left; then the same for tokens with a digit before that byte.
    private let starts: [UInt64]
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
    private static let startRows = (NumberShape.longestFirst + 1) * kinds

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
        let first = Self.rows(shapes, NumberShape.longestFirst + 1, \.first)
        self.first = first
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
        var behind = [Alive](repeating: .zero, count: chunkCount * 128)
        for (index, (anchor, shape)) in zip(anchors, shapes).enumerated() {
            if all[anchor].gate != nil { gated[index / 256].insert(index) }
            let before = shape.lead > 0 ? all[anchor].prefix[shape.lead - 1] : all[anchor].before
            let row = index / 256 * 128
            for byteClass in before.classes {
                behind[row + Int(byteClass)].insert(index)
                let separator = NumberShape.Follower(byteClass)
                let isRefused = shape.lead == 0 && separator.isSeparator && !shape.admits(inside: separator)
                if !isRefused { behind[row + 64 + Int(byteClass)].insert(index) }
            }
        }
        var starts = [UInt64](repeating: 0, count: 2 * Self.startRows)
        for row in 0..<chunkCount * Self.startRows {
            for byteClass in 0..<128 where (first[row] & behind[row / Self.startRows * 128 + byteClass]).isAnySet {
                starts[byteClass / 64 * Self.startRows + row % Self.startRows] |= 1 << UInt64(byteClass % 64)
            }
        }
        self.starts = starts
        longestLead = shapes.map(\.lead).max() ?? 0
        self.gated = gated
        self.behind = behind
        mostDigits = shapes.map(\.fewestDigits).max() ?? 0
        followers = Self.followers
        self.anchors = anchors
    }

    init(from text: inout NumberReader) {
        anchors = text.elements { $0.int() }
        chunkCount = text.int()
        gated = text.alive()
        behind = text.alive()
        starts = text.runs(of: UInt64.self)
        first = text.alive()
        second = text.alive()
        third = text.alive()
        digits = text.alive()
        longestLead = text.int()
        mostDigits = text.int()
        followers = Self.followers
    }

    func write(to text: inout NumberWriter) {
        text.append(anchors) { $0.append($1) }
        text.append(chunkCount)
        text.append(gated)
        text.append(behind)
        text.append(runs: starts)
        for rows in [first, second, third, digits] { text.append(rows) }
        text.append(longestLead)
        text.append(mostDigits)
    }

    private static let followers = ByteClass.table.map { NumberShape.Follower($0).rawValue }

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

    /// Whether the first group of digits of a token, with what stands around it, rules nothing out for some anchor.
    ///
    /// - Parameters:
    ///   - start: The index of the token's first digit.
    ///   - classes: The class of each byte value.
    func mayStart(_ text: Span<UInt8>, at start: Int, _ classes: Span<UInt8>, isEnd: Bool) -> Bool {
        var place = start
        let last = min(text.count, start + NumberShape.longestFirst)
        while place < last, text[place] &- 0x30 < 10 { place += 1 }
        if place == text.count, !isEnd { return true }
        let follower = place < text.count ? followers[Int(text[place])] : NumberShape.Follower.end.rawValue
        let before = start > 0 ? classes[Int(text[start - 1])] : ByteClass.outside
        let isInside = start > 1 && text[start - 2] &- 0x30 < 10
        let row = (isInside ? Self.startRows : 0) + (place - start) * Self.kinds + Int(follower)
        return starts[row] &>> UInt64(before & 63) & 1 != 0
    }

    /// The anchors of one chunk that the token may belong to whose first digit is at index `start` of `text`.
    ///
    /// - Parameters:
    ///   - classes: The class of each byte value.
    ///   - isOpen: Set where more text is needed to tell.
    func weigh(
        _ text: Span<UInt8>, from start: Int, _ classes: Span<UInt8>, isEnd: Bool, chunk: Int, isOpen: inout Bool
    ) -> Alive {
        let before = start > 0 ? Int(classes[Int(text[start - 1])]) : Int(ByteClass.outside)
        let isInside = start > 1 && text[start - 2] &- 0x30 < 10
        var alive = behind[chunk * 128 + (isInside ? 64 : 0) + before]
        if !alive.isAnySet { return .zero }
        let count = text.count
        var place = start
        var total = 0
        var group = 0
        // Of a token that goes on and on, nothing that is counted lies beyond this.
        while group < 3 || total < mostDigits {
            let first = place
            let last = min(count, first + NumberShape.mostDigits)
            while place < last, text[place] &- 0x30 < 10 { place += 1 }
            let length = place - first
            total += length
            if place == count, !isEnd, length < NumberShape.mostDigits {
                isOpen = true
                return alive
            }
            let follower = place < count ? followers[Int(text[place])] : NumberShape.Follower.end.rawValue
            switch group {
            case 0: alive &= self.first[Self.row(chunk, length, of: NumberShape.longestFirst, follower)]
            case 1: alive &= second[Self.row(chunk, length, of: NumberShape.longest, follower)]
            case 2: alive &= third[Self.row(chunk, length, of: NumberShape.longest, follower)]
            default: break
            }
            if !alive.isAnySet { return .zero }
            group += 1
            guard follower <= NumberShape.Follower.underscore.rawValue, group < 3 || length > 0 else { break }
            place += 1
        }
        return alive & digits[chunk * (NumberShape.mostDigits + 1) + min(total, NumberShape.mostDigits)]
    }

    private static func row(_ chunk: Int, _ length: Int, of longest: Int, _ follower: UInt8) -> Int {
        (chunk * (longest + 1) + min(length, longest)) * kinds + Int(follower)
    }
}

extension NumberTable.Alive {
    var isAnySet: Bool { self[0] | self[1] | self[2] | self[3] != 0 }

    /// Sets the bit of the anchor at an index of ``NumberTable/anchors``.
    fileprivate mutating func insert(_ index: Int) { self[index % 256 / 64] |= 1 << UInt64(index % 64) }
}

extension NumberWriter {
    /// Adds rows, each run with its length.
    fileprivate mutating func append(_ rows: [NumberTable.Alive]) {
        append(runs: (0..<4).lazy.flatMap { word in rows.lazy.map { $0[word] } })
    }
}

extension NumberReader {
    fileprivate mutating func alive() -> [NumberTable.Alive] {
        let words = runs(of: UInt64.self)
        let count = words.count / 4
        return (0..<count).map { .init(words[$0], words[count + $0], words[2 * count + $0], words[3 * count + $0]) }
    }
}
