/// Cuts JSON Lines into records, a line each; blank lines are passed over.
struct LineSplitter: Sendable {
    private let file: String
    private var line = 1
    private var begun: [UInt8] = []
    private var isCut = false

    init(file: String) { self.file = file }

    mutating func push(_ bytes: ArraySlice<UInt8>, into records: inout [CorpusRecord]) {
        var rest = bytes
        while let feed = rest.firstIndex(of: 0x0A) {
            append(rest[..<feed])
            finish(into: &records)
            line += 1
            rest = rest[(feed + 1)...]
        }
        append(rest)
    }

    mutating func finish(into records: inout [CorpusRecord]) {
        if begun.contains(where: { $0 > 0x20 }) {
            var record = CorpusRecord(form: .jsonLines, file: file, line: line, bytes: begun)
            record.isCut = isCut
            records.append(record)
        }
        begun = []
        isCut = false
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        let room = CorpusRecord.limit - begun.count
        if bytes.count > room { isCut = true }
        begun += bytes.prefix(room)
    }
}
