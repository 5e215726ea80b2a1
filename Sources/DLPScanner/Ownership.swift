internal import DLPModel
internal import DLPRegex

/// Decides which accepted match each byte belongs to, from the start of the text to its end.
///
/// A match's rank depends on nothing but the match, so a byte's owner is decided as soon as every match that covers
/// the byte is known. Memory is bounded by the matches that are still open or ahead.
struct Ownership {
    /// An accepted match: a few numbers, for claims are moved about a lot.
    struct Claim {
        /// Tells the claim from all others of the scan.
        var number = 0
        /// The rule whose finding it is; negative where the finding is kept beside the claims.
        var rule: Int
        var rank: Rank
        var isTestValue = false
        /// Where it ends as far as is known: `Int.max` while an over-long value goes on.
        var end: Int

        var start: Int { rank.start }
    }

    /// The run of bytes that is being given to one owner.
    private struct Run {
        var owner: Claim
        var start: Int
    }

    /// Claims that start at or after `decided`, by start.
    private var ahead: [Claim] = []
    private var aheadIndex = 0
    /// Claims that cover `decided`.
    private var open: [Claim] = []
    private var run: Run?
    /// The findings of claims that are not of a rule, by the claim's number.
    private var others: [Int: Finding] = [:]
    /// What had to be undone for the claims that do not stand in the text as it is, by the claim's number.
    private var views: [Int: [ViewStep]] = [:]
    private var strays: Range<Int>?
    private var claims = 0

    /// Every byte before this input offset has been handed to the sink.
    private(set) var decided = 0

    /// Forgets the text, and keeps its memory.
    mutating func reset() {
        ahead.removeAll(keepingCapacity: true)
        aheadIndex = 0
        open.removeAll(keepingCapacity: true)
        run = nil
        others.removeAll(keepingCapacity: true)
        views.removeAll(keepingCapacity: true)
        strays = nil
        claims = 0
        decided = 0
    }

    /// Adds an accepted match, which must not start before ``decided``, and gives its number.
    mutating func add(_ claim: Claim, through views: [ViewStep] = []) -> Int {
        claims += 1
        if !views.isEmpty { self.views[claims] = views }
        var index = ahead.count
        while index > aheadIndex, ahead[index - 1].start > claim.start { index -= 1 }
        ahead.insert(claim, at: index)
        ahead[index].number = claims
        return claims
    }

    /// Adds a match that no rule of the ruleset made, and gives its number.
    @discardableResult
    mutating func add(_ finding: Finding, _ specificity: Specificity) -> Int {
        var rank = Rank(
            specificity: specificity, confidence: finding.confidence, length: finding.range.count,
            start: finding.range.lowerBound)
        if case .incomplete = finding.kind { rank.isIncomplete = true }
        let number = add(Claim(rule: -1, rank: rank, end: finding.range.upperBound), through: finding.views)
        others[number] = finding
        return number
    }

    /// Adds a claim that was made elsewhere.
    mutating func add(_ claim: Claim, _ other: Finding?, through views: [ViewStep]) {
        var claim = claim
        claim.rank.start = max(decided, claim.rank.start)
        let number = add(claim, through: views)
        if let other { others[number] = other }
    }

    /// Every claim, and its finding where no rule made it; for text that is not decided here.
    var everything: [(claim: Claim, other: Finding?)] { ahead.map { ($0, others[$0.number]) } }

    /// The finding of a claim, without its range.
    private func finding(_ claim: Claim, _ rules: [RuleEntry]) -> Finding {
        if let other = others[claim.number] { return other }
        var finding = rules[claim.rule].patterns.finding
        finding.confidence = claim.rank.confidence
        finding.isTestValue = claim.isTestValue
        if !views.isEmpty, let views = views[claim.number] { finding.views = views }
        return finding
    }

    /// Whether the second of two claims owns the bytes that both cover.
    private func isLower(_ left: Claim, _ right: Claim, _ rules: [RuleEntry]) -> Bool {
        if let isLower = left.rank.isLower(than: right.rank) { return isLower }
        let (left, right) = (finding(left, rules), finding(right, rules))
        if left.rule != right.rule { return left.rule > right.rule }
        return left.views.count == right.views.count
            ? right.views.map(\.rawValue).lexicographicallyPrecedes(left.views.map(\.rawValue))
            : left.views.count > right.views.count
    }

