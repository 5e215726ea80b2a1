/// Turns offsets that count characters (code points) into offsets in bytes.
struct CharacterOffsets {
    /// Where each character begins, and behind the last one the end; nil where every character is one byte.
    private let starts: [Int]?
    /// How many characters there are.
    let count: Int

    init(_ text: [UInt8]) {
        guard text.contains(where: { $0 >= 0x80 }) else {
            starts = nil
            count = text.count
            return
        }
        var starts: [Int] = []
        for index in text.indices where text[index] & 0xC0 != 0x80 { starts.append(index) }
        count = starts.count
        starts.append(text.count)
        self.starts = starts
    }

    /// The bytes of a stretch of characters, or what is wrong with it.
    func bytes(from start: Int, to end: Int) -> Result<Range<Int>, CorpusMistake.SpanProblem> {
        guard start < end else { return .failure(.empty) }
        guard start >= 0, end <= count else { return .failure(.outside(length: count)) }
        return .success((starts?[start] ?? start)..<(starts?[end] ?? end))
    }
}

extension CorpusMistake.SpanProblem: Error {}

/// Whether bytes are UTF-8.
func isUTF8(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    return (try? UTF8Span(validating: span)) != nil
}
