extension AnchorScan {
    /// Finds the places of the anchors that are looked for only near their words.
    mutating func findLed(in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window) {
        if table.led.isEmpty { return }
        for index in openers.indices {
            let opener = openers[index]
            for opened in table.openedAnchors[opener.keyword]..<table.openedAnchors[opener.keyword + 1]
            where table.checks[table.opened[opened]].isLed {
                findLed(table.opened[opened], near: opener, in: text, classes, window)
            }
        }
    }

    /// Finds the places near a word that were not looked at yet.
    private mutating func findLed(
        _ anchor: Int, near opener: Opener, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) {
        guard let gate = table.checks[anchor].gate else { return }
        let distant = table.checks[anchor].distant
        let end = min(opener.offset + gate.before + 1, window.start + text.count)
        let (before, row) = (table.checks[anchor].before, table.checks[anchor].row)
        let first = table.sets[table.checks[anchor].firstSet]
        var place = max(opener.offset - gate.after, reached[distant], window.start + window.lowest) - window.start
        var left = place > 0 ? classes[Int(text[place - 1])] : ByteClass.outside
        // Before this no byte breaks the row that a match begins with.
        var known = place
        precondition(place >= 0 && end - window.start <= text.count && classes.count == 256)
        while place < end - window.start {
            if row.length > 1 {
                if window.isEnd, text.count - place < row.length { break }
                let needed = min(place + row.length, text.count)
                var upper = needed
                while upper > known, row.classes.contains(classes[Int(text[upper - 1])]) { upper -= 1 }
                if upper > known {
                    place = upper
                    known = upper
                    left = classes[Int(text[upper - 1])]
                    continue
                }
                known = max(needed, place + 1)
            }
            // Sound: `place` lies within `text`, and a byte is below 256.
            let byteClass = unsafe classes[unchecked: Int(text[unchecked: place])]
            // Most places are refused here.
            if before.bits &>> UInt64(left & 63) & first.bits &>> UInt64(byteClass & 63) & 1 != 0,
                table.admits(anchor, at: place, in: text, classes, isEnd: window.isEnd)
            {
                found.append(Place(offset: window.start + place, anchor: anchor))
            }
            left = byteClass
            place &+= 1
        }
        reached[distant] = max(reached[distant], end)
    }

    /// The index of the first place at which a word that has not come yet may have an anchor tried; the end of `text`
    /// where there is none.
    func firstLed(in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window) -> Int {
        var place = max(window.lowest, text.count - table.ledReach)
        while place < text.count {
            if table.ledStarts.admits(place, in: text, classes),
                table.led.contains(where: { isWanted($0) && isLed($0, place, in: text, classes, window) })
            {
                return place
            }
            place += 1
        }
        return text.count
    }

    private func isLed(
        _ anchor: Int, _ place: Int, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) -> Bool {
        guard let gate = table.checks[anchor].gate, text.count < place + gate.after + AnchorTable.slack,
            window.start + place >= reached[table.checks[anchor].distant]
        else { return false }
        return table.admits(anchor, at: place, in: text, classes, isEnd: window.isEnd)
    }
}
