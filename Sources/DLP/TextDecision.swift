public import DLPModel
internal import DLPRedaction
internal import DLPScanner

/// What is to be done with a text that stays where it is, such as a string within a JSON document.
public struct TextDecision: Sendable {
    /// A stretch of the text and what takes its place.
    public struct Edit: Hashable, Sendable {
        /// Half-open, in bytes of the text.
        public let range: Range<Int>
        /// UTF-8.
        public let replacement: [UInt8]
    }

    public fileprivate(set) var outcome = FilterOutcome()
    /// In the order of the text.
    public fileprivate(set) var findings: [Finding] = []
    /// One for each finding that is replaced; ascending, never overlapping.
    public fileprivate(set) var edits: [Edit] = []

    /// The text with every edit made.
    func redacted(_ text: borrowing Span<UInt8>) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(edits.reduce(text.count) { $0 - $1.range.count + $1.replacement.count })
        var end = 0
        for edit in edits {
            output.append(text.extracting(end..<edit.range.lowerBound))
            output += edit.replacement
            end = edit.range.upperBound
        }
        output.append(text.extracting(end..<text.count))
        return String(decoding: output, as: UTF8.self)
    }
}

extension PromptFilter {
    /// Decides about a whole text, and leaves the editing to the caller.
    public func decide(_ text: Span<UInt8>) -> TextDecision {
        var sink = EditingSink(filter: self)
        var scan = scan()
        scan.push(text, into: &sink)
        scan.finish(into: &sink)
        return sink.decision
    }
}

private struct EditingSink: ScanSink {
    let filter: PromptFilter
    var writer = ReplacementWriter()
    var replacement: [UInt8] = []
    var decision = TextDecision()

    init(filter: PromptFilter) { self.filter = filter }

    mutating func cover(_ bytes: Span<UInt8>, of finding: Finding) {
        writer.cover(bytes, of: finding, as: filter.replacement(of: finding), into: &replacement)
    }

    mutating func found(_ finding: Finding) {
        decision.findings.append(finding)
        decision.outcome.add(finding, blocks: filter.blocks(finding))
        guard finding.isReplaced else { return }
        writer.end(into: &replacement)
        decision.edits.append(TextDecision.Edit(range: finding.range, replacement: replacement))
        replacement = []
    }
}
