package import DLPModel
package import DLPWire

extension JSONWriter {
    /// Writes the members every JSON form of a finding has.
    ///
    /// - Parameters:
    ///   - field: The path of the string it was found in, for a finding in a JSON document.
    ///   - start: Where the value begins, in the unit the reader asked for.
    ///   - end: The place right after the value, in the same unit.
    package mutating func members(of finding: Finding, field: String? = nil, start: Int, end: Int) {
        member("type", finding.type.rawValue)
        member("rule", finding.rule.rawValue)
        member("category", finding.category.rawValue)
        if let field { member("field", field) }
        member("start", start)
        member("end", end)
        name("confidence")
        json(finding.confidence.description.utf8)
        member("severity", finding.severity.rawValue)
        if finding.isTestValue { member("test_value", true) }
        if !finding.views.isEmpty {
            name("views")
            beginArray()
            for step in finding.views { string(step.rawValue) }
            endArray()
        }
        if case .incomplete(let reason) = finding.kind { member("incomplete", reason.rawValue) }
    }

    /// Writes the members of a finding in a file.
    mutating func members(of located: LocatedFinding) {
        members(
            of: located.finding, start: located.finding.range.lowerBound, end: located.finding.range.upperBound)
        member("line", located.start.line)
        member("column", located.start.column)
        member("end_line", located.end.line)
        member("end_column", located.end.column)
        member("preview", located.preview.text)
    }

    /// Writes the members that tell how a file fared.
    mutating func members(of outcome: ScannedFile.Outcome) {
        switch outcome {
        case .scanned: member("status", "scanned")
        case .skipped(let reason):
            member("status", "skipped")
            member("reason", reason)
        case .failed(let reason):
            member("status", "failed")
            member("reason", reason)
        }
    }

    /// Writes who made the report.
    mutating func members(of header: ReportHeader) {
        name("tool")
        beginObject()
        member("name", "dlpscan")
        member("version", header.toolVersion)
        endObject()
        name("pack")
        beginObject()
        member("name", header.pack.name)
        member("version", header.pack.version)
        member("sha256", header.pack.sha256)
        endObject()
    }
}

/// The number that changes when the JSON of reports and records changes in a way that breaks readers.
let jsonSchema = 1
