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
            Self.skip(text, toSymbols: &symbols, before: limit, symbolMembers)
            Self.skip(text, toCodes: &codes, before: limit, codeMembers)
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

    /// Goes on to where a row of symbols that is long enough may start, or to `limit` or the end of the text.
    ///
    /// One step for each eight bytes, and no branch that depends on where words end.
    private static func skip(
        _ text: borrowing Span<UInt8>, toSymbols start: inout Int, before limit: Int, _ members: [Bool]
    ) {
        let first = start
        let least = SymbolRun.shortest
        var place = first
        // The symbols just before `place`.
        var count = 0
        while place &- count < limit, place &+ 8 <= text.count {
            let others = EightBytes.others(thanSymbols: text.word(at: place))
            let leading = others == 0 ? 8 : others.trailingZeroBitCount &>> 3
            if count &+ leading >= least {
                start = place &- count
                return
            }
            count = others == 0 ? count &+ 8 : others.leadingZeroBitCount &>> 3
            place &+= 8
        }
        // The last bytes may begin a row.
        let isKind = members.span
        while place &- count < limit, place < text.count, count < least {
            count = isKind[Int(text[place])] ? count &+ 1 : 0
            place &+= 1
        }
        start = max(first, min(place &- count, limit, text.count))
    }

    /// Goes on to where a list of codes that is long enough may start, or to `limit` or the end of the text.
    private static func skip(
        _ text: borrowing Span<UInt8>, toCodes start: inout Int, before limit: Int, _ members: [Bool]
    ) {
        let isKind = members.span
        precondition(isKind.count == 256)
        let first = start
        var place = first
        while place < limit, place &+ 8 <= text.count {
            if EightBytes.mayBeCodes(text.word(at: place)) {
                var row = place
                while row > first, isKind[Int(text[row &- 1])] { row &-= 1 }
                var end = place
                while end < text.count, end &- row < CodeList.shortest, isKind[Int(text[end])] { end &+= 1 }
                if end &- row >= CodeList.shortest || end == text.count {
                    start = min(row, max(first, limit))
                    return
                }
            }
            place &+= 8
        }
        // The last bytes may begin a list.
        var row = text.count
        if place < limit {
            while row > first, isKind[Int(text[row &- 1])] { row &-= 1 }
        }
        start = max(first, min(row, limit, text.count))
    }
}
