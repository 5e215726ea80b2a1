internal import DLPAnchors

/// What may stand just before a match, told by the assertions that a pattern starts with.
extension [PatternSequence] {
    /// The bytes that may stand before a match, of which the first byte is one of `first`.
    func before(startingWith first: ByteSet) -> ByteSet {
        reduce(ByteSet()) { $0.union($1.before(startingWith: first)) }
    }

    /// Whether no match can start behind two bytes of these sets, as far as look-behinds at its start tell.
    func refuse(_ first: ByteSet, _ second: ByteSet) -> Bool { allSatisfy { $0.refuses(first, second) } }
}

extension PatternSequence {
    fileprivate func before(startingWith first: ByteSet) -> ByteSet {
        var allowed = ByteSet.all
        for item in items {
            allowed = allowed.intersection(item.before(startingWith: first))
            if item.width.bytes.upperBound > 0 { break }
        }
        return allowed
    }

    fileprivate func refuses(_ first: ByteSet, _ second: ByteSet) -> Bool {
        for item in items {
            if item.refuses(first, second) { return true }
            if item.width.bytes.upperBound > 0 { break }
        }
        return false
    }

    /// Whether it is two characters, and takes any two bytes of these sets.
    fileprivate func takes(_ first: ByteSet, _ second: ByteSet) -> Bool {
        guard items.count == 2, case .character(let one) = items[0].kind, case .character(let other) = items[1].kind
        else { return false }
        return one.characters.certainBytes.intersection(first) == first
            && other.characters.certainBytes.intersection(second) == second
    }

    /// The class of the only character it has, or nil.
    var onlyCharacter: CharacterClass? {
        guard items.count == 1, case .character(let character) = items[0].kind else { return nil }
        return character.characters
    }

    /// The bytes that a text it matches can end with.
    fileprivate var lastBytes: ByteSet {
        switch items.last?.kind {
        case .character(let character): return character.characters.lastBytes
        case .repetition(let node, let count) where count.minimum > 0:
            return PatternSequence(items: [node], start: start).lastBytes
        case .group(_, let alternatives) where alternatives.width.bytes.lowerBound > 0:
            return alternatives.reduce(ByteSet()) { $0.union($1.lastBytes) }
        default: return .all
        }
    }
}

extension PatternNode {
    fileprivate func before(startingWith first: ByteSet) -> ByteSet {
        switch kind {
        case .character, .reference, .position(.textEnd), .position(.lineEnd): return .all
        case .position(.textStart): return ByteSet()
        case .position(.lineStart): return ByteSet([0x0A])
        case .position(.wordBoundary): return Self.neighbours(of: first, across: true)
        case .position(.noWordBoundary): return Self.neighbours(of: first, across: false)
        case .group(_, let alternatives): return alternatives.before(startingWith: first)
        case .repetition(let node, let count):
            return count.minimum > 0 ? node.before(startingWith: first) : .all
        case .look(let look, let alternatives):
            switch (look.isBehind, look.isNegative) {
            case (true, true):
                let refused = alternatives.compactMap(\.onlyCharacter)
                return refused.reduce(ByteSet()) { $0.union($1.certainBytes) }.complement
            case (true, false):
                return alternatives.reduce(ByteSet()) { $0.union($1.lastBytes) }
            case (false, _): return .all
            }
        }
    }

    fileprivate func refuses(_ first: ByteSet, _ second: ByteSet) -> Bool {
        switch kind {
        case .group(_, let alternatives): alternatives.refuse(first, second)
        case .repetition(let node, let count): count.minimum > 0 && node.refuses(first, second)
        case .look(let look, let alternatives):
            look.isBehind && look.isNegative && alternatives.contains { $0.takes(first, second) }
        case .character, .reference, .position: false
        }
    }

    private static let wordBytes = CharacterClass.word.leadBytes(ofWidth: 1)

    /// The bytes on the other side, if there is a boundary of a word or not, and all of `first` are of one kind.
    private static func neighbours(of first: ByteSet, across isBoundary: Bool) -> ByteSet {
        let isWord = first.intersection(wordBytes) == first
        guard isWord || first.intersection(wordBytes).isEmpty else { return .all }
        return isWord == isBoundary ? wordBytes.complement : wordBytes
    }
}
