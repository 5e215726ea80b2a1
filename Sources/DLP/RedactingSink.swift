internal import DLPModel
internal import DLPRedaction
internal import DLPScanner

/// Turns what a scan decides into the redacted text.
struct RedactingSink: ScanSink {
    private let filter: PromptFilter
    private var writer = ReplacementWriter()
    var output: [UInt8] = []
    var findings: [Finding] = []
    var outcome = FilterOutcome()

    init(_ filter: PromptFilter) { self.filter = filter }

    mutating func pass(_ bytes: Span<UInt8>) {
        guard !outcome.isBlocked else { return }
        output.append(bytes)
    }

    mutating func cover(_ bytes: Span<UInt8>, of finding: Finding) {
        if filter.blocks(finding) { outcome.isBlocked = true }
        guard !outcome.isBlocked else { return }
        writer.cover(bytes, of: finding, as: filter.replacement(of: finding), into: &output)
    }

    mutating func found(_ finding: Finding) {
        outcome.add(finding, blocks: filter.blocks(finding))
        if finding.isReplaced, !outcome.isBlocked { writer.end(into: &output) }
        findings.append(finding)
    }
}

extension [UInt8] {
    /// Appends the bytes of a span; the loop becomes a copy of many bytes at once.
    mutating func append(_ bytes: borrowing Span<UInt8>) {
        let end = bytes.count
        // To an empty array, even nothing would be written: to the storage that all empty arrays share.
        if end == 0 { return }
        append(addingCapacity: end) { output in
            for index in 0..<end { output.append(bytes[index]) }
        }
    }
}
