extension CorpusReader {
    /// Lines `T1<tab>TYPE start end<tab>text`, offsets in characters; relations, events and notes are passed over.
    ///
    /// A value in several fragments (`0 4;9 12`) is several spans.
    func standOff(_ record: CorpusRecord) throws(CorpusMistake) -> CorpusDocument {
        guard isUTF8(record.bytes) else { throw CorpusMistake(file: record.file, line: 1, .notUTF8) }
        let characters = CharacterOffsets(record.bytes)
        var spans: [CorpusSpan] = []
        let lines = record.annotations.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.first == UInt8(ascii: "T") {
            func mistake(_ problem: CorpusMistake.AnnotationProblem) -> CorpusMistake {
                CorpusMistake(file: record.file, line: index + 1, .annotation(problem))
            }
            let columns = line.split(separator: 0x09)
            guard columns.count >= 2 else { throw mistake(.form) }
            let words = columns[1].split(separator: UInt8(ascii: " "), maxSplits: 1)
            guard words.count == 2 else { throw mistake(.form) }
            let label = String(decoding: words[0], as: UTF8.self)
            for fragment in words[1].split(separator: UInt8(ascii: ";")) {
                let ends = fragment.split { $0 == 0x20 || $0 == 0x0D }.map { Int(String(decoding: $0, as: UTF8.self)) }
                guard ends.count == 2, let start = ends[0], let end = ends[1] else { throw mistake(.form) }
                switch characters.bytes(from: start, to: end) {
                case .success(let range): spans.append(CorpusSpan(range, label))
                case .failure(let problem): throw mistake(.span(problem))
                }
            }
        }
        return CorpusDocument(id: record.documentName, text: record.bytes, spans: spans)
    }
}

extension CorpusRecord {
    /// The file's name without folders and suffix.
    fileprivate var documentName: String {
        let name = file.split(separator: "/").last ?? "-"
        return String(name.hasSuffix(".ann") ? name.dropLast(4) : name)
    }
}
