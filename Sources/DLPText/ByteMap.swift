/// Where each byte of a view comes from: an exact, ascending map to half-open ranges of original bytes.
///
/// The view is a row of *units*. A unit is a few bytes of the view that stand for a few bytes of the original, such as
/// the one byte of a folded `４` for its three, or the three of a decoded group of base64 for its four. Neighbouring
/// units of one shape share an entry, so that a stretch that is identical costs one entry, however long it is.
/// Original bytes between two units were dropped. The starts of the units ascend, and so do their ends; two units share
/// original bytes when a composition took a larger unit apart.
public struct ByteMap: Hashable, Sendable {
    /// Units of one shape, without a gap between them in the view or in the original.
    struct Run: Hashable, Sendable {
        /// Where the first unit starts in the view.
        var view: Int
        /// Where the first unit starts in the original.
        var original: Int
        /// The bytes of a unit in the view.
        var width: Int
        /// The bytes of a unit in the original.
        var span: Int

        var isIdentical: Bool { width == 1 && span == 1 }
    }

    private(set) var runs: [Run] = []
    /// The bytes of the view.
    public private(set) var count = 0
    /// The shape of the last unit.
    private var lastWidth = 0
    private var lastSpan = 0
    /// Where the last unit starts in the original.
    private var lastStart = 0
    /// Where the last unit ends in the original.
    private var originalEnd = 0

    public init() {}

    /// The map of `count` bytes that stand for themselves.
    public init(identical count: Int) {
        append(identical: count, at: 0)
    }

    /// The number of entries, each of 32 bytes.
    public var entries: Int { runs.count }

    /// Adds `count` bytes that are those of the original from `original` on.
    @inline(__always)
    public mutating func append(identical count: Int, at original: Int) {
        append(units: count, of: 1, standingFor: 1, at: original)
    }

    /// Adds one unit of `width` bytes that stands for `range` of the original.
    @inline(__always)
    public mutating func append(_ width: Int, standingFor range: Range<Int>) {
        append(units: 1, of: width, standingFor: range.count, at: range.lowerBound)
    }

    /// Adds `units` units of `width` bytes, each of which stands for `span` bytes of the original.
    ///
    /// - Precondition: Neither the starts nor the ends of the units descend, and no unit is empty.
    @inline(__always)
    public mutating func append(units: Int, of width: Int, standingFor span: Int, at original: Int) {
        guard units > 0 else { return }
        precondition(width > 0 && span > 0 && original >= lastStart && original + span >= originalEnd)
        if width != lastWidth || span != lastSpan || original != originalEnd {
            runs.append(Run(view: count, original: original, width: width, span: span))
            lastWidth = width
            lastSpan = span
        }
        count += units * width
        lastStart = original + (units - 1) * span
        originalEnd = lastStart + span
    }

    /// The smallest stretch of the original that holds the bytes of `range`, which is not empty.
    ///
    /// - Complexity: The logarithm of ``entries``.
    public func original(of range: Range<Int>) -> Range<Int> {
        precondition(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= count)
        return original(at: range.lowerBound).lowerBound..<original(at: range.upperBound - 1).upperBound
    }

    /// The stretch of the original that the byte at `place` stands for.
    public func original(at place: Int) -> Range<Int> {
        let run = runs[runIndex(at: place)]
        let start = run.original + (place - run.view) / run.width * run.span
        return start..<start + run.span
    }

    /// Whether the bytes of `range` are those of the original and no byte between them was dropped.
    public func isIdentical(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return true }
        let index = runIndex(at: range.lowerBound)
        return runs[index].isIdentical && range.upperBound <= end(ofRun: index)
    }

    /// Whether every byte stands for itself, at its own place.
    public var isIdentity: Bool { runs.isEmpty || (runs.count == 1 && runs[0].isIdentical && runs[0].original == 0) }

    /// The end of the bytes at the start that stand for a row of bytes of the original.
    var firstChange: Int { runs.first.map { $0.isIdentical ? end(ofRun: 0) : 0 } ?? 0 }

    /// The first byte of the view that stands for `original` or for something behind it.
    public func place(from original: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if originalEnd(ofRun: middle) > original { high = middle } else { low = middle + 1 }
        }
        guard low < runs.count else { return count }
        let run = runs[low]
        return original <= run.original ? run.view : run.view + (original - run.original) / run.span * run.width
    }

    /// The run that holds the byte at `place`.
    func runIndex(at place: Int) -> Int {
        precondition(place >= 0 && place < count)
        var low = 0
        var high = runs.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if runs[middle].view <= place { low = middle } else { high = middle - 1 }
        }
        return low
    }

    func end(ofRun index: Int) -> Int { index + 1 < runs.count ? runs[index + 1].view : count }

    private func originalEnd(ofRun index: Int) -> Int {
        let run = runs[index]
        return run.original + (end(ofRun: index) - run.view) / run.width * run.span
    }

    public mutating func reserveCapacity(_ entries: Int) { runs.reserveCapacity(entries) }
}
