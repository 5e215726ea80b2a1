internal import DLPAnchors
internal import DLPRegex
internal import Synchronization

/// Everything that a scan of one text writes to, kept from text to text so that a warm scan allocates nothing.
struct ScanScratch: ~Copyable {
    var text = UTF8Buffer()
    var matcher = Matcher()
    var ownership = Ownership()
    var anchors: AnchorScan
    var progress: [RuleProgress]
    /// The rules whose progress is not that of a new text.
    var touched: [Int] = []
    /// The rules that were tried so far.
    var programs: [RulePatterns?]
    /// Their patterns.
    var patterns: [RulePatterns.Compiled?]
    /// Rules that could not decide at a place, or whose over-long value goes on.
    var unsettled: [Int] = []
    /// Places that were found while their rule was undecided about an earlier one.
    var late: [AnchorScan.Place] = []
    /// Every settled rule has looked at every place before this one.
    var scanned = 0
    /// Where the bytes of ``text`` stand in the input.
    var origin = TextOrigin()
    /// The input, where ``text`` is not the input itself.
    var original = UTF8Buffer()
    /// The bytes of the input that came.
    var taken = 0
    /// Stretches given up whose ends have not come, by their claims.
    var abandoned: [(claim: Int, end: Int)] = []

    init(_ ruleset: Ruleset, isGated: Bool = true) {
        anchors = AnchorScan(
            isGated ? ruleset.anchors : AnchorTable(ruleset.entries.map(\.head.anchor), isGated: false),
            wanted: ruleset.selection.skips ? ruleset.entries.indices.map(ruleset.selection.isOn) : [])
        progress = Array(repeating: RuleProgress(), count: ruleset.entries.count)
        programs = Array(repeating: nil, count: ruleset.entries.count)
        patterns = Array(repeating: nil, count: ruleset.entries.count)
    }

    /// Forgets the text, and keeps memory and patterns.
    mutating func reset() {
        text.reset()
        ownership.reset()
        anchors.reset()
        for rule in touched { progress[rule] = RuleProgress() }
        touched.removeAll(keepingCapacity: true)
        unsettled.removeAll(keepingCapacity: true)
        late.removeAll(keepingCapacity: true)
        scanned = 0
        origin = TextOrigin()
        taken = 0
        original.reset()
        abandoned.removeAll(keepingCapacity: true)
    }
}

/// Where one rule stands in the text.
struct RuleProgress {
    /// No candidate starts before this offset: what lies before was tried, or consumed.
    var next = 0
    /// The place that needs more text to be decided.
    var undecided: Int?
    /// The claim whose over-long value goes on.
    var extending: Extension?
    /// The KiB in which candidates were last dropped, and how many.
    var droppedBlock = -1
    var dropped = 0
    /// Whether the rule is listed among those that were touched.
    var isTouched = false

    struct Extension {
        var claim: Int
        var tail: Int
        /// Everything before this offset is known to belong to it.
        var end: Int
    }

    /// Whether the rule has looked at everything that the others have.
    var isSettled: Bool { undecided == nil && extending == nil }
}

/// Scratch that no scan uses just now, shared by all scanners of a ruleset.
final class ScratchPool: Sendable {
    /// A place for one scratch, which is moved in and out.
    ///
    /// Safe to send: a slot that is in no list belongs to the one thread that took it out.
    private final class Slot: @unchecked Sendable {
        var scratch: ScanScratch?
    }

    private struct Slots {
        var full: [Slot] = []
        var empty: [Slot] = []
    }

    private let slots = Mutex(Slots())

    /// Scratch that was given back, or nil where none is idle.
    func take() -> ScanScratch? {
        guard let slot = slots.withLock({ $0.full.popLast() }) else { return nil }
        let scratch = slot.scratch.take()
        slots.withLock { $0.empty.append(slot) }
        return scratch
    }

    /// Takes scratch back.
    func give(_ scratch: consuming ScanScratch) {
        scratch.reset()
        let slot = slots.withLock { $0.empty.popLast() } ?? Slot()
        slot.scratch = consume scratch
        slots.withLock { $0.full.append(slot) }
    }
}
