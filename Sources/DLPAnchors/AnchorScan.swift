/// Looks for the anchors of a table in one text that comes in pieces.
///
/// Each call of ``advance(in:from:start:isEnd:)`` leaves in ``found`` the places that became known, for each anchor in
/// ascending order. However the text is cut, the same places are found.
public struct AnchorScan {
    /// A place where a match of an anchor may start.
    public struct Place {
        /// An offset in the input.
        public var offset: Int
        public var anchor: Int

        public init(offset: Int, anchor: Int) {
            self.offset = offset
            self.anchor = anchor
        }
    }

    let table: AnchorTable
    /// What the last call found.
    public internal(set) var found: [Place] = []
    /// No place before this offset will be found any more.
    public private(set) var firstOpen = 0

    /// Grams seen in a block: the offset of their third byte, and their cell in the low 18 bits.
    private var seen: [Int] = []
    /// Where the grams of words that open gates begin, ascending.
    var openers: [Opener] = []
    /// Places that wait for a word, or for the rest of a number, in the order in which they were seen.
    var waiting: [Waiting] = []
    /// Behind the last place that each anchor with a varying distance was looked for at.
    private var reached: [Int]
    /// The anchors of a number-like token.
    var alive: [UInt64]

    struct Opener {
        var offset: Int
        var keyword: Int
    }

    struct Waiting {
        var offset: Int
        var what: What

        enum What {
            case anchor(Int)
            /// `isOpen` while the anchors without a gate are undecided too.
            case number(isOpen: Bool)
            case run(group: Int)
        }
    }

    /// Grams are gathered for so many bytes before they are followed up.
    private static let block = 4096

    public init(_ table: AnchorTable) {
        self.table = table
        alive = Array(repeating: 0, count: table.numbers.width)
        reached = Array(repeating: 0, count: table.distantCount)
    }

    /// Forgets the text, and keeps its memory.
    public mutating func reset() {
        found.removeAll(keepingCapacity: true)
        openers.removeAll(keepingCapacity: true)
        waiting.removeAll(keepingCapacity: true)
        for index in reached.indices { reached[index] = 0 }
        firstOpen = 0
    }

    /// Looks at the bytes of `text` from index `fresh` on.
    ///
    /// - Parameters:
    ///   - text: All that is held of the input: at least from ``firstOpen`` on, and four bytes before it.
    ///   - start: The input offset of `text`'s first byte.
    ///   - isEnd: Whether the input ends with `text`.
    public mutating func advance(in text: Span<UInt8>, from fresh: Int, start: Int, isEnd: Bool) {
        found.removeAll(keepingCapacity: true)
        let lowest = max(0, firstOpen - start)
        let ends = fresh..<text.count
        var from = fresh
        while from < text.count {
            let to = min(text.count, from + Self.block)
            gather(in: text, from..<to)
            for index in seen.indices { follow(seen[index], in: text, from: lowest, start: start, isEnd: isEnd) }
            from = to
        }
        if isEnd, !text.isEmpty {
            gatherEnd(in: text)
            for index in seen.indices { follow(seen[index], in: text, from: lowest, start: start, isEnd: isEnd) }
        }
        findRuns(in: text, ends: ends, from: lowest, start: start, isEnd: isEnd)
        findEverywhere(in: text, ends, start: start, isEnd: isEnd)
        settle(in: text, start: start, isEnd: isEnd)
        firstOpen = isEnd ? Int.max : open(in: text, from: lowest, start: start)
        let oldest = firstOpen - table.widestBefore
        if let opener = openers.first, opener.offset < oldest { openers.removeAll { $0.offset < oldest } }
    }

    /// Leaves in `seen` the grams whose third byte lies in `range`.
    private mutating func gather(in text: Span<UInt8>, _ range: Range<Int>) {
        seen.removeAll(keepingCapacity: true)
        let (classTable, cellTable) = (ByteClass.table, table.cells)
        let classes = classTable.span
        let cells = cellTable.span
        let outside = Int(ByteClass.outside)
        let before = range.lowerBound
        var cell = before > 1 ? Int(classes[Int(text[before - 2])]) : outside
        cell = cell << 6 | (before > 0 ? Int(classes[Int(text[before - 1])]) : outside)
        for index in range {
            cell = (cell << 6 | Int(classes[Int(text[index])])) & 0x3FFFF
            if cells[cell >> 6] >> UInt64(cell & 63) & 1 != 0 { seen.append(index << 18 | cell) }
        }
    }

    /// Leaves in `seen` the grams that end behind the end of the text.
    private mutating func gatherEnd(in text: Span<UInt8>) {
        seen.removeAll(keepingCapacity: true)
        let outside = Int(ByteClass.outside)
        let last = text.count - 1
        let beforeLast = last > 0 ? Int(ByteClass.of(text[last - 1])) : outside
        let first = beforeLast << 12 | Int(ByteClass.of(text[last])) << 6 | outside
        for (index, cell) in [(text.count, first), (text.count + 1, (first << 6 | outside) & 0x3FFFF)]
        where table.cells[cell >> 6] >> UInt64(cell & 63) & 1 != 0 {
            seen.append(index << 18 | cell)
        }
    }

