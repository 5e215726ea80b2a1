import DLPModel

/// A line for each finding, as `grep` would write it, then the counts.
struct TextReport: ReportWriter {
    let colour: ReportColour
    private var summary = ReportSummary()

    init(colour: ReportColour) { self.colour = colour }

    mutating func begin() -> [UInt8] { [] }

    mutating func add(_ findings: [LocatedFinding], in path: [UInt8]) -> [UInt8] {
        summary.add(findings)
        let path = paint(escapedPath(path), .path)
        var text = ""
        for located in findings {
            let finding = located.finding
            text += "\(path):\(located.start.line):\(located.start.column): "
            text += paint(finding.severity.rawValue, Paint(finding.severity))
            text += " \(finding.type) \(finding.rule) \(finding.confidence) \(located.preview.text)"
            if finding.isTestValue { text += " (test value)" }
            if case .incomplete(let reason) = finding.kind { text += " (incomplete: \(reason.rawValue))" }
            text += "\n"
        }
        return Array(text.utf8)
    }

    mutating func endFile(_ path: [UInt8], _ outcome: ScannedFile.Outcome) -> [UInt8] {
        summary.endFile(outcome)
        let words: String
        switch outcome {
        case .scanned: return []
        case .skipped(let reason): words = "skipped: \(escapedPath(Array(reason.utf8)))"
        case .failed(let reason): words = "\(paint("failed", .grave)): \(escapedPath(Array(reason.utf8)))"
        }
        return Array("\(paint(escapedPath(path), .path)): \(words)\n".utf8)
    }

    mutating func end() -> [UInt8] {
        let files = summary.filesScanned == 1 ? "1 file" : "\(summary.filesScanned) files"
        var text = "\(files) scanned, \(summary.filesWithFindings) with findings"
        if summary.filesSkipped > 0 { text += ", \(summary.filesSkipped) skipped" }
        if summary.filesFailed > 0 { text += ", \(summary.filesFailed) failed" }
        text += ".\n"
        guard summary.findings > 0 else { return Array((text + "No findings.\n").utf8) }
        let types = summary.findingsByType.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        text += summary.findings == 1 ? "1 finding: " : "\(summary.findings) findings: "
        text += types.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + ".\n"
        return Array(text.utf8)
    }

    /// What is coloured, by its ANSI code.
    private enum Paint: String {
        case path = "35"
        case slight = "36"
        case middling = "33"
        case grave = "31"
        case worst = "1;31"

        init(_ severity: Severity) {
            switch severity {
            case .low: self = .slight
            case .medium: self = .middling
            case .high: self = .grave
            case .critical: self = .worst
            }
        }
    }

    private func paint(_ text: String, _ paint: Paint) -> String {
        switch colour {
        case .none: text
        case .ansi: "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
        }
    }
}
