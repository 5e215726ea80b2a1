/// A part of a report: a heading, some words, perhaps a picture, and a table.
struct ReportSection: Sendable {
    /// A name for links, in kebab case.
    var id: String
    var title: String
    var paragraphs: [String] = []
    var picture: ReportPicture?
    var tables: [ReportTable] = []
}

/// A table; every cell is plain text, which each format makes safe in its own way.
struct ReportTable: Sendable {
    struct Column: Sendable {
        var title: String
        var isNumber = false

        init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    var caption: String
    var columns: [Column]
    var rows: [[String]]
}

/// What a picture shows; only HTML has pictures.
enum ReportPicture: Sendable {
    case curve([CurvePoint])
    case bars([Group], measure: Measure)
    case confusion([Confusion])
    case costs([RuleQuality], sampledBytes: Int)
}
