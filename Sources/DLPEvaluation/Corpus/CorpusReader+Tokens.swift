extension CorpusReader {
    /// A token, columns that say nothing here, and a label a line: `O`, `B-TYPE`, `I-TYPE` (also `S-`, `E-`, `L-`, `U-`).
    ///
    /// Tokens are joined by spaces and sentences by line breaks. An `I-` behind something of another type begins a span.
    func tokens(_ record: CorpusRecord) throws(CorpusMistake) -> CorpusDocument {
        guard isUTF8(record.bytes) else { throw record.mistake(.notUTF8) }
        var text: [UInt8] = []
        var spans: [CorpusSpan] = []
        var isOpen = false
        for (index, line) in record.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let columns = Self.columns(line)
            if columns.isEmpty {
                if !text.isEmpty, text.last != 0x0A { text.append(0x0A) }
                isOpen = false
                continue
            }
            guard columns.count >= 2, let token = columns.first, let tag = columns.last else {
                throw CorpusMistake(file: record.file, line: record.line + index, .notTokens)
            }
            if !text.isEmpty, text.last != 0x0A { text.append(0x20) }
            let start = text.count
            text += token
            guard let tag = Tag(tag) else {
                throw CorpusMistake(file: record.file, line: record.line + index, .badTag)
            }
            switch tag {
            case .outside: isOpen = false
            case .inside(let label, let begins, let ends):
                if !begins, isOpen, spans.last?.label == label {
                    spans[spans.count - 1].range = spans[spans.count - 1].range.lowerBound..<text.count
                } else {
                    spans.append(CorpusSpan(start..<text.count, label))
                }
                isOpen = !ends
            }
        }
        while text.last == 0x0A { text.removeLast() }
        return CorpusDocument(id: record.placeName, text: text, spans: spans)
    }

    /// The columns of a line: between tabs, or between spaces where there is no tab.
    private static func columns(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let line = line.last == 0x0D ? line.dropLast() : line
        let separator: UInt8 = line.contains(0x09) ? 0x09 : 0x20
        return line.split(separator: separator)
    }
}

/// What a label says about a token.
private enum Tag {
    case outside
    case inside(String, begins: Bool, ends: Bool)

    init?(_ tag: ArraySlice<UInt8>) {
        if tag.elementsEqual("O".utf8) {
            self = .outside
            return
        }
        guard tag.count > 2, tag.dropFirst().first == UInt8(ascii: "-") else { return nil }
        let label = String(decoding: tag.dropFirst(2), as: UTF8.self)
        switch tag.first {
        case UInt8(ascii: "B"): self = .inside(label, begins: true, ends: false)
        case UInt8(ascii: "I"): self = .inside(label, begins: false, ends: false)
        case UInt8(ascii: "S"), UInt8(ascii: "U"): self = .inside(label, begins: true, ends: true)
        case UInt8(ascii: "E"), UInt8(ascii: "L"): self = .inside(label, begins: false, ends: true)
        default: return nil
        }
    }
}
