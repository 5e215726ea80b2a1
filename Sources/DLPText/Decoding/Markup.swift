internal import DLPModel

/// Markup that stands within a word or number: Markdown emphasis, inline tags, comments, CDATA, terminal colours.
enum Markup {
    /// The bytes of one tag or comment that are read.
    static let longestTag = 256
    /// The bytes of a row of markup that are read.
    static let longestRow = 1024

    private static let cdata = Array("<![CDATA[".utf8)
    private static let cdataEnd = Array("]]>".utf8)
    private static let comment = Array("<!--".utf8)
    private static let commentEnd = Array("-->".utf8)
    private static let tagEnd = Array(">".utf8)

    /// Takes a row of markup away when a value goes on behind it.
    static func decode(_ text: borrowing Span<UInt8>, at place: Int, into edits: inout Edits) -> Decoding {
        guard let before = edits.byte(before: place, in: text), before.isValueASCII else { return .none }
        var end = place
        while end - place < longestRow {
            guard end < text.count else { return .open }
            switch item(text, at: end) {
            case .done(let next): end = next
            case .open: return .open
            case .none:
                guard end > place, continues(text, at: end) else { return .none }
                edits.remove(place..<end, .markup)
                return .done(end: end)
            }
        }
        return .none
    }

    /// Takes the escape sequence of a terminal away, wherever it stands.
    static func decodeEscape(_ text: borrowing Span<UInt8>, at place: Int, into edits: inout Edits) -> Decoding {
        let item = item(text, at: place)
        if case .done(let end) = item { edits.remove(place..<end, .markup) }
        return item
    }

    /// Takes a backspace away together with the character before it.
    static func decodeBackspace(
        _ text: borrowing Span<UInt8>, at place: Int, from start: Int, into edits: inout Edits
    ) -> Decoding {
        let hasCharacter =
            place > start && place > edits.end && text[place - 1] < 0x80 && text[place - 1] != 0x0A
        edits.remove(place - (hasCharacter ? 1 : 0)..<place + 1, .markup)
        return .done(end: place + 1)
    }

    /// Whether a value goes on at `place`, be it with an escape.
    private static func continues(_ text: borrowing Span<UInt8>, at place: Int) -> Bool {
        let byte = text[place]
        return byte.isValueASCII || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
    }

    /// The end of the one piece of markup at `place`.
    private static func item(_ text: borrowing Span<UInt8>, at place: Int) -> Decoding {
        switch text[place] {
        case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"):
            var end = place + 1
            while end < text.count, end < place + 3, text[end] == text[place] { end += 1 }
            guard end < text.count else { return .open }
            // One tilde stands in many tokens, and strikes nothing out.
            return text[place] == UInt8(ascii: "~") && end == place + 1 ? .none : .done(end: end)
        case UInt8(ascii: "<"): return tag(text, at: place)
        case UInt8(ascii: "]"): return literal(text, at: place, cdataEnd)
        case 0x1B: return escape(text, at: place)
        default: return .none
        }
    }

    private static func tag(_ text: borrowing Span<UInt8>, at place: Int) -> Decoding {
        guard place + 1 < text.count else { return .open }
        if text[place + 1] == UInt8(ascii: "!") {
            switch literal(text, at: place, cdata) {
            case .none: break
            case let found: return found
            }
            switch literal(text, at: place, comment) {
            case .none: return .none
            case .open: return .open
            case .done(let start): return end(of: text, behind: commentEnd, from: start, limit: place + longestTag)
            }
        }
        var start = place + 1
        if text[start] == UInt8(ascii: "/") { start += 1 }
        var nameEnd = start
        while nameEnd < text.count, nameEnd < start + 8, text[nameEnd].isWordASCII { nameEnd += 1 }
        guard nameEnd < text.count else { return .open }
        guard isInline(text, start..<nameEnd) else { return .none }
        guard [0x20, 0x2F, 0x3E].contains(text[nameEnd]) else { return .none }
        return end(of: text, behind: tagEnd, from: nameEnd, limit: place + longestTag)
    }

    /// `ESC [ … letter`, or the escape alone.
    private static func escape(_ text: borrowing Span<UInt8>, at place: Int) -> Decoding {
        guard place + 1 < text.count else { return .open }
        guard text[place + 1] == UInt8(ascii: "[") else { return .done(end: place + 1) }
        var end = place + 2
        while end < text.count, end < place + 32, text[end] &- 0x20 < 0x20 { end += 1 }
        guard end < text.count else { return .open }
        return .done(end: text[end] &- 0x40 < 0x3F ? end + 1 : place + 1)
    }

    /// Whether `word`, which is ASCII, stands at `place`.
    private static func literal(_ text: borrowing Span<UInt8>, at place: Int, _ word: [UInt8]) -> Decoding {
        for index in word.indices {
            guard place + index < text.count else { return .open }
            guard text[place + index] == word[index] else { return .none }
        }
        return .done(end: place + word.count)
    }

    /// The end of the first `mark` from `start` on.
    private static func end(
        of text: borrowing Span<UInt8>, behind mark: [UInt8], from start: Int, limit: Int
    ) -> Decoding {
        let first = mark[0]
        var place = start
        while place < limit {
            guard place < text.count else { return .open }
            if text[place] == first {
                switch literal(text, at: place, mark) {
                case .none: break
                case let found: return found
                }
            }
            place += 1
        }
        return .none
    }

    private static func isInline(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        var name: UInt64 = 0
        for index in range { name = name << 8 | UInt64(text[index] | 0x20) }
        return inline.contains(name)
    }

    /// The names of tags that do not end a word, each packed into a number.
    private static let inline = Set(
        [
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q",
            "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
        ].map { (name: String) in name.utf8.reduce(0 as UInt64) { $0 << 8 | UInt64($1) } })
}
