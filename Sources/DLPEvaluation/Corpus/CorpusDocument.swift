/// A text and what somebody says is in it.
package struct CorpusDocument: Sendable {
    package var id: String
    /// UTF-8.
    package var text: [UInt8]
    /// The values in it, in the order in which they were written down.
    package var spans: [CorpusSpan]
    /// Values that look like one of a type and are not.
    package var nearMisses: [CorpusSpan]
    /// The kind of text; `unknown` where nobody says.
    package var stratum: String
    /// The language as in BCP 47; `und` where nobody says.
    package var language: String

    package static let unknownStratum = "unknown"
    package static let unknownLanguage = "und"

    package init(
        id: String, text: [UInt8], spans: [CorpusSpan] = [], nearMisses: [CorpusSpan] = [],
        stratum: String = unknownStratum, language: String = unknownLanguage
    ) {
        self.id = id
        self.text = text
        self.spans = spans
        self.nearMisses = nearMisses
        self.stratum = stratum
        self.language = language
    }
}

/// A stretch of a document and the corpus's own name for what it is.
package struct CorpusSpan: Hashable, Sendable {
    /// Half-open, in bytes of the text; never empty.
    package var range: Range<Int>
    package var label: String

    package init(_ range: Range<Int>, _ label: String) {
        self.range = range
        self.label = label
    }
}
