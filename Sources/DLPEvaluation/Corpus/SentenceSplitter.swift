/// Cuts a file of tokens into records.
///
/// Where the file begins with `-DOCSTART-`, a record is a document with all its sentences; else it is a sentence.
struct SentenceSplitter: Sendable {
    private let file: String
    /// The line that has begun and not ended.
    private var pending: [UInt8] = []
    private var line = 0
    private var record: [UInt8] = []
    private var recordLine = 1
    private var hasDocuments: Bool?

    init(file: String) { self.file = file }

    mutating func push(_ bytes: ArraySlice<UInt8>, into records: inout [CorpusRecord]) {
        var rest = bytes
        while let feed = rest.firstIndex(of: 0x0A) {
            pending += rest[..<feed]
            takeLine(into: &records)
            rest = rest[(feed + 1)...]
        }
        pending += rest
    }

    mutating func finish(into records: inout [CorpusRecord]) {
        if !pending.isEmpty { takeLine(into: &records) }
        close(into: &records)
    }

    private mutating func takeLine(into records: inout [CorpusRecord]) {
        defer { pending.removeAll(keepingCapacity: true) }
        line += 1
        let isStart = pending.starts(with: "-DOCSTART-".utf8)
        let isBlank = !pending.contains { $0 > 0x20 }
        if hasDocuments == nil, !isBlank { hasDocuments = isStart }
        if isStart || (isBlank && hasDocuments != true) { close(into: &records) }
        if isStart { return }
        if record.isEmpty {
            if isBlank { return }
            recordLine = line
        }
        if record.count <= CorpusRecord.limit {
            record += pending
            record.append(0x0A)
        }
    }

    private mutating func close(into records: inout [CorpusRecord]) {
        if record.isEmpty { return }
        var closed = CorpusRecord(form: .conll, file: file, line: recordLine, bytes: record)
        closed.isCut = record.count > CorpusRecord.limit
        records.append(closed)
        record = []
    }
}
