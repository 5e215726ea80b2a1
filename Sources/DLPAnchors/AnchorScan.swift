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

    /// Grams seen in a block: how far behind the byte before the block their third byte stands.
    private var seen = [UInt32](repeating: 0, count: block + 1)
    private var seenCount = 0
    /// Where eight bytes stand of which each may be part of a run, ascending.
    private var blocks: [Int] = []
    /// Where the grams of words that open gates begin, ascending.
    var openers: [Opener] = []
    /// Where number-like tokens begin, and other starts of matches of the same anchors, ascending.
    private var numbers: [NumberStart] = []
    /// What is left of that when the text goes on.
    var waitingNumbers: [NumberStart] = []
    /// The first opener that was near enough to the last place asked about.
    var cursor = 0
    /// What can be decided about only when the words around it are known.
    private var doubtful: [Doubtful] = []
    /// What is left of that when the text goes on.
    var waiting: [Doubtful] = []
    /// Behind the last place that each anchor with a varying distance was looked for at.
    private var reached: [Int]

    struct Opener {
        var offset: Int
        var keyword: Int
    }

    /// A place that waits for a word.
    struct Doubtful {
        var offset: Int
        var what: What

        enum What {
            case anchor(Int)
            /// Those of the group that ask for a word.
            case run(group: Int)
        }
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

    /// Grams are gathered for so many bytes before they are followed up.
    private static let block = 4096

    public init(_ table: AnchorTable) {
        self.table = table
        reached = Array(repeating: 0, count: table.distantCount)
    }

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

        // What had to wait lies before what was seen just now.
        for index in doubtful.indices { decide(doubtful[index], in: text, classes, window) }
        for index in numbers.indices { decide(numbers[index], in: text, classes, window) }
        doubtful.clear()
        numbers.clear()

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

    /// Leaves in `seen` the grams whose third byte lies in `range`, and adds to `blocks` where eight bytes stand that
    /// may be part of a run.
    ///
    /// Gives how many grams there are. Every byte of every text comes by here: without the checks that are left out
    /// below it takes half the instructions (callgrind, 2026-11-23).
    private static func gather(
        _ table: AnchorTable, in text: Span<UInt8>, _ range: Range<Int>, into seen: inout [UInt32],
        _ blocks: inout [Int]
    ) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= text.count && range.count < seen.count)
        let (classArray, cellArray, runArray) = (table.classes, table.cells, table.runs.inRuns)
        let classes = classArray.span
        let cells = cellArray.span
        let inRuns = runArray.span
        precondition(classes.count == 256 && cells.count == 8192 && inRuns.count == 256)
        let before = range.lowerBound
        var cell = UInt64(before > 1 ? classes[Int(text[before - 2])] : ByteClass.outside)
        cell = cell &<< 6 | UInt64(before > 0 ? classes[Int(text[before - 1])] : ByteClass.outside)
        // The lowest bit tells whether a step is taken from the gram before.
        var wanted: UInt64 = 0
        var count = 0
        var places = seen.mutableSpan
        var index = range.lowerBound
        // Each gram is written and some are kept, once the byte behind them is seen: a jump that cannot be foretold
        // costs more than a few steps taken for nothing.
        // Sound: `index` stays within `range`, which is within `text`; of each byte at most one gram is kept, and there
        // is room for one more than the bytes of `range`; a byte is below 256, and a word below 8192.
        while index &+ 8 <= range.upperBound {
            let base = UInt32(truncatingIfNeeded: index &- before)
            var inRun: UInt8 = 1

            let byte0 = unsafe Int(text[unchecked: index])
            let class0 = unsafe classes[unchecked: byte0]
            unsafe places[unchecked: count] = base
            cell = (cell &<< 6 | UInt64(class0)) & 0x3FFFF
            let word0 = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word0 &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word0] &>> cell
            inRun &= unsafe inRuns[unchecked: byte0]

            let byte1 = unsafe Int(text[unchecked: index &+ 1])
            let class1 = unsafe classes[unchecked: byte1]
            unsafe places[unchecked: count] = base &+ 1
            cell = (cell &<< 6 | UInt64(class1)) & 0x3FFFF
            let word1 = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word1 &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word1] &>> cell
            inRun &= unsafe inRuns[unchecked: byte1]

            let byte2 = unsafe Int(text[unchecked: index &+ 2])
            let class2 = unsafe classes[unchecked: byte2]
            unsafe places[unchecked: count] = base &+ 2
            cell = (cell &<< 6 | UInt64(class2)) & 0x3FFFF
            let word2 = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word2 &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word2] &>> cell
            inRun &= unsafe inRuns[unchecked: byte2]

            let byte3 = unsafe Int(text[unchecked: index &+ 3])
            let class3 = unsafe classes[unchecked: byte3]
            unsafe places[unchecked: count] = base &+ 3
            cell = (cell &<< 6 | UInt64(class3)) & 0x3FFFF
            let word3 = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word3 &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word3] &>> cell
            inRun &= unsafe inRuns[unchecked: byte3]

            let byte4 = unsafe Int(text[unchecked: index &+ 4])
            let class4 = unsafe classes[unchecked: byte4]
            unsafe places[unchecked: count] = base &+ 4
            cell = (cell &<< 6 | UInt64(class4)) & 0x3FFFF
            let word4 = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word4 &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word4] &>> cell
            inRun &= unsafe inRuns[unchecked: byte4]

            let byte5 = unsafe Int(text[unchecked: index &+ 5])
            let class5 = unsafe classes[unchecked: byte5]
            unsafe places[unchecked: count] = base &+ 5
            cell = (cell &<< 6 | UInt64(class5)) & 0x3FFFF
            let word5 = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word5 &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word5] &>> cell
            inRun &= unsafe inRuns[unchecked: byte5]

            let byte6 = unsafe Int(text[unchecked: index &+ 6])
            let class6 = unsafe classes[unchecked: byte6]
            unsafe places[unchecked: count] = base &+ 6
            cell = (cell &<< 6 | UInt64(class6)) & 0x3FFFF
            let word6 = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word6 &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word6] &>> cell
            inRun &= unsafe inRuns[unchecked: byte6]

            let byte7 = unsafe Int(text[unchecked: index &+ 7])
            let class7 = unsafe classes[unchecked: byte7]
            unsafe places[unchecked: count] = base &+ 7
            cell = (cell &<< 6 | UInt64(class7)) & 0x3FFFF
            let word7 = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word7 &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word7] &>> cell
            inRun &= unsafe inRuns[unchecked: byte7]

            if inRun != 0 { blocks.append(index) }
            index &+= 8
        }
        while index < range.upperBound {
            let byteClass = unsafe classes[unchecked: Int(text[unchecked: index])]
            unsafe places[unchecked: count] = UInt32(truncatingIfNeeded: index &- before)
            cell = (cell &<< 6 | UInt64(byteClass)) & 0x3FFFF
            let word = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word] &>> cell
            index &+= 1
        }
        places[count] = UInt32(truncatingIfNeeded: index &- before)
        return count + Int(truncatingIfNeeded: wanted & 1)
    }

    /// Leaves in `seen` the grams that end behind the end of the text.
    private mutating func gatherEnd(in text: Span<UInt8>, _ classes: Span<UInt8>) {
        seenCount = 0
        for behind in 0..<2 {
            let cell = Self.cell(at: text.count + behind - 2, in: text, classes)
            guard table.cells[2 * (cell >> 6)] &>> UInt64(cell & 63) & 1 != 0 else { continue }
            seen[seenCount] = UInt32(behind)
            seenCount += 1
        }
    }

    /// The classes of the three bytes from index `first` on, as one number.
    @inline(__always)
    private static func cell(at first: Int, in text: Span<UInt8>, _ classes: Span<UInt8>) -> Int {
        if first >= 0, first &+ 2 < text.count {
            let left = Int(classes[Int(text[first])]) &<< 12 | Int(classes[Int(text[first &+ 1])]) &<< 6
            return left | Int(classes[Int(text[first &+ 2])])
        }
        var cell = 0
        for index in first..<first + 3 {
            let byteClass = text.indices.contains(index) ? classes[Int(text[index])] : ByteClass.outside
            cell = cell << 6 | Int(byteClass)
        }
        return cell
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
            var next = Int(lists[rank])
            // The first step of a list stands for all of them.
            guard steps[next].before.bits & before != 0, steps[next].behind.bits & behind != 0 else { continue }
            next += 1
            while steps[next].kind != .end {
                let step = steps[next]
                next += 1
                guard step.before.bits & before != 0, step.behind.bits & behind != 0 else { continue }
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
            let first = max(window.lowest, gram - farthest)
            place = min(gram, text.count)
            while place > first, between.contains(classes[Int(text[place - 1])]) { place -= 1 }
            place = max(place, reached[distant] - window.start)
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
            doubtful.append(Doubtful(offset: window.start + place, what: .anchor(anchor)))
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

    private mutating func findRuns(
        in text: Span<UInt8>, _ classes: Span<UInt8>, ends: Range<Int>, _ window: Window
    ) {
        let runs = table.runs
        guard !runs.groups.isEmpty else { return }
        // A run of 15 bytes among the fresh ones holds eight that were gathered together; others are looked for.
        let hasBlocks = runs.length >= 15
        let first = hasBlocks ? min(ends.lowerBound + runs.length, ends.upperBound) : ends.upperBound
        let last = max(first, ends.upperBound - ends.count % 8)
        runs.forEachStretch(in: text, ends: ends.lowerBound..<first, classes) {
            _ = findRuns(around: $0, ends: ends.lowerBound..<first, in: text, classes, window)
        }
        var place = 0
        for block in blocks where block >= place {
            place = findRuns(around: block, ends: first..<last, in: text, classes, window)
        }
        blocks.clear()
        runs.forEachStretch(in: text, ends: last..<ends.upperBound, classes) {
            _ = findRuns(around: $0, ends: last..<ends.upperBound, in: text, classes, window)
        }
    }

    /// Finds the runs of a stretch of bytes in a row, whose last bytes lie in `ends`, and gives the stretch's end.
    ///
    /// - Parameter index: Of a byte of the stretch.
    private mutating func findRuns(
        around index: Int, ends: Range<Int>, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) -> Int {
        let all = table.runs.classes
        var (lower, upper) = (index, index)
        while lower > window.lowest, all.contains(classes[Int(text[lower - 1])]) { lower -= 1 }
        while upper < ends.upperBound, all.contains(classes[Int(text[upper])]) { upper += 1 }
        guard upper - lower >= table.runs.length, upper > ends.lowerBound else { return upper }
        for family in table.runs.families.indices {
            findRuns(family, lower..<upper, ends: ends, in: text, classes, window)
        }
        return upper
    }

    /// Finds the rows of bytes of a family's classes in a stretch, by leaps of the shortest run.
    private mutating func findRuns(
        _ family: Int, _ stretch: Range<Int>, ends: Range<Int>, in text: Span<UInt8>, _ classes: Span<UInt8>,
        _ window: Window
    ) {
        let own = table.runs.families[family].classes
        let shortest = table.runs.families[family].shortest
        // Always just behind a byte of another class, or at the start.
        var first = stretch.lowerBound
        while first + shortest <= stretch.upperBound {
            var place = first + shortest
            while place > first, own.contains(classes[Int(text[place - 1])]) { place -= 1 }
            guard place == first else {
                first = place
                continue
            }
            var end = first + shortest
            while end < stretch.upperBound, own.contains(classes[Int(text[end])]) { end += 1 }
            addRuns(family, first..<end, ends: ends, in: text, classes, window)
            first = end + 1
        }
    }

    /// Adds what may start in a row of bytes of a family's classes.
    private mutating func addRuns(
        _ family: Int, _ row: Range<Int>, ends: Range<Int>, in text: Span<UInt8>, _ classes: Span<UInt8>,
        _ window: Window
    ) {
        for group in table.runs.families[family].groups {
            let length = table.runs.groups[group].length
            if length > row.count { return }
            let lower = max(row.lowerBound, ends.lowerBound - length + 1)
            let upper = table.runs.groups[group].isGuarded ? row.lowerBound : row.upperBound - length
            var place = lower
            while place <= upper {
                addRun(group, place, in: text, classes, window)
                place += 1
            }
        }
    }

    private mutating func addRun(
        _ group: Int, _ place: Int, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) {
        let before = place > 0 ? classes[Int(text[place - 1])] : ByteClass.outside
        guard table.runs.groups[group].before.contains(before) else { return }
        for anchor in table.runs.groups[group].anchors
        where table.admits(anchor, at: place, in: text, classes, isEnd: window.isEnd) {
            found.append(Place(offset: window.start + place, anchor: anchor))
        }
        if !table.runs.groups[group].gated.isEmpty {
            doubtful.append(Doubtful(offset: window.start + place, what: .run(group: group)))
        }
    }
}

extension Array {
    /// Removes everything and keeps the memory; next to nothing where there is nothing.
    fileprivate mutating func clear() {
        if !isEmpty { removeAll(keepingCapacity: true) }
    }
}
