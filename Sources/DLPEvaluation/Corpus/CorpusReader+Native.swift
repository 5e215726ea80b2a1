internal import DLPWire

extension CorpusReader {
    /// `{"id", "text", "spans": [{"start", "end", "type"}], "near", "stratum", "language"}`, offsets in bytes.
    mutating func native(_ record: CorpusRecord) throws(CorpusMistake) -> CorpusDocument {
        try readObject(record)
        guard let text = try text("text", of: record) else { throw record.mistake(.missing("text")) }
        let stratum = try self.text("stratum", of: record)
        let language = try self.text("language", of: record)
        guard let spans = try list("spans", of: record) else { throw record.mistake(.missing("spans")) }
        return CorpusDocument(
            id: id("id", of: record), text: text, spans: try read(spans, "spans", text, record),
            nearMisses: try read(try list("near", of: record) ?? [], "near", text, record),
            stratum: stratum.map { String(decoding: $0, as: UTF8.self) } ?? CorpusDocument.unknownStratum,
            language: language.map { String(decoding: $0, as: UTF8.self) } ?? CorpusDocument.unknownLanguage)
    }

    private func read(
        _ nodes: [JSONNode], _ member: String, _ text: [UInt8], _ record: CorpusRecord
    ) throws(CorpusMistake) -> [CorpusSpan] {
        var spans: [CorpusSpan] = []
        for (index, node) in nodes.enumerated() {
            switch Self.span(node, in: text) {
            case .success(let span): spans.append(span)
            case .failure(let problem):
                throw record.mistake(.span(index + 1, of: member, problem), at: node.offset)
            }
        }
        return spans
    }

    private static func span(
        _ node: JSONNode, in text: [UInt8]
    ) -> Result<CorpusSpan, CorpusMistake.SpanProblem> {
        guard let start = node["start"]?.integer else { return .failure(.missing("start")) }
        guard let end = node["end"]?.integer else { return .failure(.missing("end")) }
        guard let label = node["type"]?.string, !label.isEmpty else { return .failure(.noLabel) }
        guard start < end else { return .failure(.empty) }
        guard start >= 0, end <= text.count else { return .failure(.outside(length: text.count)) }
        for offset in [start, end] where offset < text.count && text[offset] & 0xC0 == 0x80 {
            return .failure(.splitsCharacter)
        }
        return .success(CorpusSpan(start..<end, label))
    }
}
