internal import DLPWire

extension CorpusReader {
    /// `{"full_text", "spans": [{"entity_type", "start_position", "end_position"}]}`, offsets in characters.
    ///
    /// `template_id` and what is in `metadata` say nothing that is measured; a member `sample_id` is the document's name.
    mutating func presidio(_ record: CorpusRecord) throws(CorpusMistake) -> CorpusDocument {
        try readObject(record)
        guard let text = try text("full_text", of: record) else { throw record.mistake(.missing("full_text")) }
        guard let nodes = try list("spans", of: record) else { throw record.mistake(.missing("spans")) }
        let characters = CharacterOffsets(text)
        var spans: [CorpusSpan] = []
        for (index, node) in nodes.enumerated() {
            switch Self.span(node, in: characters) {
            case .success(let span): spans.append(span)
            case .failure(let problem):
                throw record.mistake(.span(index + 1, of: "spans", problem), at: node.offset)
            }
        }
        let language = json.member(named: "language").flatMap { json.node(at: $0.value.lowerBound).string }
        return CorpusDocument(
            id: id("sample_id", of: record), text: text, spans: spans,
            language: language ?? CorpusDocument.unknownLanguage)
    }

    private static func span(
        _ node: JSONNode, in characters: CharacterOffsets
    ) -> Result<CorpusSpan, CorpusMistake.SpanProblem> {
        guard let start = node["start_position"]?.integer else { return .failure(.missing("start_position")) }
        guard let end = node["end_position"]?.integer else { return .failure(.missing("end_position")) }
        guard let label = node["entity_type"]?.string, !label.isEmpty else { return .failure(.noLabel) }
        return characters.bytes(from: start, to: end).map { CorpusSpan($0, label) }
    }
}
