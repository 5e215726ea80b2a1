internal import DLPModel

/// Bytes written one by one: `34 31 31`, `34:31:31`, `0x34, 0x31`, and decimal `52, 49, 49`.
struct CodeList {
    /// Where the list stands.
    var range: Range<Int>
    private var codes: [Code] = []
    private var hasComma = false

    private struct Code {
        var hex: UInt8?
        var decimal: UInt8?
        var range: Range<Int>
    }

    /// The bytes of the shortest list.
    static let shortest = 23
    static let longest = 65_536

    static func mayContain(_ byte: UInt8) -> Bool { members[Int(byte)] }

    /// Digits, the `x` of `0x`, and what stands between codes.
    static let members: [Bool] = (0...UInt8.max).map { byte in
        byte.hexDigit != nil || byte == UInt8(ascii: "x") || isSeparator(byte)
    }

    static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x2C || byte == 0x3A || byte == 0x3B || byte == 0x0A || byte == 0x0D
            || byte == 0x09
    }

    /// Reads the list that starts at `start`; nil when it may go on behind the text.
    init?(_ text: borrowing Span<UInt8>, from start: Int, isEnd: Bool) {
        let limit = min(text.count, start + Self.longest)
        var place = start
        while place < limit, Self.mayContain(text[place]) { place += 1 }
        if place == text.count, place < start + Self.longest, !isEnd { return nil }
        range = start..<place
        guard range.count >= Self.shortest, Self.mayBeText(text, range) else { return }
        place = start
        while place < range.upperBound {
            while place < range.upperBound, Self.isSeparator(text[place]) {
                if text[place] == UInt8(ascii: ",") { hasComma = true }
                place += 1
            }
            let first = place
            while place < range.upperBound, !Self.isSeparator(text[place]) { place += 1 }
            if place > first { codes.append(Self.code(text, first..<place)) }
        }
    }

    /// Whether the list has a row of codes that is long enough, judged by their lengths.
    private static func mayBeText(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        var row = 0
        var length = 0
        for place in range {
            if isSeparator(text[place]) {
                if length > 0 { row = length <= 4 ? row + 1 : 0 }
                if row >= PlausibleText.shortest { return true }
                length = 0
            } else {
                length += 1
            }
        }
        return length > 0 && length <= 4 && row + 1 >= PlausibleText.shortest
    }

    private static func code(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Code {
        var code = Code(hex: nil, decimal: nil, range: range)
        let isMarked =
            range.count == 4 && text[range.lowerBound] == 0x30 && text[range.lowerBound + 1] == UInt8(ascii: "x")
        if range.count == 2 || isMarked {
            code.hex = HexNumber.read(text, at: range.upperBound - 2, count: 2).map(UInt8.init)
        }
        if range.count <= 3 {
            var number = 0
            for place in range {
                guard text[place].isASCIIDigit else { return code }
                number = number * 10 + Int(text[place] - 0x30)
            }
            code.decimal = UInt8(exactly: number)
        }
        return code
    }

    /// Decodes the texts in the list, in hexadecimal or decimal, whichever gives more.
    func decode(into edits: inout Edits) {
        let hex = texts(isHex: true)
        let decimal = texts(isHex: false)
        let gain = decimal.reduce(0) { $0 + $1.count } - hex.reduce(0) { $0 + $1.count }
        // Numbers with commas between them are how programs list characters.
        if gain > 0 || (gain == 0 && hasComma) {
            write(decimal, isHex: false, into: &edits)
        } else {
            write(hex, isHex: true, into: &edits)
        }
    }

    /// The rows of codes that write a text.
    private func texts(isHex: Bool) -> [Range<Int>] {
        // A token that is no code becomes a control character, which no text goes over.
        let bytes = codes.map { (isHex ? $0.hex : $0.decimal) ?? 1 }
        return PlausibleText.ranges(in: bytes.span)
    }

    private func write(_ texts: [Range<Int>], isHex: Bool, into edits: inout Edits) {
        for range in texts {
            var map = ByteMap()
            for code in codes[range] { map.append(1, standingFor: code.range) }
            let blob = codes[range.lowerBound].range.lowerBound..<codes[range.upperBound - 1].range.upperBound
            let bytes = codes[range].map { (isHex ? $0.hex : $0.decimal) ?? 1 }
            Text(bytes: bytes[...], map: map).write(isHex ? .hex : .decimal, over: blob, into: &edits)
        }
    }
}
