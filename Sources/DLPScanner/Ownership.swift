internal import DLPModel
internal import DLPRegex

/// Decides which accepted match each byte belongs to, from the start of the text to its end.
///
/// A match's rank depends on nothing but the match, so a byte's owner is decided as soon as every match that covers
/// the byte is known. Memory is bounded by the matches that are still open or ahead.
struct Ownership {
    /// An accepted match.
    struct Claim {
        /// Tells the claim from all others of the scan.
        var number = 0
        var finding: Finding
        var rank: Rank
        /// Where it ends as far as is known: `Int.max` while an over-long value goes on.
        var end: Int

        var start: Int { finding.range.lowerBound }
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
        strays = nil
        claims = 0
        decided = 0
    }

    /// Adds an accepted match, which must not start before ``decided``, and gives its number.
    mutating func add(_ finding: Finding, rank: Rank, end: Int) -> Int {
        claims += 1
        let claim = Claim(number: claims, finding: finding, rank: rank, end: end)
        var index = ahead.count
        while index > aheadIndex, ahead[index - 1].start > claim.start { index -= 1 }
        ahead.insert(claim, at: index)
        return claims
    }

    /// Says where an over-long value ends after all.
    mutating func close(_ number: Int, at end: Int) {
        if let index = open.firstIndex(where: { $0.number == number }) { open[index].end = end }
        // The claim is among the last that were added.
        if let index = ahead[aheadIndex...].lastIndex(where: { $0.number == number }) { ahead[index].end = end }
        if run?.owner.number == number { run?.owner.end = end }
    }

    /// Hands the bytes before `frontier` to the sink: no claim that starts before it is still to come.
    mutating func decide(upTo frontier: Int, in text: borrowing UTF8Buffer, into sink: inout some ScanSink) {
        while decided < frontier {
            while aheadIndex < ahead.count, ahead[aheadIndex].start <= decided {
                open.append(ahead[aheadIndex])
                aheadIndex += 1
            }
            open.removeAll { $0.end <= decided }
            var stop = aheadIndex < ahead.count ? min(frontier, ahead[aheadIndex].start) : frontier
            // An incomplete stretch may end within a character; it takes the rest of it too.
            for claim in open { stop = min(stop, text.boundary(atOrAfter: claim.end)) }

            let owner = open.max { $0.rank < $1.rank }
            if run?.owner.number != owner?.number { closeRun(into: &sink) }
            reportStrays(text.strays(in: decided..<stop), upTo: stop, into: &sink)
            if let owner {
                let current = run ?? Run(owner: owner, start: decided)
                run = current
                var finding = owner.finding
                finding.range = current.start..<stop
                text.withOriginal(decided..<stop) { sink.cover($0, of: finding) }
            } else {
                text.withOriginal(decided..<stop) { sink.pass($0) }
            }
            decided = stop
        }
        if let run, run.owner.end <= decided { closeRun(into: &sink) }
        ahead.removeFirst(aheadIndex)
        aheadIndex = 0
    }

    /// Reports what is still open at the end of the text.
    mutating func finish(into sink: inout some ScanSink) {
        closeRun(into: &sink)
        closeStrays(into: &sink)
    }

    private mutating func closeRun(into sink: inout some ScanSink) {
        guard let ended = run else { return }
        var finding = ended.owner.finding
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
struct Rank: Comparable {
    var isIncomplete: Bool
    var specificity: Specificity
    var confidence: Confidence
    /// Bytes of the match, without what an over-long value adds.
    var length: Int
    var start: Int
    var rule: RuleID

    static func < (left: Rank, right: Rank) -> Bool {
        if left.isIncomplete != right.isIncomplete { return right.isIncomplete }
        if left.specificity != right.specificity { return left.specificity < right.specificity }
        if left.confidence != right.confidence { return left.confidence < right.confidence }
        if left.length != right.length { return left.length < right.length }
        if left.start != right.start { return left.start > right.start }
        return left.rule > right.rule
    }
}
