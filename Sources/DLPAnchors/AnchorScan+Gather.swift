extension AnchorScan {
    /// Leaves in `seen` the grams whose third byte lies in `range`, and adds to `blocks` where eight bytes stand that
    /// may be part of a run.
    ///
    /// Gives how many grams there are. Every byte of every text comes by here: without the checks that are left out
    /// below it takes half the instructions (callgrind, 2026-11-23).
    static func gather(
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
        var pass = Pass(
            before > 1 ? classes[Int(text[before - 2])] : ByteClass.outside,
            before > 0 ? classes[Int(text[before - 1])] : ByteClass.outside)
        var places = seen.mutableSpan
        var index = range.lowerBound
        // Sound: `index` stays within `range`, which is within `text`; a byte is below 256, and at most one gram is kept
        // of each byte, for which there is room.
        while index &+ 8 <= range.upperBound {
            var inRun: UInt8 = 1
            for offset in 0..<8 {
                let byte = unsafe Int(text[unchecked: index &+ offset])
                let place = UInt32(truncatingIfNeeded: index &- before &+ offset)
                unsafe pass.take(classes[unchecked: byte], at: place, cells, &places)
                inRun &= unsafe inRuns[unchecked: byte]
            }
            if inRun != 0 { blocks.append(index) }
            index &+= 8
        }
        while index < range.upperBound {
            let byteClass = unsafe classes[unchecked: Int(text[unchecked: index])]
            pass.take(byteClass, at: UInt32(truncatingIfNeeded: index &- before), cells, &places)
            index &+= 1
        }
        places[pass.count] = UInt32(truncatingIfNeeded: index &- before)
        return pass.count + Int(truncatingIfNeeded: pass.wanted & 1)
    }

    /// Where a pass over the bytes stands.
    private struct Pass {
        /// The classes of the last three bytes.
        var cell: UInt64
        /// The lowest bit tells whether a step is taken from the last gram.
        var wanted: UInt64 = 0
        /// How many grams are kept.
        var count = 0

        init(_ first: UInt8, _ second: UInt8) { cell = UInt64(first) &<< 6 | UInt64(second) }

        /// Goes on to a byte of a class, and keeps the gram before it if both say so.
        ///
        /// Each gram is written and some are kept, once the byte behind them is seen: a jump that cannot be foretold
        /// costs more than a few steps taken for nothing.
        @inline(__always)
        mutating func take(
            _ byteClass: UInt8, at place: UInt32, _ cells: Span<UInt64>, _ places: inout MutableSpan<UInt32>
        ) {
            // Sound: there is room for one gram more than bytes are taken, and a word is below 8192, as many as there are.
            unsafe places[unchecked: count] = place
            cell = (cell &<< 6 | UInt64(byteClass)) & 0x3FFFF
            let word = Int(truncatingIfNeeded: cell &>> 5 & 0x1FFE)
            count &+= unsafe Int(truncatingIfNeeded: wanted & cells[unchecked: word &+ 1] &>> cell & 1)
            wanted = unsafe cells[unchecked: word] &>> cell
        }
    }

    /// Leaves in `seen` the grams that end behind the end of the text.
    mutating func gatherEnd(in text: Span<UInt8>, _ classes: Span<UInt8>) {
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
    static func cell(at first: Int, in text: Span<UInt8>, _ classes: Span<UInt8>) -> Int {
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
}
