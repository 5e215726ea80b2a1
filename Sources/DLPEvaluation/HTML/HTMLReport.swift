/// An evaluation as one page that loads nothing.
///
/// Pictures are drawn in place and stand above a table with the same figures. The policy of the page forbids scripts and
/// every load, so that not even text that got past the escaping could do anything.
package enum HTMLReport {
    /// The page, in UTF-8.
    package static func page(_ evaluation: Evaluation, bars: [BarResult]?, comparison: Comparison?) -> [UInt8] {
        let sections = EvaluationSections(evaluation: evaluation, bars: bars, comparison: comparison, longest: 200)
            .sections
        var page = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(HTMLStyle.hash)'; \
            base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>dlpscan: evaluation</title>
            <style>\(HTMLStyle.sheet)</style>
            </head>
            <body>

            """
        for (number, section) in sections.enumerated() {
            page += number == 0 ? head(section, others: sections.dropFirst()) : body(section)
        }
        return Array((page + "</main>\n</body>\n</html>\n").utf8)
    }

    private static func head(_ section: ReportSection, others: ArraySlice<ReportSection>) -> String {
        var html = "<header>\n<h1>\(escapedHTML(section.title))</h1>\n"
        html += paragraphs(section) + "</header>\n<nav aria-label=\"Sections\">\n<ul>\n"
        for other in others { html += "<li><a href=\"#\(other.id)\">\(escapedHTML(other.title))</a></li>\n" }
        return html + "</ul>\n</nav>\n<main>\n"
    }

    private static func body(_ section: ReportSection) -> String {
        var html = "<section aria-labelledby=\"\(section.id)\">\n"
        html += "<h2 id=\"\(section.id)\">\(escapedHTML(section.title))</h2>\n" + paragraphs(section)
        if let picture = section.picture { html += picture.figure(id: section.id) }
        for table in section.tables { html += Self.table(table) }
        return html + "</section>\n"
    }

    private static func paragraphs(_ section: ReportSection) -> String {
        section.paragraphs.map { "<p>\(escapedHTML($0))</p>\n" }.joined()
    }

    /// A table in a frame that scrolls by itself, by keyboard too.
    private static func table(_ table: ReportTable) -> String {
        let caption = escapedHTML(table.caption)
        var html = "<div class=\"scroll\" role=\"region\" aria-label=\"\(caption)\" tabindex=\"0\">\n"
        html += "<table>\n<caption>\(caption)</caption>\n<thead>\n<tr>"
        for column in table.columns {
            html += "<th scope=\"col\"\(column.isNumber ? " class=\"n\"" : "")>\(escapedHTML(column.title))</th>"
        }
        html += "</tr>\n</thead>\n<tbody>\n"
        for row in table.rows {
            html += "<tr>"
            for (index, cell) in row.enumerated() {
                if index == 0 {
                    html += "<th scope=\"row\">\(escapedHTML(cell))</th>"
                } else {
                    let kind = table.columns[index].isNumber ? " class=\"n\"" : cell.count > 40 ? " class=\"w\"" : ""
                    html += "<td\(kind)>\(escapedHTML(cell))</td>"
                }
            }
            html += "</tr>\n"
        }
        return html + "</tbody>\n</table>\n</div>\n"
    }
}
