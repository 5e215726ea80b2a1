internal import DLPModel
internal import DLPRegex

extension ScanStream {
    /// The most candidates of one rule that may be dropped in one KiB of text.
    package static var droppedPerKiB: Int { 256 }

    /// Looks whether a match of the rule starts at `place`, and decides about it.
    mutating func consider(_ rule: Int, at place: Int, isEnd: Bool) {
        let program = program(rule)
        if !scratch.progress[rule].isTouched {
            scratch.progress[rule].isTouched = true
            scratch.touched.append(rule)
        }
        scratch.progress[rule].next = place + 1
        guard let patterns = patterns(of: rule) else {
            return abandon(rule, from: place, to: place + program.maximumWidth, .engine)
        }
        let result = scratch.matcher.match(
            patterns.match, in: scratch.text, at: place, matchLimit: program.matchLimit, isEnd: isEnd)
        switch result {
        case .none: return
        case .partial: scratch.progress[rule].undecided = place
        case .failed(let failure):
            abandon(rule, from: place, to: place + program.maximumWidth, IncompleteReason(failure))
        case .found(let end):
            let match = place..<end
            var value = match
            if let group = patterns.valueGroup, let range = scratch.matcher.range(ofGroup: group, in: scratch.text),
                !range.isEmpty
            {
                value = range
            }
            let tail = patterns.tails.isEmpty ? nil : lastTail(patterns)
            decide(rule, Candidate(match: match, value: value), tail: tail, isEnd: isEnd)
        }
    }

    /// The tail that the last match ended with.
    private func lastTail(_ patterns: RulePatterns.Compiled) -> Int? {
        patterns.tails.firstIndex { tail in
            tail.group.map { scratch.matcher.range(ofGroup: $0, in: scratch.text) != nil } ?? true
        }
    }

    private mutating func decide(_ rule: Int, _ candidate: Candidate, tail: Int?, isEnd: Bool) {
        switch assess(rule, candidate, isEnd: isEnd) {
        case .undecided: scratch.progress[rule].undecided = candidate.match.lowerBound
        case .dropped: drop(rule, at: candidate.match.lowerBound)
        case .accepted(let confidence, let isTestValue):
            let program = program(rule)
            guard counts(candidate.match, of: program) else {
                scratch.progress[rule].next = candidate.match.upperBound
                return
            }
            let value = scratch.origin.original(of: candidate.value)
            let rank = Rank(
                specificity: program.specificity, confidence: confidence, length: value.count, start: value.lowerBound)
            let claim = scratch.ownership.add(
                .init(rule: rule, rank: rank, isTestValue: isTestValue, end: value.upperBound),
                through: scratch.origin.steps(of: candidate.value))
            scratch.progress[rule].next = candidate.match.upperBound
            if let tail, candidate.value.upperBound == candidate.match.upperBound {
                extend(rule, claim: .init(claim: claim, tail: tail, end: candidate.value.upperBound), isEnd: isEnd)
            }
        }
    }

    /// Whether a match counts where it was found; see ``TextOrigin/counts(_:lookBehind:words:)``.
    func counts(_ match: Range<Int>, of program: RulePatterns) -> Bool {
        let words = program.looksAround ? (before: program.windowBefore, behind: program.window) : (0, 0)
        return scratch.origin.counts(match, lookBehind: program.lookBehind, words: words)
    }

    /// Follows a value that is longer than its pattern's bound to where its characters end, or to the end of the text.
    mutating func extend(_ rule: Int, claim: RuleProgress.Extension, isEnd: Bool) {
        guard let pattern = patterns(of: rule)?.tails[claim.tail].pattern else { return }
        let limit = program(rule).matchLimit
        let width = program(rule).maximumWidth
        var end = claim.end
        while true {
            // PCRE2 calls an attempt at the very end no match, not a partial one: it has looked at nothing.
            let result =
                end < scratch.text.end
                ? scratch.matcher.match(pattern, in: scratch.text, at: end, matchLimit: limit, isEnd: isEnd)
                : isEnd ? MatchResult.none : .partial
            switch result {
            case .found(let further) where further > end:
                end = further
                continue
            case .partial:
                // Only characters of the class lie between here and the end of what has come.
                scratch.progress[rule].extending = .init(claim: claim.claim, tail: claim.tail, end: scratch.text.end)
                scratch.ownership.close(claim.claim, at: Int.max)
                return
            case .failed(let failure):
                abandon(rule, from: end, to: end + width, IncompleteReason(failure))
            case .found, .none:
                scratch.progress[rule].next = max(scratch.progress[rule].next, end)
            }
            scratch.progress[rule].extending = nil
            scratch.ownership.close(claim.claim, at: scratch.origin.original(of: end - 1..<end).upperBound)
            return
        }
    }

