extension AnchorScan {
    /// Notes a word that opens gates, of which three bytes were seen at index `gram`.
    mutating func note(_ keyword: Int, _ gram: Int, in text: Span<UInt8>, _ window: Window) {
        let first = gram - table.keywords[keyword].offset
        guard first >= 0 else { return }
        // What has not come yet is taken for granted.
        let count = min(table.keywords[keyword].text.count, text.count - first)
        for offset in 0..<count {
            let (byte, letter) = (text[first + offset], table.keywords[keyword].text[offset])
            guard byte == letter || byte &- 0x41 < 26 && byte | 0x20 == letter else { return }
        }
        openers.append(Opener(offset: window.start + gram, keyword: keyword))
    }

    /// Finds the anchors of a place whose word has come, or lets it wait on.
    mutating func decide(_ doubtful: Doubtful, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window) {
        let gates = gates(at: doubtful.offset, in: text, window)
        if gates.isOpen(doubtful.anchor, openers, table) {
            found.append(Place(offset: doubtful.offset, anchor: doubtful.anchor))
        } else if gates.mayOpen(doubtful.anchor, table), isWanted(doubtful.anchor) {
            waiting.append(doubtful)
        }
    }

    /// Finds the anchors of numbers that may start at a place, or lets it wait for more of the number or for a word.
    mutating func decide(_ number: NumberStart, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window) {
        switch number.what {
        case .token:
            for chunk in 0..<table.numbers.chunkCount { weigh(number, chunk, in: text, classes, window) }
        case .open(let chunk), .gated(let chunk): weigh(number, chunk, in: text, classes, window)
        case .anchor(let anchor):
            let place = Place(offset: number.offset, anchor: anchor)
            if table.checks[anchor].gate == nil { return found.append(place) }
            let gates = gates(at: number.offset, in: text, window)
            if gates.isOpen(anchor, openers, table) {
                found.append(place)
            } else if gates.mayOpen(anchor, table), isWanted(anchor) {
                waitingNumbers.append(number)
            }
        }
    }

    private mutating func weigh(
        _ number: NumberStart, _ chunk: Int, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) {
        var isOpen = false
        let alive = table.numbers.weigh(
            text, from: number.offset - window.start, classes, isEnd: window.isEnd, chunk: chunk, isOpen: &isOpen)
        if isOpen {
            return waitingNumbers.append(NumberStart(offset: number.offset, what: .open(chunk: chunk)))
        }
        if !alive.isAnySet { return }
        let gated = alive & table.numbers.gated[chunk]
        var isKnown = false
        if case .gated = number.what { isKnown = true }
        if !isKnown { findUngated(alive & ~gated, number, chunk, in: text, classes, window) }
        guard gated.isAnySet else { return }
        let gates = gates(at: number.offset, in: text, window)
        findOpened(gates, gated, chunk, in: text, classes, window)
        guard gates.mayStillOpen else { return }
        let mayOpen = gated.contains { index in
            let anchor = table.numbers.anchors[chunk * 256 + index]
            return gates.mayOpen(anchor, table) && isWanted(anchor) && admits(anchor, gates, in: text, classes, window)
        }
        if mayOpen { waitingNumbers.append(NumberStart(offset: number.offset, what: .gated(chunk: chunk))) }
    }

    private mutating func findUngated(
        _ alive: NumberTable.Alive, _ number: NumberStart, _ chunk: Int, in text: Span<UInt8>,
        _ classes: Span<UInt8>, _ window: Window
    ) {
        for word in 0..<4 {
            var rest = alive[word]
            while rest != 0 {
                let anchor = table.numbers.anchors[chunk * 256 + word * 64 + rest.trailingZeroBitCount]
                rest &= rest &- 1
                let place = number.offset - table.checks[anchor].lead
                guard place - window.start >= window.lowest,
                    table.admits(anchor, at: place - window.start, in: text, classes, isEnd: window.isEnd)
                else { continue }
                found.append(Place(offset: place, anchor: anchor))
            }
        }
    }

    /// Finds those of a chunk's anchors whose words are near.
    ///
    /// Far fewer words are near a place than anchors ask for one.
    private mutating func findOpened(
        _ gates: Gates, _ alive: NumberTable.Alive, _ chunk: Int, in text: Span<UInt8>, _ classes: Span<UInt8>,
        _ window: Window
    ) {
        let foundBefore = found.count
        var index = gates.first
        while index < openers.count, openers[index].offset <= gates.farthest {
            let opener = openers[index]
            index += 1
            guard table.mayOpen(opener, gates.offset) else { continue }
            for opened in table.openedAnchors[opener.keyword]..<table.openedAnchors[opener.keyword + 1] {
                let anchor = table.opened[opened]
                let number = table.checks[anchor].number - chunk * 256
                guard (0..<256).contains(number), alive[number / 64] &>> UInt64(number & 63) & 1 != 0 else {
                    continue
                }
                let place = Place(offset: gates.offset - table.checks[anchor].lead, anchor: anchor)
                guard table.opens(opener, place), admits(anchor, gates, in: text, classes, window),
                    !found[foundBefore...].contains(where: { $0.anchor == anchor })
                else { continue }
                found.append(place)
            }
        }
    }

