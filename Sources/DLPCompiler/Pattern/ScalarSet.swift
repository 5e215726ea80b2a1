/// A set of Unicode scalars, as ascending ranges that neither overlap nor touch.
struct ScalarSet: Hashable, Sendable {
    private(set) var ranges: [ClosedRange<UInt32>]

    private static let last: UInt32 = 0x10_FFFF
    static let all = ScalarSet(0...last)
    static let nonASCII = ScalarSet(0x80...last)

    init(_ ranges: ClosedRange<UInt32>...) { self.init(ranges) }

    init(_ unordered: [ClosedRange<UInt32>]) {
        ranges = []
        for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let previous = ranges.last, range.lowerBound <= previous.upperBound + 1 {
                ranges[ranges.count - 1] = previous.lowerBound...max(previous.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    /// The scalars below U+0080 for which `belongs` holds.
    init(asciiWhere belongs: (Unicode.Scalar) -> Bool) {
        self.init((0...0x7F).filter { belongs(Unicode.Scalar($0)) }.map { UInt32($0)...UInt32($0) })
    }

    var isEmpty: Bool { ranges.isEmpty }

    var complement: ScalarSet {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if next < range.lowerBound { gaps.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= Self.last { gaps.append(next...Self.last) }
        return ScalarSet(gaps)
    }

    func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

    func intersection(_ other: ScalarSet) -> ScalarSet {
        var shared: [ClosedRange<UInt32>] = []
        forEachOverlap(with: other) { overlap in
            shared.append(overlap)
            return .proceed
        }
        return ScalarSet(shared)
    }

    func intersects(_ other: ScalarSet) -> Bool {
        var isShared = false
        forEachOverlap(with: other) { _ in
            isShared = true
            return .stop
        }
        return isShared
    }

    private enum Step { case proceed, stop }

    /// Calls `body` with each stretch that both sets have, ascending.
    private func forEachOverlap(with other: ScalarSet, _ body: (ClosedRange<UInt32>) -> Step) {
        var (mine, theirs) = (0, 0)
        while mine < ranges.count, theirs < other.ranges.count {
            let lower = max(ranges[mine].lowerBound, other.ranges[theirs].lowerBound)
            let upper = min(ranges[mine].upperBound, other.ranges[theirs].upperBound)
            if lower <= upper, body(lower...upper) == .stop { return }
            if ranges[mine].upperBound == upper { mine += 1 } else { theirs += 1 }
        }
    }

    func contains(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } }

    func isSuperset(of other: ScalarSet) -> Bool { !complement.intersects(other) }
}
