internal import DLPAnchors

extension NumberShape {
    /// The tokens that matches start with, for matches that start with a digit.
    init?(_ alternatives: [PatternSequence]) {
        guard let walk = PrefixWalk(alternatives, depth: 48) else { return nil }
        let walker = Walker(walk: walk)
        let first = walker.groups(from: walk.step(walk.start, .digits), counted: 1, longest: Self.longestFirst)
        let second = walker.groups(from: first.behind, counted: 0, longest: Self.longest)
        let third = walker.groups(from: second.behind, counted: 0, longest: Self.longest)
        let any = NumberShape.any
        self.init(
            first: first.masks,
            second: first.isOpen ? any.second : second.masks,
            third: first.isOpen || second.isOpen ? any.third : third.masks,
            fewestDigits: walk.fewestDigits)
    }

    /// What is known of one group of digits.
    private struct Group {
        var masks: [UInt16]
        /// Behind the separators that may follow it.
        var behind: PrefixWalk.Front
        /// Whether a match may have ended, so that anything may follow.
        var isOpen = false
    }

    private struct Walker {
        let walk: PrefixWalk

        /// Follows a group of digits, of which `counted` have been taken.
        func groups(from start: PrefixWalk.Front, counted: Int, longest: Int) -> Group {
            var group = Group(masks: Array(repeating: 0, count: longest + 1), behind: PrefixWalk.Front())
            var front = start
            for length in counted...longest {
                if walk.isOpen(front) || length == longest && !walk.next(front).isEmpty {
                    // Whatever follows, and however many digits, nothing is ruled out.
                    for more in length...longest { group.masks[more] = .max }
                    group.isOpen = true
                    return group
                }
                for follower in Follower.allCases where !walk.next(front).intersection(follower.classes).isEmpty {
                    group.masks[length] |= 1 << UInt16(follower.rawValue)
                    if walk.mayEnd(front, before: follower.classes) { group.isOpen = true }
                    guard follower.isSeparator else { continue }
                    let next = walk.step(front, follower.classes)
                    group.behind.states.merge(next.states) { $0.union($1) }
                }
                if walk.mayEnd(front, before: .digits) {
                    for more in (length + 1)...(longest + 1) where more <= longest { group.masks[more] = .max }
                    group.isOpen = true
                }
                front = walk.step(front, .digits)
                if front.states.isEmpty { break }
            }
            return group
        }
    }
}

extension PrefixWalk {
    /// The fewest digits of a number-like token that a match can start with: up to what is neither a digit nor a single
    /// separator.
    fileprivate var fewestDigits: Int {
        let separators = NumberShape.Follower.allCases.filter(\.isSeparator).reduce(ClassSet.none) {
            $0.union($1.classes)
        }
        let others = ClassSet.all.subtracting(separators).subtracting(.digits)
        // All tokens of so many digits at once, those behind a digit and those behind a separator.
        var behindDigit = step(start, .digits)
        for digits in 1..<NumberShape.mostDigits {
            let behindSeparator = step(behindDigit, separators)
            let stops = next(behindDigit).intersection(others).union(next(behindSeparator).subtracting(.digits))
            if !stops.isEmpty || isOpen(behindDigit) || isOpen(behindSeparator) { return digits }
            let behindSeparatorAndDigit = step(behindSeparator, .digits)
            behindDigit = step(behindDigit, .digits)
            behindDigit.states.merge(behindSeparatorAndDigit.states) { $0.union($1) }
            if behindDigit.states.isEmpty { return digits }
        }
        return NumberShape.mostDigits
    }
}