    /// Takes the steps that a gram leads to.
    private mutating func follow(_ gram: Int, in text: Span<UInt8>, from lowest: Int, start: Int, isEnd: Bool) {
        let cell = gram & 0x3FFFF
        let first = gram >> 18 - 2
        let bit = UInt64(1) << UInt64(cell & 63)
        let rank = Int(table.ranks[cell >> 6]) + (table.cells[cell >> 6] & (bit &- 1)).nonzeroBitCount
        for index in Int(table.firstSteps[rank])..<Int(table.firstSteps[rank + 1]) {
            switch table.steps[index] {
            case .start(let anchor):
                findStarts(of: anchor, before: first, in: text, from: lowest, start: start, isEnd: isEnd)
            case .number: weigh(first + 1, in: text, start: start, isEnd: isEnd)
            case .keyword(let keyword): note(keyword, first, in: text, start: start)
            }
        }
    }

    /// Adds the places from which `anchor` may have led to a gram that begins at index `gram`.
    private mutating func findStarts(
        of anchor: Int, before gram: Int, in text: Span<UInt8>, from lowest: Int, start: Int, isEnd: Bool
    ) {
        let (nearest, farthest) = (table.checks[anchor].nearest, table.checks[anchor].farthest)
        let last = gram - nearest
        var place = last
        if nearest < farthest {
            let (between, distant) = (table.checks[anchor].between, table.checks[anchor].distant)
            let first = max(lowest, gram - farthest)
            place = min(gram, text.count)
            while place > first, between.contains(ByteClass.of(text[place - 1])) { place -= 1 }
            place = max(place, reached[distant] - start)
            reached[distant] = max(reached[distant], start + last + 1)
        }
        place = max(place, lowest)
        while place <= last {
            add(anchor, place, in: text, start: start, isEnd: isEnd)
            place += 1
        }
    }

    /// Adds one place, or lets it wait for a word.
    private mutating func add(_ anchor: Int, _ place: Int, in text: Span<UInt8>, start: Int, isEnd: Bool) {
        guard place < text.count, table.admits(anchor, at: place, in: text, isEnd: isEnd) else { return }
        if table.checks[anchor].gate == nil {
            found.append(Place(offset: start + place, anchor: anchor))
        } else {
            waiting.append(Waiting(offset: start + place, what: .anchor(anchor)))
        }
    }

    private mutating func findEverywhere(in text: Span<UInt8>, _ range: Range<Int>, start: Int, isEnd: Bool) {
        guard !table.everywhere.isEmpty else { return }
        for place in range {
            for anchor in table.everywhere { add(anchor, place, in: text, start: start, isEnd: isEnd) }
        }
    }

    private mutating func findRuns(
        in text: Span<UInt8>, ends: Range<Int>, from lowest: Int, start: Int, isEnd: Bool
    ) {
        let runs = table.runs
        runs.forEachStretch(in: text, ends: ends) { stretch in
            for (index, group) in runs.groups.enumerated() {
                // The stretch is as long as the shortest run asks for; a group may ask for more.
                group.forEachPlace(in: text, ends: stretch) { place in
                    guard place >= lowest else { return }
                    let before = place > 0 ? ByteClass.of(text[place - 1]) : ByteClass.outside
                    guard group.before.contains(before) else { return }
                    addRun(index, place, in: text, start: start, isEnd: isEnd)
                }
            }
        }
    }

    private mutating func addRun(_ group: Int, _ place: Int, in text: Span<UInt8>, start: Int, isEnd: Bool) {
        var isGated = false
        for anchor in table.runs.groups[group].anchors {
            if table.checks[anchor].gate != nil {
                isGated = true
            } else if table.admits(anchor, at: place, in: text, isEnd: isEnd) {
                found.append(Place(offset: start + place, anchor: anchor))
            }
        }
        if isGated { waiting.append(Waiting(offset: start + place, what: .run(group: group))) }
    }

    /// Adds the anchors of the number-like token at index `place`.
    private mutating func weigh(_ place: Int, in text: Span<UInt8>, start: Int, isEnd: Bool) {
        switch table.numbers.weigh(text, from: place, isEnd: isEnd, into: &alive) {
        case .dead: return
        case .open: waiting.append(Waiting(offset: start + place, what: .number(isOpen: true)))
        case .alive:
            var isGated = false
            forEachAlive { scan, anchor in
                if scan.table.checks[anchor].gate != nil {
                    isGated = true
                } else if scan.table.admits(anchor, at: place, in: text, isEnd: isEnd) {
                    scan.found.append(Place(offset: start + place, anchor: anchor))
                }
            }
            if isGated { waiting.append(Waiting(offset: start + place, what: .number(isOpen: false))) }
        }
    }

    /// Calls `body` with each anchor whose bit is left in ``alive``.
    mutating func forEachAlive(_ body: (inout AnchorScan, Int) -> Void) {
        for word in 0..<table.numbers.width {
            var rest = alive[word]
            while rest != 0 {
                body(&self, table.numbers.anchors[word * 64 + rest.trailingZeroBitCount])
                rest &= rest &- 1
            }
        }
    }
}
