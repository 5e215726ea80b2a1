import DLPWire

/// One object: `schema`, `tool`, `pack`, `files`, `summary`; a file a line.
///
/// Files that were scanned and hold nothing are counted, not listed.
struct JSONReport: ReportWriter {
    private let header: ReportHeader
    private var writer = JSONWriter()
    private var summary = ReportSummary()

    init(header: ReportHeader) { self.header = header }

    mutating func begin() -> [UInt8] {
        writer.beginObject()
        writer.member("schema", jsonSchema)
        writer.members(of: header)
        writer.name("files")
        writer.beginArray()
        return writer.take()
    }

    mutating func add(_ file: ScannedFile) -> [UInt8] {
        summary.add(file)
        if file.findings.isEmpty, file.outcome == .scanned { return [] }
        writer.breakLine()
        writer.beginObject()
        writer.member("path", escapedPath(file.path))
        writer.members(of: file.outcome)
        writer.name("findings")
        writer.beginArray()
        for located in file.findings {
            writer.beginObject()
            writer.members(of: located)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.take()
    }

    mutating func end() -> [UInt8] {
        writer.breakLine()
        writer.endArray()
        writer.name("summary")
        summary.write(to: &writer)
        writer.endObject()
        writer.endDocument()
        return writer.take()
    }
}
