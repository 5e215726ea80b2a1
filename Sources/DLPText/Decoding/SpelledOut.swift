internal import DLPModel

/// `[at]`, ` (dot) ` and the like, which stand for `@` and `.` in an address.
enum SpelledOut {
    static func decode(_ text: borrowing Span<UInt8>, at place: Int, from first: Int, into edits: inout Edits)
        -> Decoding
    {
        var start = place
        while start > max(first, edits.end), place - start < 2, text[start - 1].isBlank { start -= 1 }
        guard start > 0, text[start - 1].isWordASCII else { return .none }
        for (word, byte) in words {
            var end = place + 1
            var isWord = true
            for letter in word {
                guard end < text.count else { return .open }
                if text[end] | 0x20 != letter { isWord = false; break }
                end += 1
            }
            guard isWord else { continue }
            guard end < text.count else { return .open }
            guard text[end] == UInt8(ascii: "]") || text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: "}")
            else { return .none }
            end += 1
            var next = end
            while next < text.count, next < end + 2, text[next].isBlank { next += 1 }
            guard next < text.count else { return .open }
            guard text[next].isWordASCII else { return .none }
            edits.replace(start..<next, with: byte, .spelledOut)
            return .done(end: next)
        }
        return .none
    }

    private static let words: [([UInt8], UInt8)] = [
        (Array("at".utf8), UInt8(ascii: "@")), (Array("dot".utf8), UInt8(ascii: ".")),
    ]
}
