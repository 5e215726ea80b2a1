internal import DLPModel

/// `[at]`, ` (dot) ` and the like, which stand for `@` and `.` in an address, and ` @ `.
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

    /// The bytes of an address on either side of a spaced `@` that are looked at.
    private static let longestSide = 64

    /// Closes up `jane.doe @ acme.com`: a name that is more than a word, and a domain, each a blank away from the `@`.
    static func decodeSpaced(_ text: borrowing Span<UInt8>, at place: Int, from first: Int, into edits: inout Edits)
        -> Decoding
    {
        guard place > max(first, edits.end), place > 1, text[place - 1].isBlank, text[place - 2].isWordASCII else {
            return .none
        }
        var head = place - 1
        var isName = false
        while head > 0, head > place - longestSide, text[head - 1].isValueASCII {
            head -= 1
            if !text[head].isASCIILetter { isName = true }
        }
        guard isName else { return .none }
        guard place + 2 < text.count else { return .open }
        guard text[place + 1].isBlank, text[place + 2].isWordASCII else { return .none }
        var dots = 0
        for end in place + 2..<place + longestSide {
            guard end < text.count else { return .open }
            guard text[end].isValueASCII else { break }
            if dots > 0, text[end].isASCIILetter {
                edits.replace(place - 1..<place + 2, with: UInt8(ascii: "@"), .spelledOut)
                return .done(end: place + 2)
            }
            dots = text[end] == UInt8(ascii: ".") ? 1 : 0
        }
        return .none
    }

    private static let words: [([UInt8], UInt8)] = [
        (Array("at".utf8), UInt8(ascii: "@")), (Array("dot".utf8), UInt8(ascii: ".")),
    ]
}
