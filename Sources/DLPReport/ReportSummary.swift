import DLPModel
import DLPWire

/// The counts at the end of every report.
struct ReportSummary {
    private(set) var filesScanned = 0
    private(set) var filesSkipped = 0
    private(set) var filesFailed = 0
    private(set) var filesWithFindings = 0
    private(set) var findings = 0
    /// Findings that say that a rule could not decide.
    private(set) var incomplete = 0
    private(set) var findingsByType: [DataType: Int] = [:]

    /// Whether anything was found in the file at hand.
    private var hasFindings = false

    mutating func add(_ found: [LocatedFinding]) {
        if !found.isEmpty { hasFindings = true }
        findings += found.count
        for located in found {
            findingsByType[located.finding.type, default: 0] += 1
            if case .incomplete = located.finding.kind { incomplete += 1 }
        }
    }

    mutating func endFile(_ outcome: ScannedFile.Outcome) {
        switch outcome {
        case .scanned: filesScanned += 1
        case .skipped: filesSkipped += 1
        case .failed: filesFailed += 1
        }
        if hasFindings { filesWithFindings += 1 }
        hasFindings = false
    }

    /// Whether every file was scanned to its end by every rule.
    var isComplete: Bool { filesFailed == 0 && incomplete == 0 }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("files_scanned", filesScanned)
        writer.member("files_skipped", filesSkipped)
        writer.member("files_failed", filesFailed)
        writer.member("files_with_findings", filesWithFindings)
        writer.member("findings", findings)
        writer.member("incomplete", incomplete)
        writer.name("findings_by_type")
        writer.beginObject()
        for (type, count) in findingsByType.sorted(by: { $0.key < $1.key }) { writer.member(type.rawValue, count) }
        writer.endObject()
        writer.endObject()
    }
}
