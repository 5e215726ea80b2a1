extension AnchorScan {
    /// Notes a word that opens gates, of which three bytes were seen at index `gram`.
    mutating func note(_ keyword: Int, _ gram: Int, in text: Span<UInt8>, start: Int) {
        let first = gram - table.keywords[keyword].offset
        guard first >= 0 else { return }
        let word = table.keywords[keyword].text
        // What has not come yet is taken for granted.
        for offset in word.indices where first + offset < text.count {
            let byte = text[first + offset]
            guard byte == word[offset] || (0x41...0x5A).contains(byte) && byte | 0x20 == word[offset] else { return }
        }
        openers.append(Opener(offset: start + gram, keyword: keyword))
    }

    /// Finds the places that waited and whose word, or whose rest of a number, has come; lets the others wait on or go.
    mutating func settle(in text: Span<UInt8>, start: Int, isEnd: Bool) {
        guard !waiting.isEmpty else { return }
        let already = found.count
        var kept = 0
        for index in waiting.indices where settle(index, in: text, start: start, isEnd: isEnd) {
            waiting[kept] = waiting[index]
            kept += 1
        }
        waiting.removeLast(waiting.count - kept)
        if found.count > already { found.sort { $0.offset < $1.offset } }
    }

    /// Whether the place has to wait on.
    private mutating func settle(_ index: Int, in text: Span<UInt8>, start: Int, isEnd: Bool) -> Bool {
        let offset = waiting[index].offset
        let place = offset - start
        let near = firstOpener(from: offset - table.widestBefore)
        let hasOpener = near < openers.count && openers[near].offset <= offset + table.widestAfter
        let isComplete = isEnd || start + text.count >= offset + table.widestAfter + Self.gramSlack
        switch waiting[index].what {
        case .anchor(let anchor):
            if hasOpener, isOpened(anchor, at: offset, from: near) {
                found.append(Place(offset: offset, anchor: anchor))
                return false
            }
            return !isComplete && waits(anchor, at: offset, end: start + text.count)
        case .run(let group):
            if isComplete, !hasOpener { return false }
            var waitsOn = false
            for anchor in table.runs.groups[group].anchors where table.checks[anchor].gate != nil {
                guard table.admits(anchor, at: place, in: text, isEnd: isEnd) else { continue }
                if hasOpener, isOpened(anchor, at: offset, from: near) {
                    found.append(Place(offset: offset, anchor: anchor))
                } else if !isComplete, waits(anchor, at: offset, end: start + text.count) {
                    waitsOn = true
                }
            }
            return waitsOn
        case .number(let isOpen):
            if isComplete, !hasOpener, !isOpen { return false }
            switch table.numbers.weigh(text, from: place, isEnd: isEnd, into: &alive) {
            case .dead: return false
            case .open: return true
            case .alive: break
            }
            waiting[index].what = .number(isOpen: false)
            var waitsOn = false
            forEachAlive { scan, anchor in
                let isGated = scan.table.checks[anchor].gate != nil
                guard isGated || isOpen, scan.table.admits(anchor, at: place, in: text, isEnd: isEnd) else { return }
                if !isGated || hasOpener && scan.isOpened(anchor, at: offset, from: near) {
                    scan.found.append(Place(offset: offset, anchor: anchor))
                } else if !isComplete, scan.waits(anchor, at: offset, end: start + text.count) {
                    waitsOn = true
                }
            }
            return waitsOn
        }
    }

    /// A word is seen when the gram within it is, of which two bytes may lie behind a short word.
    private static var gramSlack: Int { 2 }

    /// Whether a word that has not come yet may open the gate of `anchor` for a match that starts at `offset`.
    private func waits(_ anchor: Int, at offset: Int, end: Int) -> Bool {
        end < offset + (table.checks[anchor].gate?.after ?? 0) + Self.gramSlack
    }

    /// Whether one of the anchor's words is near enough to `offset`, among the openers from index `first` on.
    private func isOpened(_ anchor: Int, at offset: Int, from first: Int) -> Bool {
        guard let gate = table.checks[anchor].gate else { return true }
        var index = first
        while index < openers.count, openers[index].offset <= offset + gate.after {
            if openers[index].offset >= offset - gate.before,
                table.keywords[openers[index].keyword].anchors.contains(anchor)
            {
                return true
            }
            index += 1
        }
        return false
    }

    /// The index of the first opener at or behind `offset`.
    private func firstOpener(from offset: Int) -> Int {
        var range = openers.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                openers[middle].offset >= offset
                ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }

    /// The first offset at which a place may still be found when more text comes.
    func open(in text: Span<UInt8>, from lowest: Int, start: Int) -> Int {
        var first = text.count
        for hold in table.holds { first = min(first, hold.firstPlace(in: text, from: lowest)) }
        first = min(first, table.tail.firstPlace(in: text, from: lowest))
        return waiting.reduce(start + first) { min($0, $1.offset) }
    }
}
