internal import DLPWire

/// Stretches of documents that are no false alarms, though no span says what they are.
///
/// Clean text holds true values all the same, such as authors' addresses; who lists them need not say of which type.
package struct TrueValues: Sendable {
    private var ranges: [String: [Range<Int>]] = [:]

    package init() {}

    /// Reads JSON Lines `{"id", "start", "end"}`, offsets in bytes.
    package init(_ bytes: [UInt8], file: String) throws(CorpusMistake) {
        var splitter = LineSplitter(file: file)
        var records: [CorpusRecord] = []
        splitter.push(bytes[...], into: &records)
        splitter.finish(into: &records)
        var reader = CorpusReader()
        for record in records {
            try reader.readObject(record)
            let node = reader.json.node
            guard let id = node["id"]?.string else { throw record.mistake(.missing("id")) }
            guard let start = node["start"]?.integer, let end = node["end"]?.integer, 0 <= start, start < end else {
                throw record.mistake(.span(1, of: "start", .empty))
            }
            ranges[id, default: []].append(start..<end)
        }
    }

    /// What is listed of a document.
    package func ranges(in id: String) -> [Range<Int>] { ranges[id] ?? [] }
}
