/// Finds repeats that a run of one character can be divided among in too many ways.
///
/// Repeats form a chain where a run of one character may go to each of them: what must stand between them takes that
/// character too. A match that fails behind them tries every division, the product of their spans. That many attempts
/// are harmless as long as they are no more than a match has bytes; `[ ]{0,2} :? [ ]{0,3}` divides spaces in 12 ways.
/// Possessive repeats and atomic groups keep what they took.
struct RepeatChains {
    /// Where the last repeat of a chain stands, and how many ways there are up to it.
    private(set) var ambiguous: [Range<Int>: Int] = [:]

    /// Below this, ways cost nothing whatever the width.
    private static let harmless = 64
    private static let ceiling = 1 << 30
    /// Chains followed at once.
    private static let mostChains = 64

    private let limit: Int

    /// Repeats in a row, and the characters that could run through all of them.
    private struct Chain: Hashable {
        var characters: ScalarSet
        var ways: Int
    }

    /// - Parameter width: The most bytes that a match takes.
    init(_ alternatives: [PatternSequence], width: Int) {
        limit = max(Self.harmless, width)
        _ = follow(alternatives, [])
    }

    private mutating func follow(_ alternatives: [PatternSequence], _ chains: Set<Chain>) -> Set<Chain> {
        var all: Set<Chain> = []
        for sequence in alternatives {
            all.formUnion(sequence.items.reduce(chains) { chains, item in follow(item, chains) })
        }
        return all.count <= Self.mostChains ? all : Set(all.sorted { $0.ways > $1.ways }.prefix(Self.mostChains))
    }

    private mutating func follow(_ item: PatternNode, _ chains: Set<Chain>) -> Set<Chain> {
        switch item.kind {
        case .position: return chains
        case .reference: return []
        case .character(let character): return through(character.characters.possible, chains)
        case .look(_, let alternatives):
            _ = follow(alternatives, [])
            return chains
        case .group(.atomic, let alternatives):
            _ = follow(alternatives, [])
            return through(item.run, chains)
        case .group(_, let alternatives): return follow(alternatives, chains)
        case .repetition(let node, let count):
            if count.maximum == 1 { return follow(node, chains).union(count.minimum == 0 ? chains : []) }
            if case .character = node.kind {} else { check(node, count, item.range) }
            return repeated(node, count, item.range, chains)
        }
    }

    /// The chains that a repeat continues and begins.
    private mutating func repeated(
        _ node: PatternNode, _ count: PatternNode.Repetition, _ range: Range<Int>, _ chains: Set<Chain>
    ) -> Set<Chain> {
        let run = node.run
        let span = count.mode == .possessive ? 1 : count.maximum - count.minimum + 1
        var next = count.minimum == 0 ? chains : []
        guard !run.isEmpty else { return next }
        for chain in chains {
            let shared = chain.characters.intersection(run)
            guard !shared.isEmpty else { continue }
            let ways = min(chain.ways * span, Self.ceiling)
            if span > 1, ways > limit {
                ambiguous[range] = max(ambiguous[range] ?? 0, ways)
            } else {
                next.insert(Chain(characters: shared, ways: ways))
            }
        }
        if span > 1 { next.insert(Chain(characters: run, ways: span)) }
        return next
    }

    private func through(_ characters: ScalarSet, _ chains: Set<Chain>) -> Set<Chain> {
        Set(
            chains.compactMap { chain in
                let shared = chain.characters.intersection(characters)
                return shared.isEmpty ? nil : Chain(characters: shared, ways: chain.ways)
            })
    }

    /// Looks into the body of a repeat, and for alternatives that one text can take both of, round by round.
    private mutating func check(_ body: PatternNode, _ count: PatternNode.Repetition, _ range: Range<Int>) {
        guard case .group(let group, let alternatives) = body.kind else { return }
        _ = follow(alternatives, [])
        guard group != .atomic, count.mode != .possessive, alternatives.overlap else { return }
        let ways = 1 << min(count.maximum, 30)
        if ways > limit { ambiguous[range] = max(ambiguous[range] ?? 0, ways) }
    }
}

extension PatternNode {
    /// The characters of which a run alone can match it.
    fileprivate var run: ScalarSet {
        switch kind {
        case .character(let character): character.characters.possible
        case .position, .look: .all
        case .reference: ScalarSet()
        case .repetition(let node, _): node.run
        case .group(_, let alternatives):
            alternatives.reduce(ScalarSet()) { all, sequence in
                let needed = sequence.items.filter { $0.width.characters.lowerBound > 0 }
                let run = needed.reduce(ScalarSet.all) { $0.intersection($1.run) }
                // Where nothing is needed, whatever one of the items takes.
                let some = sequence.items.reduce(ScalarSet()) { $0.union($1.run) }
                return all.union(needed.isEmpty ? some : run)
            }
        }
    }
}

extension [PatternSequence] {
    /// Whether, in a repeat of them, a text can begin with two of them and go on behind either.
    fileprivate var overlap: Bool {
        let starts = map(\.start)
        let firsts = reduce(ScalarSet()) { $0.union($1.firstCharacters) }
        return starts.indices.contains { one in
            starts[(one + 1)...].indices.contains { other in self[one].overlaps(self[other], nextRound: firsts) }
        }
    }
}

extension PatternSequence {
    /// What its matches begin with, character by character, and whether that is all there is of them.
    private var beginning: (characters: [ScalarSet], isWhole: Bool) {
        var characters: [ScalarSet] = []
        for item in items {
            switch item.kind {
            case .position, .look: continue
            case .character(let character): characters.append(character.characters.possible)
            case .repetition(let node, let count):
                guard case .character(let character) = node.kind, count.minimum == count.maximum else {
                    if characters.isEmpty { characters.append(firstCharacters) }
                    return (characters, false)
                }
                characters += [ScalarSet](repeating: character.characters.possible, count: min(count.minimum, 16))
            case .group, .reference:
                if characters.isEmpty { characters.append(firstCharacters) }
                return (characters, false)
            }
        }
        return (characters, true)
    }

    fileprivate func overlaps(_ other: PatternSequence, nextRound: ScalarSet) -> Bool {
        let (mine, theirs) = (beginning, other.beginning)
        let shared = min(mine.characters.count, theirs.characters.count)
        for index in 0..<shared where !mine.characters[index].intersects(theirs.characters[index]) { return false }
        let (short, long) = mine.characters.count <= theirs.characters.count ? (mine, theirs) : (theirs, mine)
        guard short.isWhole, long.characters.count > shared else { return true }
        return long.characters[shared].intersects(nextRound)
    }
}
