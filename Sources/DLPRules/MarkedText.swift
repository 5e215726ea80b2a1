/// A text with the values in it marked, as in `my card is «4111 1111 1111 1111».`, is what examples are written in.
package struct MarkedText: Hashable, Sendable {
    /// The text without the marks.
    package let text: String
    /// What stood between marks, half-open, in UTF-8 bytes of ``text``.
    package let spans: [Range<Int>]

    /// What is wrong with the marks.
    package enum Fault: Error {
        case unbalanced
        case empty
    }

    package init(_ marked: String) throws(Fault) {
        var text = ""
        var spans: [Range<Int>] = []
        var start: Int?
        for character in marked.unicodeScalars {
            switch character {
            case "«":
                guard start == nil else { throw .unbalanced }
                start = text.utf8.count
            case "»":
                guard let begun = start else { throw .unbalanced }
                guard begun < text.utf8.count else { throw .empty }
                spans.append(begun..<text.utf8.count)
                start = nil
            default: text.unicodeScalars.append(character)
            }
        }
        guard start == nil else { throw .unbalanced }
        self.text = text
        self.spans = spans
    }

    /// `text` with marks around `spans`, which must ascend and not overlap.
    package static func marking(_ spans: [Range<Int>], in text: String) -> String {
        let bytes = Array(text.utf8)
        var marked: [UInt8] = []
        var end = 0
        for span in spans {
            marked += bytes[end..<span.lowerBound] + Array("«".utf8) + bytes[span] + Array("»".utf8)
            end = span.upperBound
        }
        return String(decoding: marked + bytes[end...], as: UTF8.self)
    }
}
