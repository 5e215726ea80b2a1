internal import DLPModel

/// The pieces of one text that JSON carries apart: in the events of a stream, or in neighbouring members of a list.
///
/// `"text":"4111"},{"type":"text","text":"1111"}`, and `data: {"delta":{"content":"4111"}}` with more events behind it.
/// Events that tell another `index` belong to another text.
enum TextPieces {
    /// The bytes before the end of a piece in which its name is looked for, and the bytes of an event.
    static let longestPiece = 256
    /// The bytes between two pieces.
    static let longestGap = 1024

    private static let names = ["content", "text", "arguments", "partial_json", "thinking", "delta"].map {
        Array($0.utf8)
    }
    private static let index = Array("\"index\":".utf8)

    /// Takes away what stands between the piece whose closing quote is at `place` and the next one.
    static func decode(_ text: borrowing Span<UInt8>, at place: Int, isEnd: Bool, into edits: inout Edits) -> Decoding {
        guard let before = edits.byte(before: place, in: text), before.isValueASCII,
            let name = name(ofStringBefore: place, text)
        else { return .none }
        let number = number(before: name.lowerBound, text)
        var end = place + 1
        while end < text.count, end < place + 32, isClosing(text[end]) { end += 1 }
        guard end < text.count else { return isEnd ? .none : .open }
        let isList = text[end] == UInt8(ascii: ",") && text[end - 1] == UInt8(ascii: "}")
        guard isList || text[end].isLineEnd else { return .none }
        // Each round looks at one member or event.
        while end < text.count, end < place + longestGap {
            var start = end
            while start < text.count, text[start].isLineEnd || text[start].isBlank || text[start] == UInt8(ascii: ",") {
                start += 1
            }
            guard start < text.count else { break }
            guard isList ? text[start] == UInt8(ascii: "{") : isEvent(text, at: start) else {
                return text.count - start < 8 && !isEnd ? .open : .none
            }
            end = start
            while end < text.count, end < start + longestPiece, !text[end].isLineEnd {
                if let piece = opening(of: name, at: end, text) {
                    guard number == self.number(before: end, text) else { break }
                    edits.remove(place..<piece, .pieces)
                    return .done(end: piece)
                }
                if isList, end > start, text[end] == UInt8(ascii: "{") { return .none }
                end += 1
            }
            guard end < text.count else { break }
            if isList { return .none }
            while end < text.count, end < place + longestGap, !text[end].isLineEnd { end += 1 }
        }
        return isEnd || end < text.count ? .none : .open
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte.isBlank
    }

    /// Whether a line of an event stream begins at `start`.
    private static func isEvent(_ text: borrowing Span<UInt8>, at start: Int) -> Bool {
        spells("data:", text, at: start) || spells("event:", text, at: start) || spells("id:", text, at: start)
    }

    private static func spells(_ word: StaticString, _ text: borrowing Span<UInt8>, at start: Int) -> Bool {
        let word = Array("\(word)".utf8)
        guard start + word.count <= text.count else { return false }
        for index in word.indices where text[start + index] != word[index] { return false }
        return true
    }

    /// The place of the name, quotes included, of the string that ends at `place`.
    private static func name(ofStringBefore place: Int, _ text: borrowing Span<UInt8>) -> Range<Int>? {
        var start = place - 1
        let first = max(0, place - longestPiece)
        while start > first, text[start] != UInt8(ascii: "\"") || text[start - 1] == UInt8(ascii: "\\") {
            if text[start].isLineEnd { return nil }
            start -= 1
        }
        while start > first, text[start - 1].isBlank { start -= 1 }
        guard start > first, text[start - 1] == UInt8(ascii: ":") else { return nil }
        start -= 1
        while start > first, text[start - 1].isBlank { start -= 1 }
        guard start > first, text[start - 1] == UInt8(ascii: "\"") else { return nil }
        for name in names where start - name.count - 2 >= first {
            let range = start - name.count - 2..<start
            var isName = text[range.lowerBound] == UInt8(ascii: "\"")
            for index in name.indices where text[range.lowerBound + 1 + index] != name[index] { isName = false }
            if isName { return range }
        }
        return nil
    }

    /// The place behind the opening quote of a string of the same name, when the name stands at `place`.
    private static func opening(of name: Range<Int>, at place: Int, _ text: borrowing Span<UInt8>) -> Int? {
        guard place + name.count < text.count, text[place] == UInt8(ascii: "\"") else { return nil }
        for index in 0..<name.count where text[place + index] != text[name.lowerBound + index] { return nil }
        var next = place + name.count
        while next < text.count, text[next].isBlank || text[next] == UInt8(ascii: ":"), next < place + 32 { next += 1 }
        return next < text.count && text[next] == UInt8(ascii: "\"") ? next + 1 : nil
    }

    /// The digit of the last `index` before `place` in its line.
    private static func number(before place: Int, _ text: borrowing Span<UInt8>) -> UInt8? {
        var start = place - index.count - 1
        let first = max(0, place - longestPiece)
        while start >= first, !text[start].isLineEnd {
            var isIndex = true
            for offset in index.indices where text[start + offset] != index[offset] {
                isIndex = false
                break
            }
            if isIndex {
                var digit = start + index.count
                while digit < place, text[digit].isBlank { digit += 1 }
                return text[digit]
            }
            start -= 1
        }
        return nil
    }
}
