/// Finds the characters that no way out of a pattern lets stand behind a match.
struct EndGuards {
    private(set) var refusedBehind = ScalarSet.all

    /// Whether a group of the pattern is the value: what guards the end of the match guards nothing where the value ends before.
    private let hasValueGroup: Bool
    /// Ways out of the pattern that are followed at most.
    private var rest = 4096

    /// One way out of a pattern, from its end.
    private struct Exit {
        var refused = ScalarSet()
        var hasBoundary = false
    }

    init(_ alternatives: [PatternSequence], hasValueGroup: Bool) {
        self.hasValueGroup = hasValueGroup
        for sequence in alternatives { leave(sequence.items[...], Exit(), isInValue: !hasValueGroup) }
    }

    private mutating func leave(_ items: ArraySlice<PatternNode>, _ exit: Exit, isInValue: Bool) {
        rest -= 1
        guard rest > 0, let item = items.last else { return refuse(ScalarSet()) }
        let before = items.dropLast()
        var exit = exit
        switch item.kind {
        case .reference: refuse(isInValue ? exit.refused : ScalarSet())
        case .position(let position):
            switch position {
            case .textEnd: exit.refused = .all
            case .lineEnd: exit.refused = exit.refused.union(ScalarSet(0x0A...0x0A).complement)
            case .wordBoundary: exit.hasBoundary = true
            case .noWordBoundary, .textStart, .lineStart: break
            }
            leave(before, exit, isInValue: isInValue)
        case .look(let look, let alternatives):
            if !look.isBehind { exit.refused = exit.refused.union(Self.refused(by: look, alternatives)) }
            leave(before, exit, isInValue: isInValue)
        case .group(let group, let alternatives):
            let isValue = group == .named("value")
            for sequence in alternatives {
                // What stands before the value takes part only where the group can be empty.
                leave((isValue ? [] : before) + sequence.items, exit, isInValue: isInValue || isValue)
            }
        case .character(let character): take(character.characters.possible, exit, isInValue: isInValue)
        case .repetition(let node, let count):
            if count.minimum == 0 { leave(before, exit, isInValue: isInValue) }
            if case .group = node.kind {
                leave(before + [node], exit, isInValue: isInValue)
            } else {
                take(node.characters, exit, isInValue: isInValue)
            }
        }
    }

    private mutating func take(_ last: ScalarSet, _ exit: Exit, isInValue: Bool) {
        guard isInValue else { return refuse(ScalarSet()) }
        var refused = exit.refused
        let word = CharacterClass.word.possible
        if exit.hasBoundary, word.isSuperset(of: last) { refused = refused.union(word) }
        refuse(refused)
    }

    private mutating func refuse(_ characters: ScalarSet) { refusedBehind = refusedBehind.intersection(characters) }

    private static func refused(by look: PatternNode.Look, _ alternatives: [PatternSequence]) -> ScalarSet {
        if look.isNegative { return alternatives.reduce(ScalarSet()) { $0.union($1.completing) } }
        if alternatives.contains(where: { $0.width.bytes.lowerBound == 0 && !$0.endsText }) { return ScalarSet() }
        return alternatives.reduce(ScalarSet()) { $0.union($1.firstCharacters) }.complement
    }
}

extension PatternSequence {
    /// The characters of which one by itself is all that it takes.
    fileprivate var completing: ScalarSet {
        var found = ScalarSet()
        for (index, item) in items.enumerated() {
            let behind = items[(index + 1)...]
            let isLast = behind.allSatisfy { $0.width.bytes.lowerBound == 0 && !$0.looks }
            if isLast { found = found.union(item.completing) }
            if item.width.bytes.lowerBound > 0 || item.looks { break }
        }
        return found
    }

    fileprivate var endsText: Bool {
        items.contains {
            if case .position(.textEnd) = $0.kind { true } else { false }
        }
    }
}

extension PatternNode {
    fileprivate var completing: ScalarSet {
        switch kind {
        case .character(let character): character.characters.certain
        case .group(_, let alternatives): alternatives.reduce(ScalarSet()) { $0.union($1.completing) }
        case .repetition(let node, let count): count.minimum <= 1 ? node.completing : ScalarSet()
        case .position, .look, .reference: ScalarSet()
        }
    }

    /// Whether it asks something of the place, or of the text around it.
    fileprivate var looks: Bool {
        switch kind {
        case .position, .look: true
        default: false
        }
    }
}
