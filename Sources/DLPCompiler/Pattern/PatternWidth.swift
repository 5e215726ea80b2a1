/// How much text an item may take, at least and at most.
struct PatternWidth: Hashable, Sendable {
    var bytes: ClosedRange<Int>
    var characters: ClosedRange<Int>

    static let zero = PatternWidth(bytes: 0...0, characters: 0...0)

    /// Widths stop counting here, far beyond any that is allowed.
    private static let ceiling = 1 << 31

    func followed(by other: PatternWidth) -> PatternWidth {
        combine(other) {
            min($0 + $1, Self.ceiling)
        } upper: {
            min($0 + $1, Self.ceiling)
        }
    }

    func or(_ other: PatternWidth) -> PatternWidth { combine(other, lower: min, upper: max) }

    func repeated(_ count: PatternNode.Repetition) -> PatternWidth {
        let counts = PatternWidth(
            bytes: count.minimum...count.maximum, characters: count.minimum...count.maximum)
        return combine(counts) {
            min($0 * $1, Self.ceiling)
        } upper: {
            min($0 * $1, Self.ceiling)
        }
    }

    private func combine(
        _ other: PatternWidth, lower: (Int, Int) -> Int, upper: (Int, Int) -> Int
    ) -> PatternWidth {
        func each(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>) -> ClosedRange<Int> {
            lower(a.lowerBound, b.lowerBound)...upper(a.upperBound, b.upperBound)
        }
        return PatternWidth(bytes: each(bytes, other.bytes), characters: each(characters, other.characters))
    }
}

extension PatternNode {
    var width: PatternWidth {
        switch kind {
        case .character(let character): PatternWidth(bytes: character.characters.widths, characters: 1...1)
        case .position, .look: .zero
        case .group(_, let alternatives): alternatives.width
        case .repetition(let node, let count): node.width.repeated(count)
        case .reference(let width): width
        }
    }

    /// The one number of characters it takes, or nil: what PCRE2 10.42 demands of a look-behind.
    ///
    /// An alternation within has to be of one length, and a reference never counts as one.
    var fixedLength: Int? {
        switch kind {
        case .character: return 1
        case .position, .look: return 0
        case .group(_, let alternatives):
            let lengths = Set(alternatives.map(\.fixedLength))
            return lengths.count == 1 ? lengths.first.flatMap(\.self) : nil
        case .repetition(let node, let count):
            guard count.minimum == count.maximum, let length = node.fixedLength else { return nil }
            return length * count.minimum
        case .reference: return nil
        }
    }
}

extension PatternSequence {
    var width: PatternWidth { items.reduce(.zero) { $0.followed(by: $1.width) } }

    var fixedLength: Int? {
        items.reduce(.some(0)) { sum, item in
            guard let sum, let length = item.fixedLength else { return nil }
            return sum + length
        }
    }
}

extension [PatternSequence] {
    var width: PatternWidth {
        dropFirst().reduce(first?.width ?? .zero) { $0.or($1.width) }
    }
}
