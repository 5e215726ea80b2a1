import DLPWire

/// One object: `schema`, `tool`, `pack`, `files`, `summary`; a file a line.
///
/// Files that were scanned and hold nothing are counted, not listed. How a file fared stands before its findings, or
/// behind them when they are too many to wait for its end.
struct JSONReport: ReportWriter {
    private let header: ReportHeader
    private var writer = JSONWriter()
    private var summary = ReportSummary()
    /// What was found in the file at hand, until it is begun.
    private var waiting: [LocatedFinding] = []
    /// Whether the file at hand was begun before its end.
    private var isOpen = false

    /// So many findings of a file wait for its end.
    static let longestWait = 1_000

    init(header: ReportHeader) { self.header = header }

    mutating func begin() -> [UInt8] {
        writer.beginObject()
        writer.member("schema", jsonSchema)
        writer.members(of: header)
        writer.name("files")
        writer.beginArray()
        return writer.take()
    }

    mutating func add(_ findings: [LocatedFinding], in path: [UInt8]) -> [UInt8] {
        summary.add(findings)
        if !isOpen {
            waiting += findings
            guard waiting.count > Self.longestWait else { return [] }
            beginFile(path, nil)
            isOpen = true
            write(waiting)
            waiting = []
        } else {
            write(findings)
        }
        return writer.take()
    }

    mutating func endFile(_ path: [UInt8], _ outcome: ScannedFile.Outcome) -> [UInt8] {
        summary.endFile(outcome)
        if isOpen {
            writer.endArray()
            writer.members(of: outcome)
        } else {
            if waiting.isEmpty, outcome == .scanned { return [] }
            beginFile(path, outcome)
            write(waiting)
            waiting = []
            writer.endArray()
        }
        isOpen = false
        writer.endObject()
        return writer.take()
    }

    /// Begins a file and the list of its findings.
    private mutating func beginFile(_ path: [UInt8], _ outcome: ScannedFile.Outcome?) {
        writer.breakLine()
        writer.beginObject()
        writer.member("path", escapedPath(path))
        if let outcome { writer.members(of: outcome) }
        writer.name("findings")
        writer.beginArray()
    }

    private mutating func write(_ findings: [LocatedFinding]) {
        for located in findings {
            writer.beginObject()
            writer.members(of: located)
            writer.endObject()
        }
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
