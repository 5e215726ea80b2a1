import DLPModel

/// A row for each finding and for each file that was not scanned to its end (RFC 4180).
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
struct CSVReport: ReportWriter {
    private static let columns = [
        "path", "status", "reason", "line", "column", "end_line", "end_column", "start", "end", "type", "rule",
        "category", "severity", "confidence", "test_value", "preview",
    ]

    mutating func begin() -> [UInt8] { Self.row(Self.columns) }

    mutating func add(_ findings: [LocatedFinding], in path: [UInt8]) -> [UInt8] {
        let path = escapedPath(path)
        var rows: [UInt8] = []
        for located in findings { rows += Self.row([path] + Self.cells(of: located)) }
        return rows
    }

    mutating func endFile(_ path: [UInt8], _ outcome: ScannedFile.Outcome) -> [UInt8] {
        switch outcome {
        case .scanned: []
        case .skipped(let reason): Self.row([escapedPath(path), "skipped", reason])
        case .failed(let reason): Self.row([escapedPath(path), "failed", reason])
        }
    }

    mutating func end() -> [UInt8] { [] }

    private static func cells(of located: LocatedFinding) -> [String] {
        let finding = located.finding
        var reason = ""
        if case .incomplete(let why) = finding.kind { reason = why.rawValue }
        let places = [
            located.start.line, located.start.column, located.end.line, located.end.column, finding.range.lowerBound,
            finding.range.upperBound,
        ]
        return ["finding", reason] + places.map(String.init) + [
            finding.type.rawValue, finding.rule.rawValue, finding.category.rawValue, finding.severity.rawValue,
            finding.confidence.description, String(finding.isTestValue), located.preview.text,
        ]
    }

    /// One line, filled up with empty cells.
    private static func row(_ cells: [String]) -> [UInt8] {
        let missing = Array(repeating: "", count: columns.count - cells.count)
        return Array(((cells + missing).map(cell).joined(separator: ",") + "\r\n").utf8)
    }

    /// A cell that is not run as a formula, quoted where it has to be.
    static func cell(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let formulaStarts: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r", "\n"]
        let safe = scalars.first.map(formulaStarts.contains) == true ? "'" + text : text
        let special: [Unicode.Scalar] = ["\"", ",", "\r", "\n"]
        guard safe.unicodeScalars.contains(where: special.contains) || scalars.first == " " || scalars.last == " "
        else { return safe }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
