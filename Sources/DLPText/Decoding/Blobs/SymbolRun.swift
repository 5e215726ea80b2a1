/// A row of base64 symbols, over several lines when they are as long as those of a wrapped blob.
struct SymbolRun {
    /// Where the row stands in the text, padding included.
    var range: Range<Int>
    /// The symbols without line breaks, as they are in the text.
    var symbols: [UInt8]
    /// Where each symbol stands.
    var map: ByteMap

    /// The symbols of the shortest row that is decoded.
    static let shortest = 15
    /// The symbols of the shortest line that may go on in the next one.
    static let shortestLine = 16
    /// The bytes of a row that are decoded together; what follows is a row of its own.
    static let longest = 65_536

    /// The symbols, of the standard and the URL-safe alphabet.
    static let members: [Bool] = Alphabet.base64.values.map { $0 != 0xFF }

    /// Reads the row that starts at `start`; nil when it may go on behind the text.
    init?(_ text: borrowing Span<UInt8>, from start: Int, isEnd: Bool) {
        symbols = []
        map = ByteMap()
        let limit = min(text.count, start + Self.longest)
        var line = start
        var place = start
        while true {
            place = Self.end(ofSymbols: text, from: place, limit)
            symbols.append(text, line..<place)
            if place > line { map.append(identical: place - line, at: line) }
            if place == limit { break }
            guard place - line >= Self.shortestLine, let next = Self.nextLine(text, at: place) else { break }
            guard next < limit else {
                // A line break that ends the text belongs to no row.
                if !isEnd || limit < text.count { place = limit }
                break
            }
            // A line of a blob holds nothing else.
            let end = Self.end(ofSymbols: text, from: next, limit)
            guard end > next, end == limit || !Self.goesOn(text[end]) else { break }
            var behind = end
            while behind < limit, text[behind] == UInt8(ascii: "=") { behind += 1 }
            if behind == text.count, behind > end, !isEnd { return nil }
            // A setting, and not padding.
            guard behind == end || behind == limit || !Self.members[Int(text[behind])] else { break }
            line = next
            place = next
        }
        while place < limit, text[place] == UInt8(ascii: "=") { place += 1 }
        if place == text.count, place < start + Self.longest, !isEnd { return nil }
        range = start..<place
    }

    private static func end(ofSymbols text: borrowing Span<UInt8>, from start: Int, _ limit: Int) -> Int {
        let members = members.span
        var place = start
        while place < limit, members[Int(text[place])] { place += 1 }
        return place
    }

    /// Whether prose or a list goes on with this byte behind a word.
    private static func goesOn(_ byte: UInt8) -> Bool {
        byte.isBlank || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }

    /// The start of the next line, behind its indentation; nil when no line ends at `place`.
    private static func nextLine(_ text: borrowing Span<UInt8>, at place: Int) -> Int? {
        var next = place
        if text[next] == 0x0D { next += 1 }
        guard next < text.count else { return next }
        guard text[next] == 0x0A else { return nil }
        next += 1
        let limit = min(text.count, next + LineWrap.longestIndentation)
        while next < limit, text[next].isBlank || text[next] == UInt8(ascii: ">") { next += 1 }
        return next
    }
}
