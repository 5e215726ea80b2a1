/// Decodes what is written in another alphabet: base64, base32, hexadecimal digits, lists of character codes.
///
/// Data URLs, the parts of a JWT, Basic credentials and encoded words of e-mail are rows of base64 like any other.
struct Blobs {
    /// Where the next row of symbols may start.
    private var symbols: Int
    /// Where the next list of codes may start.
    private var codes: Int
    private let symbolMembers = SymbolRun.members
    private let codeMembers = CodeList.members

    init(from start: Int) {
        symbols = start
        codes = start
    }

    enum Step {
        /// All before is decided.
        case decided(Int)
        /// What starts there may go on behind the text.
        case open(Int)
        case end
    }

    /// Decodes the next row that may be encoded, if it starts before `limit`.
    ///
    /// - Complexity: Less than one look at each byte of prose.
    mutating func next(
        in text: borrowing Span<UInt8>, before limit: Int, isEnd: Bool, into edits: inout Edits,
        _ compressed: inout [Range<Int>]
    ) -> Step {
        while min(symbols, codes) < text.count {
            if min(symbols, codes) >= limit { return .decided(min(symbols, codes)) }
            if symbols <= codes {
                let stop = min(limit, codes + 1)
                guard Self.skip(text, to: &symbols, stop, least: SymbolRun.shortest, symbolMembers) else { continue }
                guard let run = SymbolRun(text, from: symbols, isEnd: isEnd) else { return .open(symbols) }
                run.decode(into: &edits, &compressed)
                symbols = run.range.upperBound
                codes = max(codes, symbols)
            } else {
                let stop = min(limit, symbols)
                guard Self.skip(text, to: &codes, stop, least: CodeList.shortest, codeMembers) else { continue }
                // Within a word no list begins.
                if codes > 0, symbolMembers[Int(text[codes - 1])] {
                    let word = codes
                    while codes < text.count, symbolMembers[Int(text[codes])] { codes += 1 }
                    if codes > word { continue }
                }
                guard let list = CodeList(text, from: codes, isEnd: isEnd) else { return .open(codes) }
                let count = edits.list.count
                list.decode(into: &edits)
                codes = list.range.upperBound
                if edits.list.count > count { symbols = max(symbols, codes) }
            }
            return .decided(min(symbols, codes))
        }
        return .end
    }

    /// Goes on to where a row of `least` bytes of a kind may start, before `stop`; false when there is none.
    @inline(__always)
    private static func skip(
        _ text: borrowing Span<UInt8>, to start: inout Int, _ stop: Int, least: Int, _ members: [Bool]
    ) -> Bool {
        let isKind = members.span
        while start < min(stop, text.count) {
            var place = min(start + least, text.count) - 1
            while place >= start, isKind[Int(text[place])] { place -= 1 }
            if place < start { return true }
            start = place + 1
        }
        return false
    }
}
