/// What it takes for a finding to match a span.
package enum Measure: Int, CaseIterable, Sendable {
    /// Same start, same end, same type.
    case strict
    /// Same start and end.
    case strictUntyped
    /// At least half of what either covers is covered by both, and the type is the same.
    case overlap
    case overlapUntyped
    /// Each byte for itself, within spans and findings of the same type.
    case bytes
    case bytesUntyped

    /// As files and tables name it.
    package var name: String {
        switch self {
        case .strict, .strictUntyped: "strict"
        case .overlap, .overlapUntyped: "overlap"
        case .bytes, .bytesUntyped: "bytes"
        }
    }

    package var isTyped: Bool { self == .strict || self == .overlap || self == .bytes }
}

/// The tallies of some text by every measure.
package struct Scores: Sendable {
    /// Two measures in a vector, by the order of ``Measure``: typed, then untyped.
    var vectors: InlineArray<3, SIMD8<Int32>> = [.zero, .zero, .zero]

    package init() {}

    package subscript(measure: Measure) -> Tally {
        get {
            let vector = vectors[measure.rawValue / 2]
            let lane = measure.rawValue % 2 * 4
            return Tally(
                spans: Int(vector[lane]), found: Int(vector[lane + 1]), findings: Int(vector[lane + 2]),
                right: Int(vector[lane + 3]))
        }
        set {
            let lane = measure.rawValue % 2 * 4
            let counts = [newValue.spans, newValue.found, newValue.findings, newValue.right]
            for (offset, count) in counts.enumerated() {
                vectors[measure.rawValue / 2][lane + offset] = Int32(clamping: count)
            }
        }
    }
}
