/// The formats a report can have.
package enum ReportFormat: String, CaseIterable, Sendable {
    /// A line for each finding, for people and for `grep`.
    case text
    /// One object.
    case json
    /// An object a line.
    case jsonl
    /// SARIF 2.1.0, which code hosts and editors show.
    case sarif
    /// RFC 4180, safe to open in a spreadsheet.
    case csv

    /// Starts a report in this format.
    ///
    /// - Parameter colour: Only text has colours.
    package func writer(header: ReportHeader, colour: ReportColour = .none) -> any ReportWriter {
        switch self {
        case .text: TextReport(colour: colour)
        case .json: JSONReport(header: header)
        case .jsonl: JSONLinesReport(header: header)
        case .sarif: SARIFReport(header: header)
        case .csv: CSVReport()
        }
    }
}

/// Whether text is coloured.
package enum ReportColour: Sendable {
    case none
    /// The colours of ANSI terminals.
    case ansi
}

/// Writes a report file by file and part by part, so that no report has to fit in memory.
///
/// The bytes of ``begin()``, of what follows for every file and of ``end()``, joined, are the report. However the
/// findings of a file are parted, the bytes are the same.
package protocol ReportWriter {
    mutating func begin() -> [UInt8]
    /// Takes more of what was found in a file, in order.
    mutating func add(_ findings: [LocatedFinding], in path: [UInt8]) -> [UInt8]
    /// Says how a file fared, once, after all that was found in it.
    mutating func endFile(_ path: [UInt8], _ outcome: ScannedFile.Outcome) -> [UInt8]
    mutating func end() -> [UInt8]
}

extension ReportWriter {
    /// Takes a whole file.
    package mutating func add(_ file: ScannedFile) -> [UInt8] {
        let found = file.findings.isEmpty ? [] : add(file.findings, in: file.path)
        return found + endFile(file.path, file.outcome)
    }
}
