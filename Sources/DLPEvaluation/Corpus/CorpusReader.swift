internal import DLPWire

/// Reads documents out of records; keeps its memory from one to the next.
package struct CorpusReader: Sendable {
    var json = JSONDocument()

    package init() {}

    /// The document of a record, or what is wrong with it.
    package mutating func document(_ record: CorpusRecord) throws(CorpusMistake) -> CorpusDocument {
        if record.isCut { throw CorpusMistake(file: record.file, line: record.line, .tooLong) }
        switch record.form {
        case .jsonLines: return try native(record)
        case .presidio: return try presidio(record)
        case .conll: return try tokens(record)
        case .brat: return try standOff(record)
        }
    }

    /// Reads the JSON of a record, which has to be an object.
    mutating func readObject(_ record: CorpusRecord) throws(CorpusMistake) {
        do {
            let bytes = record.bytes
            try json.read(bytes.span, depthLimit: 64)
        } catch {
            throw record.mistake(.json(error.code), at: error.offset)
        }
        guard case .object = json.topLevel else { throw record.mistake(.notAnObject) }
    }

    /// The text of a member, which may be missing.
    func text(_ member: String, of record: CorpusRecord) throws(CorpusMistake) -> [UInt8]? {
        guard let start = json.member(named: member)?.value.lowerBound else { return nil }
        if let text = json.text(at: start) { return text }
        if json.bytes[start] == UInt8(ascii: "n") { return nil }
        throw record.mistake(.wrongKind(member: member, expected: "a text"), at: start)
    }

    /// The elements of a member, which may be missing.
    func list(_ member: String, of record: CorpusRecord) throws(CorpusMistake) -> [JSONNode]? {
        guard let start = json.member(named: member)?.value.lowerBound else { return nil }
        if json.bytes[start] == UInt8(ascii: "n") { return nil }
        guard let elements = json.node(at: start).elements else {
            throw record.mistake(.wrongKind(member: member, expected: "a list"), at: start)
        }
        return elements
    }

    /// The document's own name, a text or a number, or one made of its place.
    func id(_ member: String, of record: CorpusRecord) -> String {
        if let start = json.member(named: member)?.value.lowerBound {
            let node = json.node(at: start)
            if let text = node.string, !text.isEmpty { return text }
            if let number = node.integer { return String(number) }
        }
        return record.placeName
    }
}

extension CorpusRecord {
    /// A mistake at a byte of the record.
    func mistake(_ problem: CorpusMistake.Problem, at offset: Int = 0) -> CorpusMistake {
        let feeds = bytes.prefix(offset).count { $0 == 0x0A }
        return CorpusMistake(file: file, line: line + feeds, problem)
    }

    /// A name for a document that has none: the file's name without folders, and the line.
    var placeName: String {
        let name = file.split(separator: "/").last ?? "-"
        return "\(name):\(line)"
    }
}