    /// Counts a dropped candidate; past the budget, the rest of the KiB is given up.
    private mutating func drop(_ rule: Int, at place: Int) {
        // What lacks its word is often not tried at all; so that it makes no difference, it is not counted either.
        guard !program(rule).isGated else { return }
        let block = place >> 10
        if scratch.progress[rule].droppedBlock != block {
            scratch.progress[rule].droppedBlock = block
            scratch.progress[rule].dropped = 0
        }
        guard scratch.progress[rule].dropped < Self.droppedPerKiB else {
            return abandon(rule, from: place, to: (block + 1) << 10, .candidateBudget)
        }
        scratch.progress[rule].dropped += 1
    }

    /// Reports that the rule could not decide about `start..<end`; it goes on behind it.
    private mutating func abandon(_ rule: Int, from start: Int, to end: Int, _ reason: IncompleteReason) {
        claimIncomplete(program(rule).rule.id, start..<end, reason)
        scratch.progress[rule].next = end
    }

    /// Claims a stretch that was not scanned to the end, for the highest rank there is.
    mutating func claimIncomplete(_ rule: RuleID, _ range: Range<Int>, _ reason: IncompleteReason) {
        if scratch.origin.isView { return claimIncompleteView(rule, range, reason) }
        let start = scratch.origin.original(from: range.lowerBound)
        let claim = scratch.ownership.add(.incomplete(rule, reason, start..<start + range.count), .distinctive)
        // Where it ends in the input is known once the text has come so far.
        if range.upperBound > scratch.text.end {
            scratch.ownership.close(claim, at: Int.max)
            scratch.abandoned.append((claim, range.upperBound))
        } else {
            scratch.ownership.close(claim, at: scratch.origin.original(of: range).upperBound)
        }
    }

    private mutating func claimIncompleteView(_ rule: RuleID, _ range: Range<Int>, _ reason: IncompleteReason) {
        let shown = range.lowerBound..<min(range.upperBound, scratch.text.end)
        guard scratch.origin.counts(shown) else { return }
        var finding = Finding.incomplete(rule, reason, scratch.origin.original(of: shown))
        finding.views = scratch.origin.steps(of: shown)
        scratch.ownership.add(finding, .distinctive)
    }

    /// Says where the stretches end that were given up beyond the text that had come.
    mutating func closeAbandoned() {
        guard !scratch.abandoned.isEmpty else { return }
        for (claim, end) in scratch.abandoned where end <= scratch.text.end {
            scratch.ownership.close(claim, at: scratch.origin.original(of: end - 1..<end).upperBound)
        }
        scratch.abandoned.removeAll { $0.end <= scratch.text.end }
    }

    mutating func program(_ rule: Int) -> RulePatterns {
        if let program = scratch.programs[rule] { return program }
        let program = ruleset.entries[rule].patterns
        scratch.programs[rule] = program
        return program
    }

    /// The rule's patterns, or nil when PCRE2 refuses one.
    mutating func patterns(of rule: Int) -> RulePatterns.Compiled? {
        if scratch.patterns[rule] == nil { scratch.patterns[rule] = program(rule).compiled() }
        return scratch.patterns[rule]
    }
}

/// A match of a rule's pattern, and the part of it that is the value.
struct Candidate {
    var match: Range<Int>
    var value: Range<Int>
}

extension IncompleteReason {
    init(_ failure: MatchFailure) {
        self =
            switch failure {
            case .matchLimit: .matchLimit
            case .depthLimit: .depthLimit
            case .heapLimit: .heapLimit
            case .jitStack: .jitStack
            case .other: .engine
            }
    }
}

extension Finding {
    /// A stretch that was not scanned to the end.
    static func incomplete(_ rule: RuleID, _ reason: IncompleteReason, _ range: Range<Int>) -> Finding {
        Finding(
            kind: .incomplete(reason), rule: rule, type: .scanIncomplete, category: .scan, severity: .critical,
            confidence: .certain, range: range)
    }
}
