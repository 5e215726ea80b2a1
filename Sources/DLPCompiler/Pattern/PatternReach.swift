/// How far around a match its assertions look.
extension [PatternSequence] {
    /// The characters before the match's start that can be looked at, for alternatives at least `offset` characters
    /// behind it.
    func charactersBehind(at offset: Int) -> Int {
        var most = 0
        for sequence in self {
            var offset = offset
            for item in sequence.items {
                most = Swift.max(most, item.charactersBehind(at: offset))
                offset += item.width.characters.lowerBound
            }
        }
        return most
    }

    /// The bytes behind the match's furthest end that can be looked at, for alternatives that at least `rest` bytes of
    /// the match follow.
    func bytesAhead(rest: Int) -> Int {
        var most = 0
        for sequence in self {
            var rest = rest
            for item in sequence.items.reversed() {
                most = Swift.max(most, item.bytesAhead(rest: rest))
                rest += item.width.bytes.lowerBound
            }
        }
        return most
    }
}

extension PatternNode {
    fileprivate func charactersBehind(at offset: Int) -> Int {
        switch kind {
        case .character, .reference, .position(.textEnd), .position(.lineEnd): return 0
        case .position: return max(0, 1 - offset)
        case .group(_, let alternatives): return alternatives.charactersBehind(at: offset)
        case .repetition(let node, _): return node.charactersBehind(at: offset)
        case .look(let look, let alternatives):
            guard look.isBehind else { return alternatives.charactersBehind(at: offset) }
            return alternatives.map { alternative in
                let start = offset - alternative.width.characters.upperBound
                return max(0, -start, [alternative].charactersBehind(at: start))
            }.max() ?? 0
        }
    }

    fileprivate func bytesAhead(rest: Int) -> Int {
        switch kind {
        case .character, .reference, .position(.textStart): return 0
        // The first byte of a character tells what it is, so a character that starts in the match is not beyond it.
        case .position(.wordBoundary), .position(.noWordBoundary): return rest > 0 ? 0 : 4
        // PCRE2's `^` holds behind a newline only if that is not the end of the text.
        case .position(.textEnd), .position(.lineEnd), .position(.lineStart): return max(0, 1 - rest)
        case .group(_, let alternatives): return alternatives.bytesAhead(rest: rest)
        case .repetition(let node, _): return node.bytesAhead(rest: rest)
        case .look(let look, let alternatives):
            let width = look.isBehind ? 0 : alternatives.width.bytes.upperBound
            return max(0, width + alternatives.bytesAhead(rest: 0) - rest)
        }
    }
}
