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
        let (cellArray, rankArray, listArray, stepArray) = (table.cells, table.ranks, table.lists, table.steps)
        let cells = cellArray.span
        let ranks = rankArray.span
        let lists = listArray.span
        let steps = stepArray.span
        let numberStarts = table.numberStarts
        let beside = numberStarts.span
        for index in 0..<seenCount {
            let first = start + Int(seen[index]) - 2
            let sight = Sight(at: first, in: text, classes)
            if sight.second == ByteClass.digit, sight.first != ByteClass.digit {
                if table.numbers.mayStart(text, at: first + 1, classes, isEnd: window.isEnd) {
                    add(NumberStart(offset: window.start + first + 1, what: .token))
                }
                // Most of these lead to nothing else.
                if beside[Int(sight.first)] &>> UInt64(sight.third & 63) & 1 == 0 { continue }
            }
            let word = Int(sight.first) &<< 6 | Int(sight.second)
            let bit = UInt64(1) &<< UInt64(sight.third & 63)
            let rank = Int(ranks[word]) + (cells[2 * word] & (bit &- 1)).nonzeroBitCount
            var next = Int(lists[rank])
            // The first step of a list stands for all of them.
            guard steps[next].admits(sight) else { continue }
            next += 1
            while steps[next].kind != .end {
                let step = next
                next += 1
                guard steps[step].admits(sight) else { continue }
                switch steps[step].kind {
                case .start: findStarts(of: steps[step].target, before: first, in: text, classes, window)
                case .keyword: note(steps[step].target, first, in: text, window)
                case .any, .end: break
                }
            }
        }
    }

    /// The bytes of a gram and their neighbours; what has not come yet may be anything.
    fileprivate struct Sight {
        /// The classes of the three bytes.
        let first: UInt8
        let second: UInt8
        let third: UInt8
        /// One bit for the class of each neighbour.
        let before: UInt64
        let behind: UInt64
        /// The bits of the first two bytes.
        let exact: (first: UInt64, second: UInt64)

        @inline(__always)
        init(at start: Int, in text: Span<UInt8>, _ classes: Span<UInt8>) {
            if start > 0, start &+ 3 < text.count, classes.count == 256 {
                // Sound: the five indices lie within `text`, and a byte is below 256.
                let bytes = unsafe (text[unchecked: start], text[unchecked: start &+ 1])
                first = unsafe classes[unchecked: Int(bytes.0)]
                second = unsafe classes[unchecked: Int(bytes.1)]
                third = unsafe classes[unchecked: Int(text[unchecked: start &+ 2])]
                before = unsafe 1 &<< UInt64(classes[unchecked: Int(text[unchecked: start &- 1])])
                behind = unsafe 1 &<< UInt64(classes[unchecked: Int(text[unchecked: start &+ 3])])
                exact = (ExactBytes.bit(of: bytes.0), ExactBytes.bit(of: bytes.1))
            } else {
                func byte(_ index: Int) -> UInt8? { text.indices.contains(index) ? text[index] : nil }
                func byteClass(_ index: Int) -> UInt8 { byte(index).map { classes[Int($0)] } ?? ByteClass.outside }
                first = byteClass(start)
                second = byteClass(start + 1)
                third = byteClass(start + 2)
                before = byte(start - 1).map { 1 &<< UInt64(classes[Int($0)]) } ?? ~0
                behind = byte(start + 3).map { 1 &<< UInt64(classes[Int($0)]) } ?? ~0
                exact = (
                    byte(start).map(ExactBytes.bit) ?? ~0, byte(start + 1).map(ExactBytes.bit) ?? ~0
                )
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
    /// Whether what stands in and around a gram is possible.
    @inline(__always)
    fileprivate func admits(_ sight: AnchorScan.Sight) -> Bool {
        before.bits & sight.before != 0 && behind.bits & sight.behind != 0
            && exact.first & sight.exact.first != 0 && exact.second & sight.exact.second != 0
    }
}

extension Array {
    /// Removes everything and keeps the memory; next to nothing where there is nothing.
    mutating func clear() {
        if !isEmpty { removeAll(keepingCapacity: true) }
    }
}
