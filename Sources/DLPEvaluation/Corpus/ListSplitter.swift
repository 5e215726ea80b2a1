/// Cuts one JSON list into records, an element each, however long the list is.
///
/// It knows strings and brackets only; whether an element is JSON is for its reader to say.
struct ListSplitter: Sendable {
    private enum State { case beforeList, inList, afterList }

    private let file: String
    private var state = State.beforeList
    private var line = 1
    private var element: [UInt8] = []
    private var elementLine = 1
    private var isCut = false
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var elements = 0

    init(file: String) { self.file = file }

    mutating func push(_ bytes: ArraySlice<UInt8>, into records: inout [CorpusRecord]) {
        for byte in bytes {
            take(byte, into: &records)
            if byte == 0x0A { line += 1 }
        }
    }

    /// Ends the list; gives what is wrong when it has no end.
    mutating func finish(into records: inout [CorpusRecord]) -> CorpusMistake? {
        let isClosed = state == .afterList
        if isClosed, element.isEmpty { return nil }
        if !element.isEmpty { close(into: &records) }
        return isClosed ? nil : CorpusMistake(file: file, line: line, .unclosedList)
    }

    private mutating func take(_ byte: UInt8, into records: inout [CorpusRecord]) {
        if state == .inList, isInString || depth > 0 { return nested(byte) }
        switch (state, byte) {
        case (_, ...0x20): if !element.isEmpty { append(byte) }
        case (.beforeList, UInt8(ascii: "[")): state = .inList
        case (.inList, UInt8(ascii: ",")): close(into: &records)
        case (.inList, UInt8(ascii: "]")):
            if elements > 0 || !element.isEmpty { close(into: &records) }
            state = .afterList
        case (.inList, _): nested(byte)
        default: append(byte)
        }
    }

    /// Takes a byte of an element.
    private mutating func nested(_ byte: UInt8) {
        append(byte)
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
    }

    private mutating func append(_ byte: UInt8) {
        if element.isEmpty { elementLine = line }
        if element.count < CorpusRecord.limit { element.append(byte) } else { isCut = true }
    }

    private mutating func close(into records: inout [CorpusRecord]) {
        var record = CorpusRecord(
            form: .presidio, file: file, line: element.isEmpty ? line : elementLine, bytes: element)
        record.isCut = isCut
        records.append(record)
        elements += 1
        element = []
        isCut = false
        depth = 0
        isInString = false
        isEscaped = false
    }
}
