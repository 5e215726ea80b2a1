/// The formats in which an evaluation is written to standard output.
package enum EvaluationFormat: String, CaseIterable, Sendable {
    /// For people.
    case table
    /// One object, which `--baseline` and `--compare` read.
    case json
    case markdown

    /// The evaluation in this format.
    package func report(_ evaluation: Evaluation, bars: [BarResult]?, comparison: Comparison?) -> [UInt8] {
        if self == .json { return evaluation.json(bars: bars, comparison: comparison) }
        let sections = EvaluationSections(evaluation: evaluation, bars: bars, comparison: comparison, longest: 20)
        return write(sections.sections)
    }

    /// What changed between two evaluations, in this format.
    package func report(_ comparison: Comparison) -> [UInt8] {
        self == .json ? comparison.json() : write([ComparisonSections(comparison, longest: 100).section])
    }

    private func write(_ sections: [ReportSection]) -> [UInt8] {
        Array((self == .markdown ? MarkdownReport.text(sections) : PlainReport.text(sections)).utf8)
    }
}
