import DLPModel
import DLPWire

/// A log in the Static Analysis Results Interchange Format (SARIF) 2.1.0, an OASIS standard.
///
/// Results come first and the rules they name last, so that a long scan is written as it goes. There are no
/// fingerprints: nothing in the log can be used to test a guess at a value.
struct SARIFReport: ReportWriter {
    private let header: ReportHeader
    private var writer = JSONWriter()
    private var summary = ReportSummary()
    private var rules: [SARIFRule] = []
    private var ruleNumbers: [String: Int] = [:]
    /// Files that failed; so many are named, and the rest counted.
    private var failures: [(path: [UInt8], reason: String)] = []
    private static let namedFailures = 1_000

    init(header: ReportHeader) { self.header = header }

    mutating func begin() -> [UInt8] {
        writer.beginObject()
        writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        writer.member("version", "2.1.0")
        writer.name("runs")
        writer.beginArray()
        writer.beginObject()
        writer.member("columnKind", "unicodeCodePoints")
        writer.name("results")
        writer.beginArray()
        return writer.take()
    }

    mutating func add(_ findings: [LocatedFinding], in path: [UInt8]) -> [UInt8] {
        summary.add(findings)
        let location = uri(of: path)
        for located in findings { write(located, in: location) }
        return writer.take()
    }

    mutating func endFile(_ path: [UInt8], _ outcome: ScannedFile.Outcome) -> [UInt8] {
        summary.endFile(outcome)
        if case .failed(let reason) = outcome, failures.count < Self.namedFailures { failures.append((path, reason)) }
        return []
    }

    mutating func end() -> [UInt8] {
        writer.breakLine()
        writer.endArray()
        writer.breakLine()
        writeTool()
        writer.breakLine()
        writeInvocation()
        writer.breakLine()
        writer.name("properties")
        writer.beginObject()
        writer.name("summary")
        summary.write(to: &writer)
        writer.endObject()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        writer.endDocument()
        return writer.take()
    }

    // MARK: Results

    private mutating func write(_ located: LocatedFinding, in location: String) {
        let finding = located.finding
        let rule = SARIFRule(located)
        writer.breakLine()
        writer.beginObject()
        writer.member("ruleId", rule.id)
        writer.member("ruleIndex", number(of: rule))
        writer.member("level", level(of: finding.severity))
        if header.isAgainstBaseline { writer.member("baselineState", "new") }
        writer.name("message")
        message("\(finding.type) (confidence \(finding.confidence)): \(located.preview.text)")
        writer.name("locations")
        writer.beginArray()
        writer.beginObject()
        writer.name("physicalLocation")
        writer.beginObject()
        writeArtifact(location)
        writer.name("region")
        writer.beginObject()
        writer.member("startLine", located.start.line)
        writer.member("startColumn", located.start.column)
        writer.member("endLine", located.end.line)
        writer.member("endColumn", located.end.column)
        writer.member("byteOffset", finding.range.lowerBound)
        writer.member("byteLength", finding.range.count)
        writer.endObject()
        writer.endObject()
        writer.endObject()
        writer.endArray()
        writer.name("properties")
        writer.beginObject()
        writer.members(of: finding, start: finding.range.lowerBound, end: finding.range.upperBound)
        writer.endObject()
        writer.endObject()
    }

    private mutating func number(of rule: SARIFRule) -> Int {
        if let number = ruleNumbers[rule.id] { return number }
        ruleNumbers[rule.id] = rules.count
        rules.append(rule)
        return rules.count - 1
    }

    private func level(of severity: Severity) -> String {
        switch severity {
        case .low: "note"
        case .medium: "warning"
        case .high, .critical: "error"
        }
    }

    // MARK: The rest of the run

    private mutating func writeTool() {
        writer.name("tool")
        writer.beginObject()
        writer.name("driver")
        writer.beginObject()
        writer.member("name", "dlpscan")
        writer.member("version", header.toolVersion)
        writer.name("rules")
        writer.beginArray()
        for rule in rules {
            writer.breakLine()
            writer.beginObject()
            writer.member("id", rule.id)
            writer.name("shortDescription")
            message(rule.description)
            writer.name("defaultConfiguration")
            writer.beginObject()
            writer.member("level", level(of: rule.severity))
            writer.endObject()
            writer.name("properties")
            writer.beginObject()
            writer.member("category", rule.category.rawValue)
            writer.member("severity", rule.severity.rawValue)
            writer.endObject()
            writer.endObject()
        }
        writer.endArray()
        writer.name("properties")
        writer.beginObject()
        writer.name("pack")
        writer.beginObject()
        writer.member("name", header.pack.name)
        writer.member("version", header.pack.version)
        writer.member("sha256", header.pack.sha256)
        writer.endObject()
        writer.endObject()
        writer.endObject()
        writer.endObject()
    }

    private mutating func writeInvocation() {
        writer.name("invocations")
        writer.beginArray()
        writer.beginObject()
        writer.member("executionSuccessful", summary.isComplete)
        writer.name("toolExecutionNotifications")
        writer.beginArray()
        for failure in failures {
            writer.breakLine()
            notification("The file could not be scanned: \(failure.reason)", about: failure.path)
        }
        if summary.filesFailed > failures.count {
            writer.breakLine()
            notification("\(summary.filesFailed - failures.count) more files could not be scanned.", about: nil)
        }
        writer.endArray()
        writer.endObject()
        writer.endArray()
    }

    private mutating func notification(_ text: String, about path: [UInt8]?) {
        writer.beginObject()
        writer.member("level", "error")
        writer.name("message")
        message(text)
        if let path {
            writer.name("locations")
            writer.beginArray()
            writer.beginObject()
            writer.name("physicalLocation")
            writer.beginObject()
            writeArtifact(uri(of: path))
            writer.endObject()
            writer.endObject()
            writer.endArray()
        }
        writer.endObject()
    }

    private mutating func writeArtifact(_ location: String) {
        writer.name("artifactLocation")
        writer.beginObject()
        writer.member("uri", location)
        writer.endObject()
    }

    private mutating func message(_ text: String) {
        writer.beginObject()
        writer.member("text", text)
        writer.endObject()
    }
}

/// What a log says of a rule.
private struct SARIFRule {
    let id: String
    let description: String
    let category: Category
    let severity: Severity

    /// The rule of a finding; all findings of incomplete scans share one, whatever rule could not decide.
    init(_ located: LocatedFinding) {
        switch located.finding.kind {
        case .value, .invalidEncoding:
            id = located.finding.rule.rawValue
            description = located.ruleDescription
        case .incomplete:
            id = "scan-incomplete"
            description = "Text that a rule could not scan to its end; what it holds is unknown."
        }
        category = located.finding.category
        severity = located.finding.severity
    }
}
