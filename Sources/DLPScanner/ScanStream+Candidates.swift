internal import DLPModel
internal import DLPRegex

extension ScanStream {
    /// The most candidates of one rule that may be dropped in one KiB of text.
    package static var droppedPerKiB: Int { 256 }

    /// Looks whether a match of the rule starts at `place`, and decides about it.
    mutating func consider(_ rule: Int, at place: Int, isEnd: Bool) {
        let program = ruleset.patterns[rule]
        let width = program.rule.match.maximumWidth
        guard let patterns = patterns(of: rule) else { return abandon(rule, from: place, to: place + width, .engine) }
        let limit = program.rule.match.matchLimit
        switch matcher.match(patterns.match, in: text, at: place, matchLimit: limit, isEnd: isEnd) {
        case .none: return
        case .partial: progress[rule].undecided = place
        case .failed(let failure):
            abandon(rule, from: place, to: place + width, IncompleteReason(failure))
        case .found(let end):
            let match = place..<end
            let value = patterns.valueGroup.flatMap { matcher.range(ofGroup: $0, in: text) } ?? match
            let tail = patterns.tails.firstIndex { tail in
                tail.group.map { matcher.range(ofGroup: $0, in: text) != nil } ?? true
            }
            decide(rule, Candidate(match: match, value: value.isEmpty ? match : value), tail: tail, isEnd: isEnd)
        }
    }

    private mutating func decide(_ rule: Int, _ candidate: Candidate, tail: Int?, isEnd: Bool) {
        switch assess(rule, candidate, isEnd: isEnd) {
        case .undecided: progress[rule].undecided = candidate.match.lowerBound
        case .dropped: drop(rule, at: candidate.match.lowerBound)
        case .accepted(let confidence, let isTestValue):
            let program = ruleset.patterns[rule]
            let finding = Finding(
                rule: program.rule.id, type: program.rule.type, category: program.rule.category,
                severity: program.rule.severity, confidence: confidence, range: candidate.value,
                isTestValue: isTestValue)
            let rank = Rank(
                isIncomplete: false, specificity: program.rule.specificity, confidence: confidence,
                length: candidate.value.count, start: candidate.value.lowerBound, rule: program.rule.id)
            let claim = ownership.add(finding, rank: rank, end: candidate.value.upperBound)
            progress[rule].next = candidate.match.upperBound
            if let tail, candidate.value.upperBound == candidate.match.upperBound {
                extend(rule, claim: .init(claim: claim, tail: tail, end: candidate.value.upperBound), isEnd: isEnd)
            }
        }
    }

    /// Follows a value that is longer than its pattern's bound to where its characters end, or to the end of the text.
    mutating func extend(_ rule: Int, claim: RuleProgress.Extension, isEnd: Bool) {
        guard let pattern = patterns(of: rule)?.tails[claim.tail].pattern else { return }
        let limit = ruleset.patterns[rule].rule.match.matchLimit
        let width = ruleset.patterns[rule].rule.match.maximumWidth
        var end = claim.end
        while true {
            // PCRE2 calls an attempt at the very end no match, not a partial one: it has looked at nothing.
            let result =
                end < text.end
                ? matcher.match(pattern, in: text, at: end, matchLimit: limit, isEnd: isEnd)
                : isEnd ? MatchResult.none : .partial
            switch result {
            case .found(let further) where further > end:
                end = further
                continue
            case .partial:
                // Only characters of the class lie between here and the end of what has come.
                progress[rule].extending = .init(claim: claim.claim, tail: claim.tail, end: text.end)
                ownership.close(claim.claim, at: Int.max)
                return
            case .failed(let failure):
                abandon(rule, from: end, to: end + width, IncompleteReason(failure))
            case .found, .none:
                progress[rule].next = max(progress[rule].next, end)
            }
            progress[rule].extending = nil
            ownership.close(claim.claim, at: end)
            return
        }
    }

    /// Counts a dropped candidate; past the budget, the rest of the KiB is given up.
    private mutating func drop(_ rule: Int, at place: Int) {
        let block = place >> 10
        if progress[rule].droppedBlock != block {
            progress[rule].droppedBlock = block
            progress[rule].dropped = 0
        }
        guard progress[rule].dropped < Self.droppedPerKiB else {
            return abandon(rule, from: place, to: (block + 1) << 10, .candidateBudget)
        }
        progress[rule].dropped += 1
    }

    /// Reports that the rule could not decide about `start..<end`; it goes on behind it.
    private mutating func abandon(_ rule: Int, from start: Int, to end: Int, _ reason: IncompleteReason) {
        claimIncomplete(ruleset.patterns[rule].rule.id, start..<end, reason)
        progress[rule].next = end
    }

    /// Claims a stretch that was not scanned to the end, for the highest rank there is.
    mutating func claimIncomplete(_ rule: RuleID, _ range: Range<Int>, _ reason: IncompleteReason) {
        let finding = Finding(
            kind: .incomplete(reason), rule: rule, type: .scanIncomplete, category: .scan, severity: .critical,
            confidence: .certain, range: range)
        let rank = Rank(
            isIncomplete: true, specificity: .distinctive, confidence: .certain, length: range.count,
            start: range.lowerBound, rule: rule)
        _ = ownership.add(finding, rank: rank, end: range.upperBound)
    }

    /// The rule's patterns, or nil when PCRE2 refuses one.
    mutating func patterns(of rule: Int) -> RulePatterns.Compiled? {
        if patterns[rule] == nil { patterns[rule] = ruleset.patterns[rule].compiled() }
        return patterns[rule]
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
