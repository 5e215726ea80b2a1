/// Counts decoded bytes that may be the characters of one text, without keeping them.
///
/// Says at least as often as ``PlausibleText`` that there is a text, and costs a fraction of it: most rows of symbols
/// hold none.
struct TextRow {
    /// What to do with each byte, for each number of continuation bytes that are expected: how many are expected then,
    /// whether a character begins, and whether the row goes on.
    static let table: [UInt8] = (0..<4).flatMap { expected in
        (0...UInt8.max).map { step(of: $0, expected: UInt8(expected)) }
    }
    private static let begins: UInt8 = 4
    private static let goesOn: UInt8 = 8

    private var expected = 0
    private var characters = 0
    /// The most characters that a row had since the last ``restart()``.
    private var longest = 0
    /// Whether it was long enough.
    var isText: Bool { longest >= PlausibleText.shortest }

    private static func step(of byte: UInt8, expected: UInt8) -> UInt8 {
        if expected > 0, byte & 0xC0 == 0x80 { return expected - 1 | goesOn }
        // The byte after a broken character may begin a row.
        let rest: UInt8 = expected > 0 ? 0 : goesOn
        return switch byte {
        case 0x20..<0x7F, 0x09, 0x0A, 0x0D: begins | rest
        case 0: rest
        case 0xC2..<0xE0: 1 | begins | rest
        case 0xE0..<0xF0: 2 | begins | rest
        case 0xF0..<0xF5: 3 | begins | rest
        default: 0
        }
    }

    /// Forgets all rows but the one that began with the last byte.
    @inline(__always)
    mutating func restart() { longest = characters }

    /// Adds a byte, and says whether the row goes on with it; otherwise a row begins there.
    @inline(__always) @discardableResult
    mutating func add(_ byte: UInt8, _ table: borrowing Span<UInt8>) -> Bool {
        let step = Int(table[expected &<< 8 | Int(byte)])
        expected = step & 3
        characters = characters &* (step &>> 3) &+ (step &>> 2 & 1)
        longest = max(longest, characters)
        return step & Int(Self.goesOn) != 0
    }
}

extension SymbolRun {
    /// Whether a row of symbols in one line may hold what ``decode(into:_:)`` finds; when not, that finds nothing.
    static func mayBeDecoded(_ text: borrowing Span<UInt8>, _ row: Range<Int>) -> Bool {
        guard row.count >= shortest else { return false }
        if mayBeCompressed(text[row.lowerBound], text[row.lowerBound + 1]) { return true }
        var isHex = true
        var isUpper = true
        let (hexValues, base32Values) = (Alphabet.hex.values, Alphabet.base32.values)
        let (hex, base32) = (hexValues.span, base32Values.span)
        var place = row.lowerBound
        while place < row.upperBound, isHex || isUpper {
            isHex = isHex && hex[Int(text[place])] != 0xFF
            isUpper = isUpper && base32[Int(text[place])] != 0xFF
            place += 1
        }
        if isHex { return mayHoldHex(text, row) }
        return isUpper || mayHoldBase64(text, row)
    }

    /// The first symbols of what gzip and zlib write.
    static func mayBeCompressed(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "H"): second == UInt8(ascii: "4")
        case UInt8(ascii: "e"): "AFJN".utf8.contains(second)
        default: false
        }
    }

    private static func mayHoldHex(_ text: borrowing Span<UInt8>, _ row: Range<Int>) -> Bool {
        let (steps, alphabet) = (TextRow.table, Alphabet.hex.values)
        let (table, values) = (steps.span, alphabet.span)
        var even = TextRow()
        var odd = TextRow()
        var first = values[Int(text[row.lowerBound])]
        for place in row.dropFirst() {
            let second = values[Int(text[place])]
            if (place - row.lowerBound).isMultiple(of: 2) {
                odd.add(first << 4 | second, table)
            } else {
                even.add(first << 4 | second, table)
            }
            first = second
        }
        return even.isText || odd.isText
    }

    private static func mayHoldBase64(_ text: borrowing Span<UInt8>, _ row: Range<Int>) -> Bool {
        let (steps, alphabet) = (TextRow.table, Alphabet.base64.values)
        let (table, values) = (steps.span, alphabet.span)
        // One for each alignment.
        var (one, two, three, four) = (TextRow(), TextRow(), TextRow(), TextRow())
        var first = values[Int(text[row.lowerBound])]
        var place = row.lowerBound + 1
        while place < row.upperBound {
            let second = values[Int(text[place])]
            switch (place - row.lowerBound) & 3 {
            case 1: add(first, second, table, &one, &four, &three)
            case 2: add(first, second, table, &two, &one, &four)
            case 3: add(first, second, table, &three, &two, &one)
            default: add(first, second, table, &four, &three, &two)
            }
            first = second
            place += 1
        }
        return one.isText || two.isText || three.isText || four.isText
    }

    /// Adds the bytes that two neighbouring symbols write, where the first is the first, the second or the third of its
    /// group.
    @inline(__always)
    private static func add(
        _ first: UInt8, _ second: UInt8, _ table: borrowing Span<UInt8>, _ high: inout TextRow,
        _ middle: inout TextRow, _ low: inout TextRow
    ) {
        high.add(first << 2 | second >> 4, table)
        middle.add(first << 4 | second >> 2, table)
        low.add(first << 6 | second, table)
    }
}
