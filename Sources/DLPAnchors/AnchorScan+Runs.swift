extension AnchorScan {
    /// Finds the runs whose last bytes lie in `ends`, in stretches of bytes that may be part of one.
    mutating func findRuns(
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
        for chunk in 0..<table.runs.members.count / 64 {
            findWideRuns(chunk, lower..<upper, ends: ends, in: text, classes, window)
        }
        for family in table.runs.families.indices.dropFirst(table.runs.wideCount) {
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

    /// Finds the rows of bytes of the classes of each of 64 wide families in a stretch, in one pass: where one of them
    /// breaks off, most do.
    private mutating func findWideRuns(
        _ chunk: Int, _ stretch: Range<Int>, ends: Range<Int>, in text: Span<UInt8>, _ classes: Span<UInt8>,
        _ window: Window
    ) {
        let runs = table.runs
        // The families whose rows go on.
        var open: UInt64 = 0
        var place = stretch.lowerBound
        while place <= stretch.upperBound {
            let members =
                place < stretch.upperBound ? runs.members[chunk << 6 | Int(classes[Int(text[place])] & 63)] : 0
            var changed = open ^ members
            while changed != 0 {
                let family = chunk << 6 | changed.trailingZeroBitCount
                if members & changed & (0 &- changed) != 0 {
                    rowStarts[family] = place
                } else if place - rowStarts[family] >= runs.families[family].shortest {
                    addRuns(family, rowStarts[family]..<place, ends: ends, in: text, classes, window)
                }
                changed &= changed &- 1
            }
            open = members
            place += 1
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
            let before = table.runs.groups[group].before
            let upper = table.runs.groups[group].isGuarded ? row.lowerBound : row.upperBound - length
            var place = max(row.lowerBound, ends.lowerBound - length + 1)
            while place <= upper {
                let left = place > 0 ? classes[Int(text[place - 1])] : ByteClass.outside
                if before.contains(left) { addRun(group, place, in: text, classes, window) }
                place += 1
            }
        }
    }

    private mutating func addRun(
        _ group: Int, _ place: Int, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) {
        for anchor in table.runs.groups[group].anchors
        where table.admits(anchor, at: place, in: text, classes, isEnd: window.isEnd) {
            found.append(Place(offset: window.start + place, anchor: anchor))
        }
    }
}
