/// The lines of a file, for finding places in it.
struct SourceLines {
    private let lines: [Substring]

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Where each line of the block scalar starts whose `|` stands at `header`.
    func starts(ofBlockAt header: SourcePosition, count: Int) -> [SourcePosition] {
        // The block's indentation is that of its first line that is not blank.
        let body = lines.dropFirst(header.line)
        let first = body.first { $0.contains { $0 != " " && $0 != "\r" } } ?? ""
        let indentation = first.prefix { $0 == " " }.count
        return (0..<count).map { SourcePosition(line: header.line + 1 + $0, column: indentation + 1) }
    }
}
