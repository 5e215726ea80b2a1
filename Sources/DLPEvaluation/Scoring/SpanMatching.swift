internal import DLPModel

/// A stretch of text and its type: a value that is there, or one that was found.
struct TypedRange: Hashable, Sendable {
    var range: Range<Int>
    var type: DataType
}

/// Which finding matches which span, one to one.
///
/// All pairs that may match are taken in the order of their overlap, greatest first; of equal ones those of the same type
/// first, then in the order of the text. A pair counts when neither side is taken.
struct SpanMatching {
    /// For each span the finding that matches it.
    private(set) var finding: [Int?]
    /// For each finding the span that it matches.
    private(set) var span: [Int?]

    /// A span and a finding that have bytes in common.
    struct Pair {
        let span: Int
        let finding: Int
        /// The bytes in both, of the bytes in either.
        let overlap: Double
        let isSameType: Bool
    }

    /// Matches by one of the measures that count whole spans.
    init(_ pairs: [Pair], spans: Int, findings: Int, by measure: Measure) {
        finding = Array(repeating: nil, count: spans)
        span = Array(repeating: nil, count: findings)
        let least = measure == .strict || measure == .strictUntyped ? 1 : 0.5
        let candidates = pairs.filter { $0.overlap >= least && ($0.isSameType || !measure.isTyped) }
        for pair in candidates.sorted(by: Self.precedes) where finding[pair.span] == nil && span[pair.finding] == nil {
            finding[pair.span] = pair.finding
            span[pair.finding] = pair.span
        }
    }

    /// Every span and finding that overlap.
    ///
    /// - Complexity: Findings never overlap each other, so it is linear in the number of pairs, after sorting.
    static func pairs(_ spans: [TypedRange], _ findings: [TypedRange]) -> [Pair] {
        var pairs: [Pair] = []
        let order = findings.indices.sorted { findings[$0].range.lowerBound < findings[$1].range.lowerBound }
        for (number, span) in spans.enumerated() {
            // The first finding that ends behind the start of the span.
            var low = 0
            var high = order.count
            while low < high {
                let middle = (low + high) / 2
                if findings[order[middle]].range.upperBound > span.range.lowerBound {
                    high = middle
                } else {
                    low = middle + 1
                }
            }
            for place in low..<order.count {
                let finding = findings[order[place]]
                guard finding.range.lowerBound < span.range.upperBound else { break }
                let shared = finding.range.clamped(to: span.range).count
                let either = finding.range.count + span.range.count - shared
                pairs.append(
                    Pair(
                        span: number, finding: order[place], overlap: Double(shared) / Double(either),
                        isSameType: finding.type == span.type))
            }
        }
        return pairs
    }

    private static func precedes(_ left: Pair, _ right: Pair) -> Bool {
        if left.overlap != right.overlap { return left.overlap > right.overlap }
        if left.isSameType != right.isSameType { return left.isSameType }
        return (left.span, left.finding) < (right.span, right.finding)
    }
}
