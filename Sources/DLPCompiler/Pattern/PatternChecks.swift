/// The patterns that PCRE2 would run but that cannot be run safely over a stream.
struct PatternChecks {
    private(set) var problems: [PatternProblem] = []

    /// In how many ways a nested repeat may divide a text.
    static let greatestWays = 128
    /// A repeat with a guard behind it may span this many lengths, less one.
    static let guardedSpan = 64

    init(_ alternatives: [PatternSequence]) {
        check(alternatives, inAssertion: false)
        for sequence in alternatives { checkGuards(sequence.items[...], []) }
    }

    private mutating func check(_ alternatives: [PatternSequence], inAssertion: Bool) {
        for item in alternatives.flatMap(\.items) { check(item, inAssertion: inAssertion) }
    }

    private mutating func check(_ node: PatternNode, inAssertion: Bool) {
        switch node.kind {
        case .character, .position, .reference: break
        case .look(let look, let alternatives):
            if look.isBehind, alternatives.contains(where: { $0.fixedLength == nil }) {
                note(.variableLookBehind, node)
            }
            check(alternatives, inAssertion: true)
        case .group(let group, let alternatives):
            if inAssertion, group == .named("value") { note(.valueGroupInAssertion, node) }
            check(alternatives, inAssertion: inAssertion)
        case .repetition(let body, let count):
            if count.maximum > 1 {
                let ways = body.ways(besides: [])
                var total = 1
                for _ in 0..<min(count.maximum, 32) where total <= Self.greatestWays { total *= ways }
                if total > Self.greatestWays { note(.nestedAmbiguousRepeat, node) }
            }
            check(body, inAssertion: inAssertion)
        }
    }

    /// Looks for a long repeat at the end of `items`, with one of `guards` behind it that refuses a longer value.
    private mutating func checkGuards(_ items: ArraySlice<PatternNode>, _ guards: [ScalarSet]) {
        var guards = guards
        for item in items.reversed() {
            switch item.kind {
            case .position(.wordBoundary): guards.append(CharacterClass.word.possible)
            case .look(let look, let alternatives):
                if look.isNegative, !look.isBehind {
                    guards += alternatives.map { $0.firstCharacters }
                }
            case .repetition(let node, let count):
                if case .character(let character) = node.kind {
                    let isLong = count.maximum - count.minimum >= Self.guardedSpan
                    if isLong, guards.contains(where: { $0.intersects(character.characters.possible) }) {
                        note(.overlongGuard, item)
                    }
                } else {
                    checkGuards([node], guards)
                }
            case .group(_, let alternatives):
                for sequence in alternatives { checkGuards(sequence.items[...], guards) }
            case .character, .position, .reference: break
            }
            if item.width.bytes.lowerBound > 0 { return }
        }
    }

    private mutating func note(_ reason: PatternProblem.Reason, _ node: PatternNode) {
        problems.append(PatternProblem(reason: reason, range: node.range))
    }
}

extension PatternNode {
    /// Every character that a match of it can hold.
    var characters: ScalarSet {
        switch kind {
        case .character(let character): character.characters.possible
        case .position, .look: ScalarSet()
        case .group(_, let alternatives):
            alternatives.flatMap(\.items).reduce(ScalarSet()) { $0.union($1.characters) }
        case .repetition(let node, _): node.characters
        case .reference: .all
        }
    }

    /// In how many lengths it can take part of a run of characters, as the body of a repeat that may take the rest.
    ///
    /// A repeat counts unless something that has to stand beside it, in `mandatory`, parts it from the next round: a
    /// separator has no character that the repeat has.
    fileprivate func ways(besides mandatory: [ScalarSet]) -> Int {
        switch kind {
        case .character, .position, .look, .reference: return 1
        case .group(.atomic, _): return 1
        case .group(_, let alternatives): return alternatives.map { $0.ways(besides: mandatory) }.max() ?? 1
        case .repetition(let node, let count):
            if count.mode == .possessive { return 1 }
            let own = characters
            let isParted = own.isEmpty || mandatory.contains { !$0.intersects(own) }
            let lengths = isParted ? 1 : count.maximum - count.minimum + 1
            return min(lengths * node.ways(besides: mandatory), 1 << 20)
        }
    }

    var firstCharacters: ScalarSet {
        switch kind {
        case .character(let character): character.characters.possible
        case .position, .look: ScalarSet()
        case .group(_, let alternatives): alternatives.reduce(ScalarSet()) { $0.union($1.firstCharacters) }
        case .repetition(let node, _): node.firstCharacters
        case .reference: .all
        }
    }
}

extension PatternSequence {
    fileprivate func ways(besides mandatory: [ScalarSet]) -> Int {
        let needed = items.map { $0.width.characters.lowerBound > 0 ? $0.characters : nil }
        var ways = 1
        for (index, item) in items.enumerated() {
            let others = needed.enumerated().compactMap { $0.offset == index ? nil : $0.element }
            ways = min(ways * item.ways(besides: mandatory + others), 1 << 20)
        }
        return ways
    }

    var firstCharacters: ScalarSet {
        var characters = ScalarSet()
        for item in items {
            characters = characters.union(item.firstCharacters)
            if item.width.bytes.lowerBound > 0 { break }
        }
        return characters
    }
}
