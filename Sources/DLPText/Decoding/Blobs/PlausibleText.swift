/// The stretches of decoded bytes that are text: a row of printable UTF-8 characters, or of ASCII in UTF-16.
enum PlausibleText {
    /// The characters of the shortest row that is taken for text.
    static let shortest = 8

    /// The rows within a stretch, in order.
    static func ranges(in bytes: borrowing Span<UInt8>, within stretch: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = stretch.lowerBound
        var characters = 0
        var place = start
        while place < stretch.upperBound {
            let length = character(bytes, at: place, isFirst: characters == 0)
            if length > 0 {
                characters += bytes[place] == 0 ? 0 : 1
                place += length
            } else {
                if characters >= shortest { ranges.append(start..<place) }
                place += 1
                start = place
                characters = 0
            }
        }
        if characters >= shortest { ranges.append(start..<place) }
        return ranges
    }

    /// The rows, in order.
    static func ranges(in bytes: borrowing Span<UInt8>) -> [Range<Int>] { ranges(in: bytes, within: 0..<bytes.count) }

    /// The length of the printable character at `place`, or 0.
    @inline(__always)
    private static func character(_ bytes: borrowing Span<UInt8>, at place: Int, isFirst: Bool) -> Int {
        let byte = bytes[place]
        if byte < 0x80 {
            if byte >= 0x20 { return byte < 0x7F ? 1 : 0 }
            if byte == 0x0A || byte == 0x0D || byte == 0x09 { return 1 }
            // UTF-16 has a zero beside each ASCII character.
            guard byte == 0 else { return 0 }
            let before = place > 0 ? bytes[place - 1] : 0x20
            let after = place + 1 < bytes.count ? bytes[place + 1] : 0x20
            return before &- 1 < 0x7E && after &- 1 < 0x7E && !(isFirst && place > 0) ? 1 : 0
        }
        guard byte >= 0xC2, case .scalar(let scalar, let length) = UTF8Character.read(bytes, at: place), scalar >= 0xA0
        else { return 0 }
        return length
    }
}