    /// Whether nothing rules out that a match of `anchor` belongs to the place of `gates`.
    private func admits(
        _ anchor: Int, _ gates: Gates, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) -> Bool {
        let place = gates.offset - window.start - table.checks[anchor].lead
        return place >= window.lowest && table.admits(anchor, at: place, in: text, classes, isEnd: window.isEnd)
    }

    private mutating func gates(at offset: Int, in text: Span<UInt8>, _ window: Window) -> Gates {
        Gates(at: offset, openers, table, end: window.start + text.count, isEnd: window.isEnd, cursor: &cursor)
    }

    /// The first offset at which a place may still be found when more text comes.
    func open(in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window) -> Int {
        var first = text.count
        for index in table.holds.indices {
            first = min(first, table.holds[index].firstPlace(in: text, from: window.lowest, classes))
        }
        first = min(first, table.tail.firstPlace(in: text, from: window.lowest, classes))
        var offset = window.start + first
        offset = min(offset, window.start + firstLed(in: text, classes, window))
        for doubtful in waiting { offset = min(offset, doubtful.offset) }
        if let number = waitingNumbers.first { offset = min(offset, number.offset - table.numbers.longestLead) }
        return max(offset, window.start + window.lowest)
    }
}

extension AnchorTable {
    /// Whether a word stands near enough to a number-like token for any of its anchors.
    @inline(__always)
    fileprivate func mayOpen(_ opener: AnchorScan.Opener, _ offset: Int) -> Bool {
        let reach = reaches[opener.keyword]
        return opener.offset >= offset - reach.before && opener.offset <= offset + reach.after
    }

    /// Whether a word stands near enough to a place.
    fileprivate func opens(_ opener: AnchorScan.Opener, _ place: AnchorScan.Place) -> Bool {
        guard let gate = checks[place.anchor].gate else { return false }
        return opener.offset >= place.offset - gate.before && opener.offset <= place.offset + gate.after
    }
}

/// The words around one place.
private struct Gates {
    let offset: Int
    /// The index of the first opener that is near enough for any anchor.
    let first: Int
    /// No opener behind this is near enough.
    let farthest: Int
    /// Whether a word that has not come yet may open any gate.
    let mayStillOpen: Bool
    private let end: Int

    init(
        at offset: Int, _ openers: [AnchorScan.Opener], _ table: AnchorTable, end: Int, isEnd: Bool,
        cursor: inout Int
    ) {
        self.offset = offset
        self.end = end
        let nearest = offset - table.widestBefore
        farthest = offset + table.widestAfter
        // Places are mostly asked about one after the other.
        while cursor > 0, openers[cursor - 1].offset >= nearest { cursor -= 1 }
        while cursor < openers.count, openers[cursor].offset < nearest { cursor += 1 }
        first = cursor
        mayStillOpen = !isEnd && end < farthest + AnchorTable.slack
    }

    /// Whether one of the words of an anchor whose match may start here is near enough.
    func isOpen(_ anchor: Int, _ openers: [AnchorScan.Opener], _ table: AnchorTable) -> Bool {
        let place = AnchorScan.Place(offset: offset, anchor: anchor)
        var index = first
        while index < openers.count, openers[index].offset <= farthest {
            let opener = openers[index]
            index += 1
            guard table.opens(opener, place) else { continue }
            for opened in table.openedAnchors[opener.keyword]..<table.openedAnchors[opener.keyword + 1]
            where table.opened[opened] == anchor { return true }
        }
        return false
    }

    /// Whether a word that has not come yet may open the gate of `anchor`.
    func mayOpen(_ anchor: Int, _ table: AnchorTable) -> Bool {
        guard mayStillOpen, let gate = table.checks[anchor].gate else { return false }
        return end < offset + gate.after + AnchorTable.slack
    }
}

extension NumberTable.Alive {
    fileprivate func contains(where isWanted: (_ index: Int) -> Bool) -> Bool {
        for word in 0..<4 {
            var rest = self[word]
            while rest != 0 {
                if isWanted(word * 64 + rest.trailingZeroBitCount) { return true }
                rest &= rest &- 1
            }
        }
        return false
    }
}