    /// Says where an over-long value ends after all.
    mutating func close(_ number: Int, at end: Int) {
        if let index = open.firstIndex(where: { $0.number == number }) { open[index].end = end }
        // The claim is among the last that were added.
        if let index = ahead[aheadIndex...].lastIndex(where: { $0.number == number }) { ahead[index].end = end }
        if run?.owner.number == number { run?.owner.end = end }
    }

    /// Hands the bytes before `frontier` to the sink: no claim that starts before it is still to come.
    mutating func decide(
        upTo frontier: Int, in text: borrowing UTF8Buffer, _ rules: [RuleEntry], into sink: inout some ScanSink
    ) {
        while decided < frontier {
            while aheadIndex < ahead.count, ahead[aheadIndex].start <= decided {
                open.append(ahead[aheadIndex])
                aheadIndex += 1
            }
            if !open.isEmpty { open.removeAll { $0.end <= decided } }
            var stop = aheadIndex < ahead.count ? min(frontier, ahead[aheadIndex].start) : frontier
            // An incomplete stretch may end within a character; it takes the rest of it too.
            for claim in open { stop = min(stop, text.boundary(atOrAfter: claim.end)) }

            let owner = open.max { isLower($0, $1, rules) }
            if run?.owner.number != owner?.number { closeRun(rules, into: &sink) }
            if strays != nil || text.hasStrays {
                reportStrays(text.strays(in: decided..<stop), upTo: stop, into: &sink)
            }
            if let owner {
                let current = run ?? Run(owner: owner, start: decided)
                run = current
                var finding = finding(owner, rules)
                finding.range = current.start..<stop
                text.withOriginal(decided..<stop) { sink.cover($0, of: finding) }
            } else {
                text.withOriginal(decided..<stop) { sink.pass($0) }
            }
            decided = stop
        }
        if let run, run.owner.end <= decided { closeRun(rules, into: &sink) }
        if aheadIndex > 0 {
            ahead.removeFirst(aheadIndex)
            aheadIndex = 0
        }
        if !others.isEmpty || !views.isEmpty, open.isEmpty, ahead.isEmpty, run == nil {
            others.removeAll(keepingCapacity: true)
            views.removeAll(keepingCapacity: true)
        }
    }

    /// Reports what is still open at the end of the text.
    mutating func finish(_ rules: [RuleEntry], into sink: inout some ScanSink) {
        closeRun(rules, into: &sink)
        closeStrays(into: &sink)
    }

    private mutating func closeRun(_ rules: [RuleEntry], into sink: inout some ScanSink) {
        guard let ended = run else { return }
        var finding = finding(ended.owner, rules)
        finding.range = ended.start..<decided
        sink.found(finding)
        run = nil
    }

    /// Joins neighbouring stray bytes to one finding, reported once a byte behind them is known.
    private mutating func reportStrays(
        _ found: ArraySlice<UTF8Buffer.Stray>, upTo end: Int, into sink: inout some ScanSink
    ) {
        for stray in found {
            if let run = strays, run.upperBound == stray.offset {
                strays = run.lowerBound..<stray.offset + 1
            } else {
                closeStrays(into: &sink)
                strays = stray.offset..<stray.offset + 1
            }
        }
        if let run = strays, run.upperBound < end { closeStrays(into: &sink) }
    }

    private mutating func closeStrays(into sink: inout some ScanSink) {
        guard let range = strays else { return }
        sink.found(
            Finding(
                kind: .invalidEncoding, rule: "invalid-encoding", type: .invalidEncoding, category: .scan,
                severity: .low, confidence: .certain, range: range))
        strays = nil
    }
}

/// What ranks two accepted matches over the same byte; the greater one owns it.
struct Rank {
    var isIncomplete = false
    var specificity: Specificity
    var confidence: Confidence
    /// Bytes of the match, without what an over-long value adds.
    var length: Int
    var start: Int

    /// Nil where only the ids of the rules tell.
    func isLower(than other: Rank) -> Bool? {
        if isIncomplete != other.isIncomplete { return other.isIncomplete }
        if specificity != other.specificity { return specificity < other.specificity }
        if confidence != other.confidence { return confidence < other.confidence }
        if length != other.length { return length < other.length }
        return start != other.start ? start > other.start : nil
    }
}
