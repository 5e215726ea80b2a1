/// The lines of a file, for finding places in it.
struct SourceLines {
    private let lines: [Substring.UnicodeScalarView]

    init(_ text: String) {
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { $0 }
    }

    /// The character at a place of the file.
    func scalar(at position: SourcePosition) -> Unicode.Scalar? {
        lines.dropFirst(position.line - 1).first?.dropFirst(position.column - 1).first
    }

    /// Where each line of the block scalar `value` starts whose `|` stands at `header`.
    func starts(ofBlock value: String, at header: SourcePosition) -> [SourcePosition] {
        let valueLines = value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        // What the file has more than the value, on the first line that is not empty, is the indentation.
        let indentation = zip(lines.dropFirst(header.line), valueLines).first { !$1.isEmpty }
            .map { line, valueLine in line.count - valueLine.count - (line.last == "\r" ? 1 : 0) }
        return valueLines.indices.map {
            SourcePosition(line: header.line + 1 + $0, column: (indentation ?? 0) + 1)
        }
    }
}
