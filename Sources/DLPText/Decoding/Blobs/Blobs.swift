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
    /// - Complexity: About one step for each eight bytes of prose.
    mutating func next(
        in text: borrowing Span<UInt8>, before limit: Int, isEnd: Bool, into edits: inout Edits,
        _ compressed: inout [Range<Int>]
    ) -> Step {
        while true {
            symbols = Self.nextRow(in: text, from: symbols, before: limit, symbolMembers, least: SymbolRun.shortest) {
                EightBytes.mayBeSymbols($0)
            }
            codes = Self.nextRow(in: text, from: codes, before: limit, codeMembers, least: CodeList.shortest) {
                EightBytes.mayBeCodes($0)
            }
            let next = min(symbols, codes)
            guard next < text.count else { return .end }
            if next >= limit { return .decided(next) }
            if symbols <= codes {
                if let end = Self.endOfPlainRow(text, from: symbols, symbolMembers) {
                    symbols = end
                    codes = max(codes, symbols)
                    return .decided(min(symbols, codes))
                }
                guard let run = SymbolRun(text, from: symbols, isEnd: isEnd) else { return .open(symbols) }
                run.decode(into: &edits, &compressed)
                symbols = run.range.upperBound
                codes = max(codes, symbols)
            } else {
                // Within a word no list begins, and none with what stands between codes.
                let first = codes
                if codes > 0, symbolMembers[Int(text[codes - 1])] {
                    while codes < text.count, symbolMembers[Int(text[codes])] { codes += 1 }
                }
                while codes < text.count, CodeList.isSeparator(text[codes]) { codes += 1 }
                if codes > first { continue }
                guard let list = CodeList(text, from: codes, isEnd: isEnd) else { return .open(codes) }
                let count = edits.list.count
                list.decode(into: &edits)
                codes = list.range.upperBound
                if edits.list.count > count { symbols = max(symbols, codes) }
            }
            return .decided(min(symbols, codes))
        }
    }

    /// The end of the row of symbols at `start`, when it ends in its line and surely holds no text.
    private static func endOfPlainRow(
        _ text: borrowing Span<UInt8>, from start: Int, _ members: [Bool]
    ) -> Int? {
        let isKind = members.span
        let limit = min(text.count, start + SymbolRun.longest)
        var end = start
        while end < limit, isKind[Int(text[end])] { end += 1 }
        guard end < limit, text[end] != UInt8(ascii: "="), !text[end].isLineEnd || end - start < SymbolRun.shortestLine,
            !SymbolRun.mayBeDecoded(text, start..<end)
        else { return nil }
        return end
    }

    /// Where the next row of at least `least` bytes of a kind may start, or `limit` or the end of the text.
    ///
    /// Every such row holds eight bytes whose distance from `first` is a multiple of `stride`; only these are looked at.
    @inline(__always)
    private static func nextRow(
        in text: borrowing Span<UInt8>, from first: Int, before limit: Int, _ members: [Bool], least: Int,
        mayBeRow: (UInt64) -> Bool
    ) -> Int {
        let isKind = members.span
        let stride = (least - 7) & ~7
        var place = first
        while place &- stride < limit, place &+ 8 <= text.count {
            if mayBeRow(text.word(at: place)) {
                let row = rowStart(in: text, endingAt: place, from: first, isKind)
                var end = place
                while end < text.count, end &- row < least, isKind[Int(text[end])] { end &+= 1 }
                if end &- row >= least || end == text.count { return max(first, min(row, limit)) }
            }
            place &+= stride
        }
        guard place &- stride < limit else { return max(first, limit) }
        // The last bytes may begin a row.
        return max(first, min(rowStart(in: text, endingAt: text.count, from: first, isKind), limit))
    }

    /// The start of the bytes of a kind that end at `end`, at `first` or behind it.
    private static func rowStart(
        in text: borrowing Span<UInt8>, endingAt end: Int, from first: Int, _ isKind: borrowing Span<Bool>
    ) -> Int {
        var row = end
        while row > first, isKind[Int(text[row &- 1])] { row &-= 1 }
        return row
    }
}
