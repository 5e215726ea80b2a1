public import DLPModel
internal import DLPRedaction
internal import DLPScanner

/// Filters one text that comes in pieces, cut anywhere.
///
/// However the text is cut, the output is the same. No byte of a finding is ever given out, and every decided byte is
/// given out at once. When a blocking finding begins, nothing from its start on is given out any more.
public struct FilterStream: ~Copyable {
    private var scan: ScanStream
    private var sink: RedactingSink

    init(_ filter: PromptFilter) {
        scan = filter.scan()
        sink = RedactingSink(filter)
    }

    /// Takes the next piece and appends to `output` what has been decided.
    public mutating func push(_ piece: Span<UInt8>, into output: inout [UInt8]) {
        swap(&sink.output, &output)
        scan.push(piece, into: &sink)
        swap(&sink.output, &output)
    }

    /// Ends the text and appends the rest of it to `output`.
    public consuming func finish(into output: inout [UInt8]) -> FilterOutcome {
        finishCollecting(into: &output).outcome
    }

    /// Ends the text; gives also the findings that were not taken before.
    public consuming func finishCollecting(
        into output: inout [UInt8]
    ) -> (outcome: FilterOutcome, findings: [Finding]) {
        swap(&sink.output, &output)
        scan.finish(into: &sink)
        swap(&sink.output, &output)
        return (sink.outcome, sink.findings)
    }

    /// The findings since this was last asked, in the order of the text.
    ///
    /// Findings that are not taken are kept.
    public mutating func takeFindings() -> [Finding] {
        defer { sink.findings = [] }
        return sink.findings
    }

    /// Whether a blocking finding has begun.
    public var isBlocked: Bool { sink.outcome.isBlocked }

    /// Bytes taken in and not yet decided.
    public var heldBack: Int { scan.heldBack }
}

/// What came of a whole text.
public struct FilterOutcome: Hashable, Sendable {
    /// Findings of each type.
    public internal(set) var counts: [DataType: Int] = [:]
    /// Whether a blocking finding was in it.
    public internal(set) var isBlocked = false
    /// Whether a rule could not decide about some stretch; the stretch was replaced.
    public internal(set) var isIncomplete = false
    /// Whether anything was replaced.
    public internal(set) var isRedacted = false

    /// `Verdict.block` also when the scan is incomplete.
    public var verdict: Verdict { isBlocked || isIncomplete ? .block : isRedacted ? .redact : .allow }

    mutating func add(_ finding: Finding, blocks: Bool) {
        counts[finding.type, default: 0] += 1
        if blocks { isBlocked = true }
        if finding.isReplaced { isRedacted = true }
        if case .incomplete = finding.kind { isIncomplete = true }
    }
}
