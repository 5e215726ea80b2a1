/// A stretch of bytes that may yet turn out to be the start of a match, when what has to follow it comes.
struct Hold {
    /// What the stretch is made of.
    var classes: ClassSet
    var before: ClassSet
    /// How long it can be at most.
    var reach: Int
    /// What a gram that has begun behind the stretch begins with; none where no gram is waited for.
    var first: ClassSet
    var second: ClassSet

    static func all(of anchors: [Anchor]) -> [Hold] {
        var holds: [Hold] = []
        for anchor in anchors {
            var hold: Hold
            switch anchor.trigger {
            case .grams(let grams, let distance, let between) where distance.count > 1:
                hold = Hold(
                    classes: between, before: anchor.before, reach: distance.upperBound, first: .none, second: .none)
                for gram in grams {
                    hold.first = hold.first.union(gram.first)
                    hold.second = hold.second.union(gram.second)
                }
            case .run(let classes, let length):
                hold = Hold(classes: classes, before: anchor.before, reach: length - 1, first: .none, second: .none)
            default: continue
            }
            if let index = holds.firstIndex(where: { $0.isAlike(hold) }) {
                holds[index].join(hold)
            } else {
                holds.append(hold)
            }
        }
        return holds
    }

    /// Stretches within a word are looked for together, though some bytes are held that need not be; stretches of more
    /// than a word are not.
    private func isAlike(_ other: Hold) -> Bool {
        let blank = ClassSet(bits: 1 << UInt64(ByteClass.space) | 1 << UInt64(ByteClass.control))
        if classes.intersection(blank).isEmpty { return other.classes.intersection(blank).isEmpty }
        return classes == other.classes && before == other.before
    }

    private mutating func join(_ other: Hold) {
        classes = classes.union(other.classes)
        before = before.union(other.before)
        reach = max(reach, other.reach)
        first = first.union(other.first)
        second = second.union(other.second)
    }

    /// The first place at or after `lowest` that has to be held back at the end of `text`.
    ///
    /// - Parameter table: The class of each byte value.
    func firstPlace(
        in text: Span<UInt8>, from lowest: Int, _ table: Span<UInt8>
    ) -> Int {
        var result = firstPlace(in: text, upTo: text.count, reach: reach + 2, from: lowest, table)
        if first.isEmpty { return result }
        for begun in 1...2 where text.count - begun >= lowest {
            let last = text.count - begun
            let (byteClass, next) = (table[Int(text[last])], table[Int(text[text.count - 1])])
            // The stretch up to the end of the text is the same.
            if classes.contains(byteClass), classes.contains(next) { continue }
            guard first.contains(byteClass), begun == 1 || second.contains(next) else { continue }
            result = min(result, firstPlace(in: text, upTo: last, reach: reach, from: lowest, table))
        }
        return result
    }

    private func firstPlace(
        in text: Span<UInt8>, upTo end: Int, reach: Int, from lowest: Int, _ table: Span<UInt8>
    ) -> Int {
        let lowest = max(lowest, end - reach)
        var place = end
        while place > lowest, classes.contains(table[Int(text[place - 1])]) { place -= 1 }
        while place < end {
            let byteClass = place > 0 ? table[Int(text[place - 1])] : ByteClass.outside
            if before.contains(byteClass), text[place] & 0xC0 != 0x80 { return place }
            place += 1
        }
        // A gram may stand at the very start of a match.
        return end < text.count ? end : Int.max
    }
}

/// What the last few bytes of a text that goes on may be the start of, before a gram is complete.
struct StartTail {
    /// For each class of byte, the classes that may stand behind it: before and at the start, then each two neighbours;
    /// in rows of 64.
    private let pairs: [UInt64]
    /// How many of the last bytes have not shown all their grams.
    private let reach: Int

    /// Of anchors that are found by grams and numbers.
    init(_ anchors: [Anchor]) {
        var reach = 0
        var starting: [Anchor] = []
        for anchor in anchors {
            switch anchor.trigger {
            case .grams(_, let distance, _) where distance.count == 1:
                reach = max(reach, distance.lowerBound + 2)
                starting.append(anchor)
            case .number(let shape, _, let distance):
                reach = max(reach, shape.lead + 1, distance + 2)
                starting.append(anchor)
            default: break
            }
        }
        self.init(starting, reach: reach)
    }

    /// Of these anchors, by so many bytes of their matches.
    init(_ starting: [Anchor], reach: Int) {
        self.reach = reach
        var pairs = [UInt64](repeating: 0, count: 64 * reach)
        for anchor in starting {
            var left = anchor.before
            for (offset, right) in (anchor.prefix + [.all]).prefix(reach).enumerated() {
                var rest = left.bits
                while rest != 0 {
                    pairs[64 * offset + rest.trailingZeroBitCount] |= right.bits
                    rest &= rest &- 1
                }
                left = right
            }
        }
        // Behind what is known of the anchor with the shortest prefix, anything may follow anything.
        let known = 64 * ((starting.map(\.prefix.count).min() ?? 0) + 1)
        for pair in pairs.indices.dropFirst(known) { pairs[pair] = ~0 }
        self.pairs = pairs
    }

    init(from text: inout NumberReader) {
        pairs = text.runs(of: UInt64.self)
        reach = text.int()
    }

    func write(to text: inout NumberWriter) {
        text.append(runs: pairs)
        text.append(reach)
    }

    /// The first place at or after `lowest` that has to be held back at the end of `text`.
    ///
    /// - Parameter table: The class of each byte value.
    func firstPlace(
        in text: Span<UInt8>, from lowest: Int, _ table: Span<UInt8>
    ) -> Int {
        var place = max(lowest, text.count - reach)
        while place < text.count {
            if admits(place, in: text, table) { return place }
            place += 1
        }
        return Int.max
    }

    /// Whether a match of any of the anchors may start at `place`, as far as bytes have come.
    func admits(_ place: Int, in text: Span<UInt8>, _ table: Span<UInt8>) -> Bool {
        var left = place > 0 ? table[Int(text[place - 1])] : ByteClass.outside
        var isPossible = text[place] & 0xC0 != 0x80
        var offset = 0
        while isPossible, place + offset < text.count, offset < reach {
            let right = table[Int(text[place + offset])]
            isPossible = pairs[64 * offset + Int(left)] &>> UInt64(right & 63) & 1 != 0
            left = right
            offset += 1
        }
        return isPossible
    }
}
