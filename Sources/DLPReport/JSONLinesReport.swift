import DLPWire

/// An object a line: each finding, each file that was not scanned to its end, then the summary.
///
/// The member `record` says which of the three a line is.
struct JSONLinesReport: ReportWriter {
    private let header: ReportHeader
    private var writer = JSONWriter()
    private var summary = ReportSummary()

    init(header: ReportHeader) { self.header = header }

    mutating func begin() -> [UInt8] { [] }

    mutating func add(_ findings: [LocatedFinding], in path: [UInt8]) -> [UInt8] {
        summary.add(findings)
        let path = escapedPath(path)
        for located in findings {
            begin("finding")
            writer.member("path", path)
            writer.members(of: located)
            endLine()
        }
        return writer.take()
    }

    mutating func endFile(_ path: [UInt8], _ outcome: ScannedFile.Outcome) -> [UInt8] {
        summary.endFile(outcome)
        guard outcome != .scanned else { return [] }
        begin("file")
        writer.member("path", escapedPath(path))
        writer.members(of: outcome)
        endLine()
        return writer.take()
    }

    mutating func end() -> [UInt8] {
        begin("summary")
        writer.members(of: header)
        writer.name("summary")
        summary.write(to: &writer)
        endLine()
        return writer.take()
    }

    private mutating func begin(_ record: String) {
        writer.beginObject()
        writer.member("schema", jsonSchema)
        writer.member("record", record)
    }

    private mutating func endLine() {
        writer.endObject()
        writer.endDocument()
    }
}
