/// The text of a JSON string and an exact map from it back to the document.
///
/// A string without escapes shares the document's bytes. The map holds one entry for each escape and nothing for the
/// bytes between.
package struct DecodedString: Sendable {
    /// The text as UTF-8; count offsets from the start, not by the slice's indices.
    package let bytes: ArraySlice<UInt8>
    /// Where the string is in the document, between its quotation marks.
    package let raw: Range<Int>
    private let escapes: [Escape]

    /// One escape: where it stands in the text and in the document, and how long it is in each.
    private struct Escape: Sendable {
        let text: UInt32
        let raw: UInt32
        let textCount: UInt8
        let rawCount: UInt8
    }

    init(_ content: StringRange, in document: [UInt8]) {
        raw = content.range
        guard content.hasEscapes else {
            bytes = document[raw]
            escapes = []
            return
        }
        var text: [UInt8] = []
        var escapes: [Escape] = []
        text.reserveCapacity(raw.count)
        unescape(content, of: document, into: &text) { textOffset, rawOffset, textCount, rawCount in
            escapes.append(
                Escape(
                    text: UInt32(textOffset), raw: UInt32(rawOffset), textCount: UInt8(textCount),
                    rawCount: UInt8(rawCount)))
        }
        bytes = text[...]
        self.escapes = escapes
    }

    /// The bytes of the document that are `range` of the text, widened to whole characters.
    ///
    /// - Parameter range: Half-open, in bytes of the text, within it.
    /// - Complexity: O(log *n*) in the number of escapes.
    package func rawRange(of range: Range<Int>) -> Range<Int> {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        let start = boundary(atOrBefore: range.lowerBound)
        let end = range.isEmpty ? start : boundary(atOrAfter: range.upperBound)
        return rawOffset(start)..<rawOffset(end)
    }

    /// The document's offset of a text offset that begins a character or ends the text.
    private func rawOffset(_ offset: Int) -> Int {
        // The last escape that begins before the offset decides how far text and document have drifted apart.
        var low = 0
        var high = escapes.count
        while low < high {
            let middle = (low + high) / 2
            if Int(escapes[middle].text) < offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return raw.lowerBound + offset }
        let last = escapes[low - 1]
        return Int(last.raw) + Int(last.rawCount) + offset - Int(last.text) - Int(last.textCount)
    }

    private func boundary(atOrBefore offset: Int) -> Int {
        var index = offset
        while index > 0, isContinuation(at: index) { index -= 1 }
        return index
    }

    private func boundary(atOrAfter offset: Int) -> Int {
        var index = offset
        while isContinuation(at: index) { index += 1 }
        return index
    }

    private func isContinuation(at offset: Int) -> Bool {
        offset < bytes.count && bytes[bytes.startIndex + offset] & 0xC0 == 0x80
    }
}
