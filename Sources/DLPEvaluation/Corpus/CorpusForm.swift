/// The forms in which labelled text is read.
package enum CorpusForm: Sendable {
    /// JSON Lines, an object a document.
    case jsonLines
    /// One JSON list of objects with `full_text`, as presidio-research writes it.
    case presidio
    /// A token and its label a line, a blank line behind each sentence.
    case conll
    /// BRAT stand-off: annotations in an `.ann` file, the text in the `.txt` beside it.
    case brat

    /// The form of a file by its name and its first bytes; nil where it is no corpus.
    ///
    /// - Parameter isNamed: Whether the user named the file, so that it is taken for tokens when nothing else fits.
    package init?(name: [UInt8], beginning: Span<UInt8>, isNamed: Bool) {
        func ends(_ suffixes: String...) -> Bool {
            suffixes.contains { name.count > $0.utf8.count && name.suffix($0.utf8.count).elementsEqual($0.utf8) }
        }
        var first: UInt8?
        for index in beginning.indices where beginning[index] > 0x20 {
            first = beginning[index]
            break
        }
        if ends(".ann") {
            self = .brat
        } else if ends(".conll", ".bio", ".iob", ".iob2") {
            self = .conll
        } else if ends(".txt", ".md") && !isNamed {
            return nil
        } else if first == UInt8(ascii: "[") {
            self = .presidio
        } else if first == UInt8(ascii: "{") || ends(".jsonl", ".ndjson", ".json") {
            self = .jsonLines
        } else if isNamed || ends(".tsv") {
            self = .conll
        } else {
            return nil
        }
    }
}

/// The bytes of one document, cut out of a file and not yet looked into.
package struct CorpusRecord: Sendable {
    package var form: CorpusForm
    /// The file as messages name it.
    package var file: String
    /// The line on which the record begins, from 1.
    package var line: Int
    package var bytes: [UInt8]
    /// What stands in the `.ann` file, for BRAT.
    package var annotations: [UInt8] = []
    /// Whether the record is longer than ``limit``, and only its beginning is here.
    package var isCut = false

    /// No record is longer.
    package static let limit = 64 << 20

    package init(form: CorpusForm, file: String, line: Int, bytes: [UInt8], annotations: [UInt8] = []) {
        self.form = form
        self.file = file
        self.line = line
        self.bytes = bytes
        self.annotations = annotations
    }
}
