internal import DLPReport

/// Sections for a terminal: headings in capitals, and columns that stand below each other.
enum PlainReport {
    static func text(_ sections: [ReportSection]) -> String { sections.map(text).joined(separator: "\n") }

    private static func text(_ section: ReportSection) -> String {
        var text = section.title.uppercased() + "\n"
        for paragraph in section.paragraphs { text += "  " + safe(paragraph) + "\n" }
        for table in section.tables { text += Self.text(table, isNamed: section.tables.count > 1) }
        return text
    }

    private static func text(_ table: ReportTable, isNamed: Bool) -> String {
        let rows = [table.columns.map(\.title)] + table.rows.map { $0.map(safe) }
        let widths = table.columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var text = isNamed ? "  \(safe(table.caption)):\n" : ""
        for row in rows {
            var line = " "
            for (index, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[index] - cell.count)
                line += table.columns[index].isNumber ? " \(padding)\(cell) " : " \(cell)\(padding) "
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }

    /// Text that cannot speak to the terminal.
    private static func safe(_ text: String) -> String { escapedPath(Array(text.utf8)) }
}
