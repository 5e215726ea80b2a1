import Testing

@testable import dlpscan

@Suite struct LineReaderTests {
    /// The lines of a text that comes in these pieces; a `…` stands behind the beginning of one that is too long.
    private func lines(_ pieces: [ArraySlice<UInt8>], limit: Int) throws -> [String] {
        var reader = LineReader(limit: try #require(ByteSize(argument: "\(limit)")))
        var lines: [String] = []
        func note(_ line: borrowing Span<UInt8>, _ extent: LineReader.Extent) {
            var text: [UInt8] = []
            for index in 0..<line.count { text.append(line[index]) }
            lines.append(String(decoding: text, as: UTF8.self) + (extent == .whole ? "" : "…"))
        }
        for piece in pieces {
            let bytes = Array(piece)
            let span = bytes.span
            try reader.push(span) { line, extent throws(Failure) in note(line, extent) }
        }
        try reader.finish { line, extent throws(Failure) in note(line, extent) }
        return lines
    }

    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("\n\nab\n\n", ["", "", "ab", ""]),
            ("abcd\nabcde\nabcdef\n\nx", ["abcd", "abcd…", "abcd…", "", "x"]), ("abcdefghij", ["abcd…"]),
        ] as [(String, [String])])
    func `lines are the same however the text is cut`(_ text: String, _ expected: [String]) throws {
        let bytes = Array(text.utf8)
        #expect(try lines([bytes[...]], limit: 4) == expected)
        #expect(try lines(bytes.indices.map { bytes[$0...$0] }, limit: 4) == expected)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                #expect(try lines([bytes[..<first], bytes[first..<second], bytes[second...]], limit: 4) == expected)
            }
        }
    }
}
