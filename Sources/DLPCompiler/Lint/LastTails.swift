/// Finds the optional repeats that a pattern ends with behind another repeat, whose longer values they cut off.
///
/// A value that is longer than the pattern's last repeat goes on over the class of that repeat alone. Where the last
/// one may take nothing, as in `[A-Z]{20,100}={0,2}`, a value longer than the first one's bound loses its end.
struct LastTails {
    private(set) var behindTail: Set<Range<Int>> = []

    init(_ alternatives: [PatternSequence]) { look(at: alternatives) }

    private mutating func look(at alternatives: [PatternSequence]) {
        for sequence in alternatives {
            guard let last = sequence.items.last else { continue }
            if case .group(_, let inner) = last.kind { look(at: inner) }
            guard case .repetition(let node, let count) = last.kind, case .character(let character) = node.kind,
                count.minimum == 0, let before = sequence.items.dropLast().last,
                case .repetition(let longer, let bounds) = before.kind, case .character(let value) = longer.kind,
                bounds.maximum > max(bounds.minimum, 1),
                !character.characters.possible.isSuperset(of: value.characters.possible)
            else { continue }
            behindTail.insert(last.range)
        }
    }
}
