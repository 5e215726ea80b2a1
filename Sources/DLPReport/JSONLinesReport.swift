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

    mutating func add(_ file: ScannedFile) -> [UInt8] {
        summary.add(file)
        let path = escapedPath(file.path)
        for located in file.findings {
            begin("finding")
            writer.member("path", path)
            writer.members(of: located)
            endLine()
        }
        if file.outcome != .scanned {
            begin("file")
            writer.member("path", path)
            writer.members(of: file.outcome)
            endLine()
        }
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
