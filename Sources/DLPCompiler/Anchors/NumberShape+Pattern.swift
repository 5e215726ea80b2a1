internal import DLPAnchors

extension NumberShape {
    /// The tokens that stand `lead` bytes behind the starts of matches, for matches that have a digit there.
    init?(_ alternatives: [PatternSequence], lead: Int = 0) {
        guard let walk = PrefixWalk(alternatives, depth: 48 + lead) else { return nil }
        let walker = Walker(walk: walk)
        let start = (0..<lead).reduce(walk.start) { front, _ in walk.step(front, .all) }
        let first = walker.groups(from: walk.step(start, .digits), counted: 1, longest: Self.longestFirst)
        let second = walker.groups(from: first.behind, counted: 0, longest: Self.longest)
        let third = walker.groups(from: second.behind, counted: 0, longest: Self.longest)
        let any = NumberShape.any
        self.init(
            first: first.masks,
            second: first.isOpen ? any.second : second.masks,
            third: first.isOpen || second.isOpen ? any.third : third.masks,
            fewestDigits: walk.fewestDigits(from: start))
        self.lead = lead
        if lead == 0 { inside = alternatives.separatorsInside }
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
    /// The fewest digits of a number-like token that can stand at `start`: up to what is neither a digit nor a single
    /// separator.
    fileprivate func fewestDigits(from start: Front) -> Int {
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

extension [PatternSequence] {
    /// The separators, one bit a follower, behind which a match may start although a digit stands before them.
    fileprivate var separatorsInside: UInt16 {
        let digits = ClassSet.digits.bytes
        return NumberShape.Follower.allCases.filter(\.isSeparator).reduce(0) { mask, separator in
            refuse(digits, separator.classes.bytes) ? mask : mask | 1 << UInt16(separator.rawValue)
        }
    }
}
