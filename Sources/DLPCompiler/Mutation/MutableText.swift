internal import DLPRules

/// A text and the values in it, which are carried along as the text is changed.
struct MutableText: Hashable {
    private(set) var bytes: [UInt8]
    /// Half-open, ascending.
    private(set) var spans: [Range<Int>]

    init(_ text: String, _ spans: [Range<Int>]) {
        bytes = Array(text.utf8)
        self.spans = spans
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text with its values marked.
    var marked: String { MarkedText.marking(spans, in: text) }

    var values: [ArraySlice<UInt8>] { spans.map { bytes[$0] } }

    func isInValue(_ offset: Int) -> Bool { spans.contains { $0.contains(offset) } }

    /// Each byte, with its offset, as `change` has it.
    func rewriting(_ change: (Int, UInt8) -> [UInt8]) -> MutableText {
        var offsets: [Int] = []
        var result = self
        result.bytes = []
        for (offset, byte) in bytes.enumerated() {
            offsets.append(result.bytes.count)
            result.bytes += change(offset, byte)
        }
        offsets.append(result.bytes.count)
        result.spans = spans.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
        return result
    }

    /// With more text at an offset; where a value begins or ends, it stays outside the value.
    func inserting(_ more: String, at offset: Int) -> MutableText {
        let count = more.utf8.count
        var result = self
        result.bytes.insert(contentsOf: more.utf8, at: offset)
        result.spans = spans.map { span in
            (span.lowerBound >= offset ? span.lowerBound + count : span.lowerBound)..<(span.upperBound > offset
                ? span.upperBound + count : span.upperBound)
        }
        return result
    }

    /// With more text before it and behind it.
    func between(_ head: String, _ tail: String) -> MutableText {
        inserting(tail, at: bytes.count).inserting(head, at: 0)
    }

    /// With more text before the values and behind them.
    func withValues(between head: String, _ tail: String) -> MutableText {
        spans.reversed().reduce(self) { text, span in
            text.inserting(tail, at: span.upperBound).inserting(head, at: span.lowerBound)
        }
    }
}
