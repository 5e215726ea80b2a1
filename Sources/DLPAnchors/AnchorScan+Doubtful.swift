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
        switch doubtful.what {
        case .anchor(let anchor):
            if gates.isOpen(anchor, openers, table) {
                found.append(Place(offset: doubtful.offset, anchor: anchor))
            } else if gates.mayOpen(anchor, table) {
                waiting.append(doubtful)
            }
        case .run(let group):
            guard gates.areUndecided else { return }
            var waitsOn = false
            for anchor in table.runs.groups[group].gated {
                find(anchor, gates, in: text, classes, window, &waitsOn)
            }
            if waitsOn { waiting.append(doubtful) }
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
            } else if gates.mayOpen(anchor, table) {
                waitingNumbers.append(number)
            }
        }
    }

    private mutating func gates(at offset: Int, in text: Span<UInt8>, _ window: Window) -> Gates {
        Gates(at: offset, openers, table, end: window.start + text.count, isEnd: window.isEnd, cursor: &cursor)
    }

    private mutating func weigh(
        _ number: NumberStart, _ chunk: Int, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window
    ) {
        let place = number.offset - window.start
        let before = place > 0 ? classes[Int(text[place - 1])] : ByteClass.outside
        var isOpen = false
        let alive = table.numbers.weigh(
            text, from: place, behind: before, isEnd: window.isEnd, chunk: chunk, isOpen: &isOpen)
        if isOpen {
            return waitingNumbers.append(NumberStart(offset: number.offset, what: .open(chunk: chunk)))
        }
        if alive == .zero { return }
        let gates = gates(at: number.offset, in: text, window)
        var isKnown = false
        if case .gated = number.what { isKnown = true }
        var waitsOn = false
        for word in 0..<4 {
            // Most anchors ask for a word, and most tokens have none near them.
            var rest = alive[word]
            if isKnown { rest &= table.numbers.gated[chunk][word] }
            if !gates.areUndecided { rest &= ~table.numbers.gated[chunk][word] }
            while rest != 0 {
                let anchor = table.numbers.anchors[chunk * 256 + word * 64 + rest.trailingZeroBitCount]
                rest &= rest &- 1
                if table.checks[anchor].gate != nil {
                    find(anchor, gates, in: text, classes, window, &waitsOn)
                } else if table.admits(anchor, at: place, in: text, classes, isEnd: window.isEnd) {
                    found.append(Place(offset: number.offset, anchor: anchor))
                }
            }
        }
        if waitsOn {
            waitingNumbers.append(NumberStart(offset: number.offset, what: .gated(chunk: chunk)))
        }
    }

    /// Finds one anchor that asks for a word, or says that its word may yet come.
    private mutating func find(
        _ anchor: Int, _ gates: Gates, in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window,
        _ waitsOn: inout Bool
    ) {
        guard table.admits(anchor, at: gates.offset - window.start, in: text, classes, isEnd: window.isEnd) else {
            return
        }
        if gates.isOpen(anchor, openers, table) {
            found.append(Place(offset: gates.offset, anchor: anchor))
        } else if gates.mayOpen(anchor, table) {
            waitsOn = true
        }
    }

    /// The first offset at which a place may still be found when more text comes.
    func open(in text: Span<UInt8>, _ classes: Span<UInt8>, _ window: Window) -> Int {
        var first = text.count
        for index in table.holds.indices {
            first = min(first, table.holds[index].firstPlace(in: text, from: window.lowest, classes))
        }
        first = min(first, table.tail.firstPlace(in: text, from: window.lowest, classes))
        var offset = window.start + first
        for doubtful in waiting { offset = min(offset, doubtful.offset) }
        if let number = waitingNumbers.first { offset = min(offset, number.offset) }
        return offset
    }
}

/// The words around one place.
private struct Gates {
    let offset: Int
    /// The index of the first opener that is near enough for any anchor.
    private let first: Int
    /// Whether there is such an opener.
    private let hasOpener: Bool
    private let end: Int
    private let isEnd: Bool

    /// A word is seen when the gram within it is, of which two bytes may lie behind a short word.
    private static let slack = 2

    init(
        at offset: Int, _ openers: [AnchorScan.Opener], _ table: AnchorTable, end: Int, isEnd: Bool,
        cursor: inout Int
    ) {
        self.offset = offset
        self.end = end
        self.isEnd = isEnd
        let (nearest, farthest) = (offset - table.widestBefore, offset + table.widestAfter)
        // Places are mostly asked about one after the other.
        while cursor > 0, openers[cursor - 1].offset >= nearest { cursor -= 1 }
        while cursor < openers.count, openers[cursor].offset < nearest { cursor += 1 }
        first = cursor
        hasOpener = first < openers.count && openers[first].offset <= farthest
        mayStillOpen = !isEnd && end < farthest + Self.slack
    }

    private let mayStillOpen: Bool

    /// Whether any gate is open, or may yet be.
    var areUndecided: Bool { hasOpener || mayStillOpen }

    /// Whether one of the anchor's words is near enough.
    func isOpen(_ anchor: Int, _ openers: [AnchorScan.Opener], _ table: AnchorTable) -> Bool {
        guard hasOpener, let gate = table.checks[anchor].gate else { return false }
        var index = first
        while index < openers.count, openers[index].offset <= offset + gate.after {
            if openers[index].offset >= offset - gate.before {
                for opened in table.keywords[openers[index].keyword].anchors
                where table.openedAnchors[opened] == anchor { return true }
            }
            index += 1
        }
        return false
    }

    /// Whether a word that has not come yet may open the gate of `anchor`.
    func mayOpen(_ anchor: Int, _ table: AnchorTable) -> Bool {
        guard mayStillOpen, let gate = table.checks[anchor].gate else { return false }
        return end < offset + gate.after + Self.slack
    }
}
