internal import DLPModel
internal import DLPAnchors
internal import DLPRegex

/// Scans one text that comes in pieces, cut anywhere.
///
/// However the text is cut, the sink is told the same findings and given the same bytes. A byte is handed over as
/// soon as it is decided: as soon as no rule could still find it to be part of a value.
public struct ScanStream: ~Copyable {
    let ruleset: Ruleset
    let settings: ScanSettings
    var text = UTF8Buffer()
    var matcher = Matcher()
    var ownership = Ownership()
    var progress: [RuleProgress]
    /// The patterns that were used so far, by rule.
    var patterns: [RulePatterns.Compiled?]
    /// Rules that could not decide at a place, or whose over-long value goes on.
    private var unsettled: [Int] = []
    var recognition: [RecognizerProgress]
    /// Explanations of places at or after the frontier, in no order.
    var explanations: [Explanation] = []
    /// Every settled rule has looked at every place before this one.
    private var scanned = 0

    /// Longer pieces are taken in slices of so many bytes, so that memory does not grow with them.
    private static let slice = 64 << 10

    public init(_ ruleset: Ruleset, settings: ScanSettings = ScanSettings()) {
        self.ruleset = ruleset
        self.settings = settings
        progress = ruleset.patterns.map { _ in RuleProgress() }
        patterns = ruleset.patterns.map { _ in nil }
        recognition = settings.recognizers.map { RecognizerProgress($0) }
    }

    /// Takes the next piece of the text.
    public mutating func push(_ piece: Span<UInt8>, into sink: inout some ScanSink) {
        var rest = 0..<piece.count
        while !rest.isEmpty {
            let slice = rest.prefix(Self.slice)
            text.append(piece.extracting(slice))
            advance(isEnd: false, into: &sink)
            rest = slice.upperBound..<rest.upperBound
        }
    }

    /// Says that the text ends here: everything held back is decided and handed over.
    public consuming func finish(into sink: inout some ScanSink) {
        text.close()
        advance(isEnd: true, into: &sink)
        ownership.finish(into: &sink)
    }

    /// Bytes taken in and not yet handed over.
    public var heldBack: Int { text.end - ownership.decided }

    private mutating func advance(isEnd: Bool, into sink: inout some ScanSink) {
        let waiting = unsettled
        unsettled = []
        for rule in waiting { resume(rule, isEnd: isEnd) }

        // A local reference, so that visiting a place may change everything else.
        let bytes = text.bytes
        let start = text.start
        let fresh = scanned - start..<bytes.count
        scanned = text.end
        ruleset.anchors.forEachPlace(in: bytes.span, fresh, isEnd: isEnd) { place, rule in
            guard progress[rule].isSettled, start + place >= progress[rule].next else { return }
            consider(rule, at: start + place, isEnd: isEnd)
            if !progress[rule].isSettled { unsettled.append(rule) }
        }
        recognize(isEnd: isEnd)

        let frontier = frontier()
        explain(upTo: isEnd ? Int.max : frontier, into: &sink)
        ownership.decide(upTo: frontier, in: text, into: &sink)
        text.drop(before: text.boundary(atOrBefore: keepFrom(frontier)))
    }

    /// Lets a rule that was unsettled go on from where it stopped to where the others are.
    private mutating func resume(_ rule: Int, isEnd: Bool) {
        if let claim = progress[rule].extending {
            extend(rule, claim: claim, isEnd: isEnd)
        }
        let bytes = text.bytes
        var place = progress[rule].undecided
        progress[rule].undecided = nil
        while progress[rule].isSettled {
            if let here = place { consider(rule, at: here, isEnd: isEnd) }
            guard progress[rule].isSettled else { break }
            let from = max(progress[rule].next, place.map { $0 + 1 } ?? 0)
            guard from < scanned else { break }
            place = ruleset.anchors.firstPlace(
                of: rule, in: bytes.span, from - text.start..<scanned - text.start, isEnd: isEnd
            ).map { text.start + $0 }
            if place == nil { break }
        }
        if !progress[rule].isSettled { unsettled.append(rule) }
    }

    /// The first byte that may still become part of a finding.
    private func frontier() -> Int {
        var frontier = text.end
        for rule in unsettled {
            if let place = progress[rule].undecided { frontier = min(frontier, place) }
        }
        for recognizer in recognition { frontier = min(frontier, recognizer.nextBlock) }
        return frontier
    }

    private func keepFrom(_ frontier: Int) -> Int {
        recognition.reduce(frontier - ruleset.contextBefore) { min($0, $1.nextBlock - $1.recognizer.reach) }
    }

    private mutating func explain(upTo frontier: Int, into sink: inout some ScanSink) {
        guard settings.explains else { return }
        let ready = explanations.filter { $0.match.lowerBound < frontier }
        explanations.removeAll { $0.match.lowerBound < frontier }
        for explanation in ready.sorted(by: { ($0.match.lowerBound, $0.rule) < ($1.match.lowerBound, $1.rule) }) {
            sink.considered(explanation)
        }
    }
}

/// Where one rule stands in the text.
struct RuleProgress {
    /// No candidate starts before this offset: what lies before was consumed.
    var next = 0
    /// The place that needs more text to be decided.
    var undecided: Int?
    /// The claim whose over-long value goes on.
    var extending: Extension?
    /// The KiB in which candidates were last dropped, and how many.
    var droppedBlock = -1
    var dropped = 0

    struct Extension {
        var claim: Int
        var tail: Int
        /// Everything before this offset is known to belong to it.
        var end: Int
    }

    /// Whether the rule has looked at everything that the others have.
    var isSettled: Bool { undecided == nil && extending == nil }
}
