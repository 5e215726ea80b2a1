internal import DLPAnchors

/// Walks through a pattern's prefixes in classes of bytes, many at a time.
struct PrefixWalk {
    /// Where a walk stands: states, each with what the next byte may be.
    struct Front: Hashable {
        var states: [Int: ClassSet] = [:]
    }

    private let states: [State]
    private let first: Int

    private enum State {
        case end
        case anything
        case bytes(ClassSet, next: Int)
        case either([Int])
        case unless(ClassSet, next: Int)
    }

    /// Automata beyond so many states are not walked.
    private static let mostStates = 20_000

    init?(_ alternatives: [PatternSequence], depth: Int) {
        let automaton = PrefixAutomaton(alternatives, depth: depth)
        guard automaton.states.count <= Self.mostStates else { return nil }
        first = automaton.start
        states = automaton.states.map { state in
            switch state {
            case .end: .end
            case .anything: .anything
            case .bytes(let bytes, let next): .bytes(ClassSet(bytes), next: next)
            case .either(let choices): .either(choices)
            // A class is refused only if each of its bytes is.
            case .unless(let bytes, let next): .unless(ClassSet(bytes.complement).refused, next: next)
            }
        }
    }

    /// Before the first byte.
    var start: Front { closed([first: .all]) }

    /// Behind one byte of `classes`; behind the end of a match anything may stand.
    func step(_ front: Front, _ classes: ClassSet) -> Front {
        var following: [Int: ClassSet] = [:]
        for (state, allowed) in front.states {
            let possible = classes.intersection(allowed)
            guard !possible.isEmpty else { continue }
            switch states[state] {
            case .bytes(let bytes, let next):
                if !bytes.intersection(possible).isEmpty { following[next] = .all }
            case .end, .anything: following[state] = .all
            case .either, .unless: break
            }
        }
        return closed(following)
    }

    /// What the next byte may be.
    func next(_ front: Front) -> ClassSet {
        front.states.reduce(.none) { $0.union(next($1.key).intersection($1.value)) }
    }

    /// Whether a match may end here, with one of `classes` behind it.
    func mayEnd(_ front: Front, before classes: ClassSet) -> Bool {
        front.states.contains { state, allowed in
            if case .end = states[state] { !allowed.intersection(classes).isEmpty } else { false }
        }
    }

    /// Whether nothing is known of what follows.
    func isOpen(_ front: Front) -> Bool {
        front.states.contains { state, allowed in
            switch states[state] {
            case .end, .anything: allowed == .all
            case .bytes, .either, .unless: false
            }
        }
    }

    /// The classes that lead on from `front`, in sets that lead to the same states.
    func atoms(_ front: Front) -> [ClassSet] {
        var atoms = [next(front)].filter { !$0.isEmpty }
        for (state, allowed) in front.states {
            let set = next(state).intersection(allowed)
            atoms = atoms.flatMap { atom in
                [atom.intersection(set), atom.subtracting(set)].filter { !$0.isEmpty }
            }
        }
        return atoms.sorted { $0.bits < $1.bits }
    }

    private func next(_ state: Int) -> ClassSet {
        switch states[state] {
        case .bytes(let bytes, _): bytes
        case .end, .anything: .all
        case .either, .unless: .none
        }
    }

    /// With all that is reached without a byte.
    private func closed(_ from: [Int: ClassSet]) -> Front {
        var reached: [Int: ClassSet] = [:]
        var open = from.map { ($0.key, $0.value) }
        while let (state, allowed) = open.popLast() {
            let known = reached[state] ?? .none
            guard reached[state] == nil || !allowed.subtracting(known).isEmpty else { continue }
            let all = known.union(allowed)
            reached[state] = all
            switch states[state] {
            case .either(let choices): open += choices.map { ($0, all) }
            case .unless(let refused, let next): open.append((next, all.subtracting(refused)))
            case .end, .anything, .bytes: break
            }
        }
        return Front(states: reached)
    }
}

extension ClassSet {
    /// The classes of which no byte is in the set of bytes that this was made from.
    fileprivate var refused: ClassSet { ClassSet.all.subtracting(self).subtracting(.outside) }
}

extension PrefixWalk {
    /// The grams that may stand at `front`, behind a byte of `before`; nil where there are too many to be told apart.
    func grams(at front: Front, before: ClassSet) -> [Gram]? {
        collect(at: front, edge: nil)?.map {
            var gram = $0
            gram.before = before
            return gram
        }
    }

    /// The grams of a byte of `before` and the first two bytes at `front`.
    func grams(at front: Front, behind before: ClassSet) -> [Gram]? { collect(at: front, edge: before) }

    private func collect(at front: Front, edge before: ClassSet?) -> [Gram]? {
        var grams: [Gram] = []
        var cells = 0
        for first in atoms(front) {
            let second = step(front, first)
            if let before {
                var gram = Gram(before, first, next(second))
                gram.behind = next(step(second, gram.third)).union(.outside)
                grams.append(gram)
                cells += before.count * first.count
                continue
            }
            for middle in atoms(second) {
                let third = step(second, middle)
                var gram = Gram(first, middle, next(third))
                gram.behind = next(step(third, gram.third)).union(.outside)
                grams.append(gram)
                cells += first.count * middle.count
            }
        }
        return grams.isEmpty || grams.count > Self.mostGrams || cells > Self.mostCells ? nil : grams
    }

    private static var mostGrams: Int { 48 }
    /// Pairs of the first two classes.
    private static var mostCells: Int { 1200 }
}
