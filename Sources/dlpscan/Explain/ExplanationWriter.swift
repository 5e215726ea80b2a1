internal import DLPModel
internal import DLPReport
internal import DLPScanner

/// Puts explanations into words, with the place and the masked preview of each candidate.
struct ExplanationWriter: ScanSink {
    private let name: String

    private var text = ""
    private var findings = 0
    private var nearMisses = 0
    private(set) var isIncomplete = false

    /// Candidates whose bytes have not all come, in the order of their starts.
    private var pending: [Explanation] = []
    /// The text from the first pending candidate on, or as far as it has come.
    private var bytes: [UInt8] = []
    private var position = TextPosition()
    /// Which rule's finding each stretch of `bytes` belongs to.
    private var owned: [(range: Range<Int>, rule: RuleID)] = []

    init(name: String) { self.name = name }

    mutating func pass(_ bytes: Span<UInt8>) {
        for index in bytes.indices { self.bytes.append(bytes[index]) }
        settle()
    }

    mutating func cover(_ bytes: Span<UInt8>, of finding: Finding) {
        let end = finding.range.upperBound
        owned.append((end - bytes.count..<end, finding.rule))
        pass(bytes)
    }

    mutating func found(_ finding: Finding) {
        guard case .incomplete(let reason) = finding.kind else { return }
        isIncomplete = true
        text += "\(name): bytes \(finding.range.lowerBound) to \(finding.range.upperBound): the rule \(finding.rule) "
        text += "could not decide (\(reason.rawValue)); what it could not scan is taken out\n"
    }

    mutating func considered(_ explanation: Explanation) { pending.append(explanation) }

    /// What has been written since this was last asked.
    mutating func takeText() -> String {
        defer { text = "" }
        return text
    }

    /// The last line.
    var summary: String {
        guard findings + nearMisses > 0 else { return "No rule's pattern matches anything in it.\n" }
        let found = "\(findings) \(findings == 1 ? "candidate" : "candidates") accepted"
        return "\(found), \(nearMisses) not.\n"
    }

    /// Writes the candidates that have come in full, and lets go of the text before the next one.
    private mutating func settle() {
        let end = position.offset + bytes.count
        var settled = 0
        while settled < pending.count, pending[settled].match.upperBound <= end {
            drop(before: pending[settled].match.lowerBound)
            write(pending[settled])
            settled += 1
        }
        pending.removeFirst(settled)
        drop(before: pending.first?.match.lowerBound ?? end)
    }

    private mutating func drop(before offset: Int) {
        let count = min(max(0, offset - position.offset), bytes.count)
        if count == 0 { return }
        var next = position
        next.advance(over: bytes.span.extracting(0..<count))
        bytes.removeFirst(count)
        owned.removeAll { $0.range.upperBound <= next.offset }
        position = next
    }

    private mutating func write(_ candidate: Explanation) {
        let start = candidate.value.lowerBound - position.offset
        let preview = Preview(masking: bytes.span.extracting(start..<start + candidate.value.count))
        var place = position
        place.advance(over: bytes.span.extracting(0..<start))
        let isAccepted = candidate.outcome == .accepted
        if isAccepted { findings += 1 } else { nearMisses += 1 }

        text += "\(name):\(place.here.line):\(place.here.column): \(candidate.type) \(preview.text)\n"
        text += "  rule \(candidate.rule), which looks where the text has \(candidate.anchor)\n"
        if !candidate.views.isEmpty {
            text += "  seen in a view of the text: \(candidate.views.map(\.rawValue).joined(separator: ", then "))\n"
        }
        text += "  confidence \(candidate.base) to begin with\n"
        for step in candidate.steps { text += "  \(step.words)\n" }
        text += "  => \(candidate.outcomeInWords)\n"
        let owners = owned.filter { $0.range.overlaps(candidate.value) }
        if isAccepted, !owners.contains(where: { $0.rule == candidate.rule }), let owner = owners.first {
            text += "     but reported as what \(owner.rule) found, which ranks higher\n"
        }
    }
}
