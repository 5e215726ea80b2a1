internal import DLPReport

/// Sections as GitHub's Markdown.
enum MarkdownReport {
    static func text(_ sections: [ReportSection]) -> String {
        sections.enumerated().map { text($1, level: $0 == 0 ? "#" : "##") }.joined(separator: "\n")
    }

    private static func text(_ section: ReportSection, level: String) -> String {
        var text = "\(level) \(section.title)\n"
        for paragraph in section.paragraphs { text += "\n\(safe(paragraph))\n" }
        for table in section.tables {
            if section.tables.count > 1 { text += "\n**\(safe(table.caption))**\n" }
            text += "\n" + row(table.columns.map(\.title))
            text += "|" + table.columns.map { $0.isNumber ? "--:|" : "---|" }.joined() + "\n"
            for cells in table.rows { text += row(cells) }
        }
        return text
    }

    private static func row(_ cells: [String]) -> String { "| " + cells.map(safe).joined(separator: " | ") + " |\n" }

    /// Text of which nothing is taken for markup.
    private static func safe(_ text: String) -> String {
        var safe = ""
        for character in escapedPath(Array(text.utf8)) {
            switch character {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case "|", "`", "*", "_", "[", "]", "\\", "~", "#": safe += "\\\(character)"
            default: safe.append(character)
            }
        }
        return safe
    }
}
