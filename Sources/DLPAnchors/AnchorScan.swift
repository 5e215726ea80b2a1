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
    /// The anchors that are looked for; empty where all are.
    private let wanted: [Bool]
    /// What the last call found.
    public internal(set) var found: [Place] = []
    /// No place before this offset will be found any more.
    public private(set) var firstOpen = 0

    /// Grams seen in a block: how far behind the byte before the block their third byte stands.
    var seen = [UInt32](repeating: 0, count: block + 1)
    var seenCount = 0
    /// Where eight bytes stand of which each may be part of a run, ascending.
    var blocks: [Int] = []
    /// Where the grams of words that open gates begin, ascending.
    var openers: [Opener] = []
    /// Where number-like tokens begin, and other starts of matches of the same anchors, ascending.
    private var numbers: [NumberStart] = []
    /// What is left of that when the text goes on.
    var waitingNumbers: [NumberStart] = []
    /// The first opener that was near enough to the last place asked about.
    var cursor = 0
    /// What can be decided about only when the words around it are known.
    var doubtful: [Doubtful] = []
    /// What is left of that when the text goes on.
    var waiting: [Doubtful] = []
    /// Behind the last place that each anchor with a varying distance, or led by words, was looked for at.
    var reached: [Int]

    struct Opener {
        var offset: Int
        var keyword: Int
    }

    /// A place of an anchor that waits for a word.
    struct Doubtful {
        var offset: Int
        var anchor: Int
    }

    /// A place where a match of an anchor of numbers may start.
    struct NumberStart {
        var offset: Int
        var what: What

        enum What {
            /// The first digit of a token, of which nothing is known yet.
            case token
            /// A token of which more has to come to weigh it for a chunk of the anchors.
            case open(chunk: Int)
            /// A token that those of a chunk wait at for a word; the chunk's others have been found.
            case gated(chunk: Int)
            /// An anchor that may start here otherwise than with a digit.
            case anchor(Int)
        }
    }

    /// Where the row of each family of runs that goes on began.
    var rowStarts: [Int]

    /// Grams are gathered for so many bytes before they are followed up.
    private static let block = 4096

    /// - Parameter wanted: Whether each anchor of the table is looked for; empty where all are.
    public init(_ table: AnchorTable, wanted: [Bool] = []) {
        self.table = table
        self.wanted = wanted
        reached = Array(repeating: 0, count: table.distantCount)
        rowStarts = Array(repeating: 0, count: table.runs.families.count)
    }

    /// Whether an anchor is looked for.
    func isWanted(_ anchor: Int) -> Bool { wanted.isEmpty || wanted[anchor] }

    /// Forgets the text, and keeps its memory.
    public mutating func reset() {
        found.removeAll(keepingCapacity: true)
        openers.removeAll(keepingCapacity: true)
        waiting.removeAll(keepingCapacity: true)
        waitingNumbers.removeAll(keepingCapacity: true)
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
        found.clear()
        swap(&doubtful, &waiting)
        swap(&numbers, &waitingNumbers)
        let classArray = ByteClass.table
        let classes = classArray.span
        let window = Window(lowest: max(0, firstOpen - start), start: start, isEnd: isEnd)

        var from = fresh
        while from < text.count {
            let to = min(text.count, from + Self.block)
            seenCount = Self.gather(table, in: text, from..<to, into: &seen, &blocks)
            follow(from: from - 1, in: text, classes, window)
            from = to
        }
        if isEnd, !text.isEmpty {
            gatherEnd(in: text, classes)
            follow(from: text.count, in: text, classes, window)
        }
        findRuns(in: text, classes, ends: fresh..<text.count, window)
        findEverywhere(in: text, classes, fresh..<text.count, window)
        findLed(in: text, classes, window)

        // What had to wait lies before what was seen just now.
        for index in doubtful.indices { decide(doubtful[index], in: text, classes, window) }
        for index in numbers.indices { decide(numbers[index], in: text, classes, window) }
        doubtful.clear()
        numbers.clear()
        if !wanted.isEmpty { found.removeAll { !wanted[$0.anchor] } }

        firstOpen = isEnd ? Int.max : open(in: text, classes, window)
        let oldest = firstOpen - table.widestBefore
        if let opener = openers.first, opener.offset < oldest { openers.removeAll { $0.offset < oldest } }
        cursor = 0
    }

    /// Where the bytes at hand stand in the input.
    struct Window {
        /// The index before which no place is found any more.
        var lowest: Int
        /// The input offset of index 0.
        var start: Int
        var isEnd: Bool
    }

    /// Takes the steps that the grams seen lead to.
    ///
    /// - Parameter start: The index that `seen` counts from.
    private mutating func follow(
        from start: Int, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) {
        let table = table
        let (rankArray, listArray, stepArray) = (table.ranks, table.lists, table.steps)
        let ranks = rankArray.span
        let lists = listArray.span
        let steps = stepArray.span
        let numberStarts = table.numberStarts
        let beside = numberStarts.span
        for index in 0..<seenCount {
            let first = start + Int(seen[index]) - 2
            let cell = Self.cell(at: first, in: text, classes)
            if cell >> 6 & 63 == Int(ByteClass.digit), cell >> 12 != Int(ByteClass.digit) {
                if table.numbers.mayStart(text, at: first + 1, classes, isEnd: window.isEnd) {
                    add(NumberStart(offset: window.start + first + 1, what: .token))
                }
                // Most of these lead to nothing else.
                if beside[cell >> 12] &>> UInt64(cell & 63) & 1 == 0 { continue }
            }
            let bit = UInt64(1) << UInt64(cell & 63)
            let rank = Int(ranks[cell >> 6]) + (table.cells[2 * (cell >> 6)] & (bit &- 1)).nonzeroBitCount
            // What has not come yet may be anything.
            let before = first > 0 ? UInt64(1) << UInt64(classes[Int(text[first - 1])] & 63) : ~0
            let behind = first + 3 < text.count ? UInt64(1) << UInt64(classes[Int(text[first + 3])] & 63) : ~0
            let exact = (
                first: first >= 0 && first < text.count ? ExactBytes.bit(of: text[first]) : ~0,
                second: first + 1 >= 0 && first + 1 < text.count ? ExactBytes.bit(of: text[first + 1]) : ~0
            )
            var next = Int(lists[rank])
            // The first step of a list stands for all of them.
            guard steps[next].admits(before, behind, exact) else { continue }
            next += 1
            while steps[next].kind != .end {
                let step = steps[next]
                next += 1
                guard step.admits(before, behind, exact) else { continue }
                switch step.kind {
                case .start: findStarts(of: step.target, before: first, in: text, classes, window)
                case .keyword: note(step.target, first, in: text, window)
                case .any, .end: break
                }
            }
        }
    }

    /// Adds the places from which `anchor` may have led to a gram that begins at index `gram`.
    private mutating func findStarts(
        of anchor: Int, before gram: Int, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) {
        let (nearest, farthest) = (table.checks[anchor].nearest, table.checks[anchor].farthest)
        let last = gram - nearest
        var place = last
        if nearest < farthest {
            let (between, distant) = (table.checks[anchor].between, table.checks[anchor].distant)
            let first = max(window.lowest, gram - farthest, reached[distant] - window.start)
            place = max(first, min(gram, text.count))
            while place > first, between.contains(classes[Int(text[place - 1])]) { place -= 1 }
            reached[distant] = max(reached[distant], window.start + last + 1)
        }
        place = max(place, window.lowest)
        while place <= last {
            add(anchor, place, in: text, classes, window)
            place += 1
        }
    }

    /// Adds one place, or leaves it to be decided about.
    private mutating func add(
        _ anchor: Int, _ place: Int, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) {
        guard place < text.count, table.admits(anchor, at: place, in: text, classes, isEnd: window.isEnd) else {
            return
        }
        if table.checks[anchor].number >= 0 {
            add(NumberStart(offset: window.start + place, what: .anchor(anchor)))
        } else if table.checks[anchor].gate == nil {
            found.append(Place(offset: window.start + place, anchor: anchor))
        } else {
            doubtful.append(Doubtful(offset: window.start + place, anchor: anchor))
        }
    }

    /// Grams far from the start of a match are seen after those of tokens that begin behind it.
    private mutating func add(_ number: NumberStart) {
        var index = numbers.count
        numbers.append(number)
        while index > 0, numbers[index - 1].offset > number.offset {
            numbers.swapAt(index, index - 1)
            index -= 1
        }
    }

    private mutating func findEverywhere(
        in text: Span<UInt8>, _ classes: Span<UInt8>, _ range: Range<Int>, _ window: Window
    ) {
        guard !table.everywhere.isEmpty else { return }
        for place in range {
            for anchor in table.everywhere { add(anchor, place, in: text, classes, window) }
        }
    }
}

extension AnchorTable.Step {
    /// Whether the bytes before, behind and of a gram, one bit each, are possible.
    @inline(__always)
    fileprivate func admits(_ before: UInt64, _ behind: UInt64, _ bytes: (first: UInt64, second: UInt64)) -> Bool {
        self.before.bits & before != 0 && self.behind.bits & behind != 0
            && exact.first & bytes.first != 0 && exact.second & bytes.second != 0
    }
}

extension Array {
    /// Removes everything and keeps the memory; next to nothing where there is nothing.
    mutating func clear() {
        if !isEmpty { removeAll(keepingCapacity: true) }
    }
}
