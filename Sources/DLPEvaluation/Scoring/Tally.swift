/// How many values there were, how many of them were found, how many findings, and how many of those were right.
///
/// Spans and findings are counted apart, because only a one-to-one match counts as many of the ones as of the others.
package struct Tally: Hashable, Sendable {
    package var spans: Int
    package var found: Int
    package var findings: Int
    package var right: Int

    package init(spans: Int = 0, found: Int = 0, findings: Int = 0, right: Int = 0) {
        self.spans = spans
        self.found = found
        self.findings = findings
        self.right = right
    }

    package var missed: Int { spans - found }
    package var wrong: Int { findings - right }

    /// The share of findings that are right; nil without findings.
    package var precision: Double? { Self.share(Double(right), of: Double(findings)) }
    /// The share of values that are found; nil without values.
    package var recall: Double? { Self.share(Double(found), of: Double(spans)) }

    static func share(_ part: Double, of whole: Double) -> Double? { whole > 0 ? part / whole : nil }

    static func += (left: inout Tally, right: Tally) {
        left.spans += right.spans
        left.found += right.found
        left.findings += right.findings
        left.right += right.right
    }
}

/// The harmonic mean of precision and recall, in which recall weighs `beta` times as much.
///
/// Nil where there is neither value nor finding; 0 where there is only one of them.
func fMeasure(beta: Double, precision: Double?, recall: Double?) -> Double? {
    if precision == nil, recall == nil { return nil }
    guard let precision, let recall, precision + recall > 0 else { return 0 }
    let square = beta * beta
    return (1 + square) * precision * recall / (square * precision + recall)
}
