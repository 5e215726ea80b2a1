internal import DLPModel
internal import DLPAnchors
internal import DLPRegex
internal import DLPText

/// Scans one text that comes in pieces, cut anywhere.
///
/// However the text is cut, the sink is told the same findings and given the same bytes. A byte is handed over as
/// soon as it is decided: as soon as no rule could still find it to be part of a value.
public struct ScanStream: ~Copyable {
    let ruleset: Ruleset
    let settings: ScanSettings
    var scratch: ScanScratch
    var recognition: [RecognizerProgress]
    /// Explanations of places at or after the frontier, in no order.
    var explanations: [Explanation] = []
    /// The least confidence of a finding, where it is the same for all rules.
    let commonThreshold: Confidence?
    /// The views of the text; nil where the text is scanned as it is.
    var views: ViewStream?

    /// Longer pieces are taken in slices of so many bytes, so that memory does not grow with them.
    private static let slice = 64 << 10

    /// Text that nothing needs any more is dropped so many bytes at a time: what stays is moved.
    private static let worthDropping = 4 << 10

    public init(_ ruleset: Ruleset, settings: ScanSettings = ScanSettings()) {
        self.ruleset = ruleset
        self.settings = settings
        scratch = settings.explains ? ScanScratch(ruleset, isGated: false) : ruleset.pool.take() ?? ScanScratch(ruleset)
        recognition = settings.recognizers.map { RecognizerProgress($0) }
        commonThreshold = settings.chosenThreshold ?? ruleset.selection.commonThreshold
        let views = settings.chosenViews ?? ruleset.views
        self.views = views == .none ? nil : ViewStream(limits: views.limits)
    }

    /// Takes the next piece of the text.
    public mutating func push(_ piece: Span<UInt8>, into sink: inout some ScanSink) {
        var rest = 0..<piece.count
        while !rest.isEmpty {
            let slice = rest.prefix(Self.slice)
            let free = takeIn(piece.extracting(slice))
            advance(isEnd: false, free: free, into: &sink)
            rest = slice.upperBound..<rest.upperBound
        }
    }

    /// Says that the text ends here: everything held back is decided and handed over.
    public consuming func finish(into sink: inout some ScanSink) {
        let free = takeInEnd()
        advance(isEnd: true, free: free, into: &sink)
        scratch.ownership.finish(ruleset.entries, into: &sink)
        giveBack()
    }

    /// Lets others use the memory.
    consuming func giveBack() {
        if !settings.explains { ruleset.pool.give(scratch) }
    }

    /// Bytes taken in and not yet handed over.
    public var heldBack: Int { (views == nil ? scratch.text.end : scratch.taken) - scratch.ownership.decided }

    /// Decides what can be decided of the input before `free`, from which on views to come may redact.
    private mutating func advance(isEnd: Bool, free: Int, into sink: inout some ScanSink) {
        match(isEnd: isEnd)

        let frontier = frontier()
        let decided = min(free, scratch.origin.original(from: frontier))
        explain(upTo: isEnd ? Int.max : decided, into: &sink)
        var kept = keepFrom(frontier)
        if scratch.origin.isIdentical {
            kept = min(kept, decided)
            scratch.ownership.decide(upTo: decided, in: scratch.text, ruleset.entries, into: &sink)
        } else {
            scratch.ownership.decide(upTo: decided, in: scratch.original, ruleset.entries, into: &sink)
            if decided - scratch.original.start >= Self.worthDropping {
                scratch.original.drop(before: scratch.original.boundary(atOrBefore: decided))
            }
        }
        if kept - scratch.text.start >= Self.worthDropping {
            kept = scratch.text.boundary(atOrBefore: kept)
            scratch.text.drop(before: kept)
            scratch.origin.drop(before: kept)
        }
    }

    /// Matches all rules against what has come since this was last called.
    mutating func match(isEnd: Bool) {
        closeAbandoned()
        resume(isEnd: isEnd)

        let fresh = scratch.scanned - scratch.text.start
        scratch.scanned = scratch.text.end
        findPlaces(from: fresh, isEnd: isEnd)
        for index in scratch.anchors.found.indices {
            let place = scratch.anchors.found[index]
            visit(place.anchor, at: place.offset, isEnd: isEnd)
        }
        if !recognition.isEmpty { recognize(isEnd: isEnd) }
    }

    // A function of its own: as long as the bytes are shared, they would be copied to be dropped.
    private mutating func findPlaces(from fresh: Int, isEnd: Bool) {
        let bytes = scratch.text.bytes
        scratch.anchors.advance(in: bytes.span, from: fresh, start: scratch.text.start, isEnd: isEnd)
    }

    /// Lets the rules that were unsettled go on from where they stopped.
    private mutating func resume(isEnd: Bool) {
        guard !scratch.unsettled.isEmpty else { return }
        let waiting = scratch.unsettled
        let late = scratch.late
        scratch.unsettled.removeAll(keepingCapacity: true)
        scratch.late.removeAll(keepingCapacity: true)
        for rule in waiting {
            if let claim = scratch.progress[rule].extending { extend(rule, claim: claim, isEnd: isEnd) }
            if let place = scratch.progress[rule].undecided {
                scratch.progress[rule].undecided = nil
                consider(rule, at: place, isEnd: isEnd)
            }
            if !scratch.progress[rule].isSettled { scratch.unsettled.append(rule) }
        }
        for place in late { visit(place.anchor, at: place.offset, isEnd: isEnd) }
    }

    /// Tries a rule at a place that its anchor found, now or once the rule has decided about an earlier one.
    private mutating func visit(_ rule: Int, at place: Int, isEnd: Bool) {
        // What is known of an over-long value reaches to the end of the text.
        guard place >= scratch.progress[rule].next, scratch.progress[rule].extending == nil else { return }
        guard scratch.progress[rule].undecided == nil else {
            scratch.late.append(AnchorScan.Place(offset: place, anchor: rule))
            return
        }
        consider(rule, at: place, isEnd: isEnd)
        if !scratch.progress[rule].isSettled { scratch.unsettled.append(rule) }
    }

    /// The first byte that may still become part of a finding.
    private func frontier() -> Int {
        var frontier = min(scratch.text.end, scratch.anchors.firstOpen)
        for rule in scratch.unsettled {
            if let place = scratch.progress[rule].undecided { frontier = min(frontier, place) }
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
        var last: Explanation?
        for explanation in ready.sorted(by: Self.precedes) {
            // What is seen in the text as well is told once, of the text.
            var seen = explanation
            seen.views = last?.views ?? []
            if seen == last { continue }
            sink.considered(explanation)
            last = explanation
        }
    }

    private static func precedes(_ left: Explanation, _ right: Explanation) -> Bool {
        if left.match.lowerBound != right.match.lowerBound { return left.match.lowerBound < right.match.lowerBound }
        if left.rule != right.rule { return left.rule < right.rule }
        if left.match.upperBound != right.match.upperBound { return left.match.upperBound < right.match.upperBound }
        return left.views.map(\.rawValue).lexicographicallyPrecedes(right.views.map(\.rawValue))
    }
}
