/// Finds the long repeats that a pattern begins with and that may begin anywhere in a run of their own characters.
///
/// Such a pattern is tried at each character of the run, and each attempt runs to its end: the work grows with the
/// square of the run, up to the bound. A look-behind, `\b` or an anchor that refuses what the repeat begins with leaves
/// one attempt a run.
struct StartGuards {
    /// Where the repeats stand in the pattern.
    private(set) var unguarded: Set<Range<Int>> = []
    /// The characters that no way into the pattern lets stand before a match.
    private(set) var refusedBefore = ScalarSet.all

    /// A repeat of fewer characters costs little at each of them.
    private static let longRepeat = 16
    /// A class of fewer characters is as rare as a literal.
    private static let wideClass = 8
    /// Ways into the pattern that are followed at most.
    private var rest = 4096

    /// One way into a pattern.
    fileprivate struct Entry {
        /// What the assertions so far refuse before the match.
        var refused = ScalarSet()
        var hasBoundary = false
        /// The classes of the characters so far.
        var taken: [ScalarSet] = []
    }

    init(_ alternatives: [PatternSequence]) {
        for sequence in alternatives { enter(sequence.items[...], Entry()) }
    }

    private mutating func enter(_ items: ArraySlice<PatternNode>, _ entry: Entry) {
        rest -= 1
        guard rest > 0, let item = items.first else { return }
        let behind = items.dropFirst()
        var entry = entry
        switch item.kind {
        case .reference: break
        case .position(let position):
            entry.note(position)
            enter(behind, entry)
        case .look(let look, let alternatives):
            if look.isBehind { entry.note(look, alternatives) }
            enter(behind, entry)
        case .group(_, let alternatives):
            for sequence in alternatives { enter(sequence.items + behind, entry) }
        case .character(let character):
            let characters = character.characters.possible
            take(characters, &entry)
            if characters.count >= Self.wideClass { enter(behind, entry) }
        case .repetition(let node, let count):
            if count.minimum == 0 { enter(behind, entry) }
            let longest = min(count.maximum * node.width.characters.upperBound, 1 << 20)
            if longest >= Self.longRepeat, count.maximum > 1 {
                take(node.firstCharacters, &entry)
                let characters = node.characters
                let isWithin = entry.taken.allSatisfy { $0.intersects(characters) }
                if isWithin, let first = entry.taken.first, !entry.guards(first) { unguarded.insert(item.range) }
            } else {
                enter([node] + behind, entry)
            }
        }
    }

    /// Notes the next characters of a way, and for the first of them what may stand before.
    private mutating func take(_ characters: ScalarSet, _ entry: inout Entry) {
        if entry.taken.isEmpty {
            entry.refuseAcrossBoundary(from: characters)
            refusedBefore = refusedBefore.intersection(entry.refused)
        }
        entry.taken.append(characters)
    }
}

extension StartGuards.Entry {
    fileprivate mutating func note(_ position: PatternNode.Position) {
        switch position {
        case .textStart: refused = .all
        case .lineStart: refused = refused.union(ScalarSet(0x0A...0x0A).complement)
        case .wordBoundary: hasBoundary = true
        case .noWordBoundary, .textEnd, .lineEnd: break
        }
    }

    fileprivate mutating func note(_ look: PatternNode.Look, _ alternatives: [PatternSequence]) {
        let ends = alternatives.map { sequence -> CharacterClass? in
            guard case .character(let last)? = sequence.items.last?.kind else { return nil }
            return look.isNegative && sequence.items.count > 1 ? nil : last.characters
        }
        if look.isNegative {
            for end in ends.compactMap(\.self) { refused = refused.union(end.certain) }
        } else {
            // What one of the alternatives ends with, where that is one character for each.
            let possible = ends.map { $0?.possible ?? .all }.reduce(ScalarSet()) { $0.union($1) }
            refused = refused.union(possible.complement)
        }
    }

    fileprivate mutating func refuseAcrossBoundary(from first: ScalarSet) {
        guard hasBoundary else { return }
        let word = CharacterClass.word.possible
        if word.isSuperset(of: first.ascii) { refused = refused.union(word) }
        if !word.intersects(first) { refused = refused.union(word.complement) }
    }

    /// Whether no match that begins with one of `first` can begin behind another of them.
    ///
    /// What other alphabets have is compared only where the class has nothing of ASCII.
    fileprivate func guards(_ first: ScalarSet) -> Bool { refused.isSuperset(of: first.ascii) }
}

extension ScalarSet {
    /// Its characters below U+0080, or all of them where it has none there.
    fileprivate var ascii: ScalarSet {
        let ascii = intersection(ScalarSet(0...0x7F))
        return ascii.isEmpty ? self : ascii
    }

    var count: Int { ranges.reduce(0) { $0 + $1.count } }
}
