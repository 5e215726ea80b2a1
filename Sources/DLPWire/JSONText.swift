// The bytes of strings that the scanner has already checked: escapes, UTF-8, comparison.

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")

    /// The value of a hexadecimal digit.
    var hexValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self - 0x30)
        case 0x41...0x46: UInt32(self - 0x41 + 10)
        case 0x61...0x66: UInt32(self - 0x61 + 10)
        default: nil
        }
    }

    /// What a backslash and this byte mean, except `\u`.
    var escapedScalar: UInt32? {
        switch self {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): UInt32(self)
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }
}

/// The UTF-16 unit of the four hexadecimal digits at `index`; `nil` when there are not four.
func hexUnit(_ bytes: borrowing Span<UInt8>, at index: Int) -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for position in index..<index + 4 {
        guard let value = bytes[position].hexValue else { return nil }
        unit = unit << 4 | value
    }
    return unit
}

/// The scalar that two halves of a surrogate pair stand for.
func scalar(high: UInt32, low: UInt32) -> UInt32 { 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00) }

/// The scalar of the checked escape at `index`, and how many bytes the escape is long.
func unescape(_ bytes: borrowing Span<UInt8>, at index: Int) -> (scalar: UInt32, count: Int) {
    if let simple = bytes[index + 1].escapedScalar { return (simple, 2) }
    let unit = hexUnit(bytes, at: index + 2) ?? 0xFFFD
    guard (0xD800..<0xDC00).contains(unit), let low = hexUnit(bytes, at: index + 8) else { return (unit, 6) }
    return (scalar(high: unit, low: low), 12)
}

/// Appends the text of a checked string, and tells of each escape: where it stands in the appended text and in the
/// document, and how long it is in each.
func unescape(
    _ string: StringRange, of document: [UInt8], into text: inout [UInt8],
    _ note: (_ textOffset: Int, _ rawOffset: Int, _ textCount: Int, _ rawCount: Int) -> Void
) {
    let raw = string.range
    // To an empty array, even nothing would be written: to the storage that all empty arrays share.
    if raw.isEmpty { return }
    let bytes = document.span
    // Text is never longer than it is written.
    text.append(addingCapacity: raw.count) { output in
        let start = output.count
        var index = raw.lowerBound
        while true {
            let rest = bytes.extracting(index..<raw.upperBound)
            let plain = rest.firstIndex(of: .backslash, from: 0) ?? rest.count
            for position in 0..<plain { output.append(rest[position]) }
            index += plain
            if index == raw.upperBound { break }
            let (scalar, count) = unescape(bytes, at: index)
            let encoded = UTF8Scalar(scalar)
            note(output.count - start, index, encoded.count, count)
            for position in 0..<encoded.count { output.append(encoded[position]) }
            index += count
        }
    }
}

/// One scalar as UTF-8, lowest byte first in a word, so that it needs no array.
struct UTF8Scalar {
    private var word: UInt32
    let count: Int

    init(_ scalar: UInt32) {
        switch scalar {
        case ..<0x80:
            word = scalar
            count = 1
        case ..<0x800:
            word = 0xC0 | scalar >> 6 | (0x80 | scalar & 0x3F) << 8
            count = 2
        case ..<0x10000:
            word = 0xE0 | scalar >> 12 | (0x80 | scalar >> 6 & 0x3F) << 8 | (0x80 | scalar & 0x3F) << 16
            count = 3
        default:
            word = 0xF0 | scalar >> 18 | (0x80 | scalar >> 12 & 0x3F) << 8
            word |= (0x80 | scalar >> 6 & 0x3F) << 16 | (0x80 | scalar & 0x3F) << 24
            count = 4
        }
    }

    subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: word >> UInt32(8 * index)) }
}

/// Goes through the decoded bytes of a checked string one by one, without making an array of them.
struct DecodedBytes {
    private var index: Int
    private let end: Int
    private var scalar = UTF8Scalar(0)
    private var given = 1

    init(_ string: StringRange) {
        index = string.range.lowerBound
        end = string.range.upperBound
    }

    /// The next byte of the string, which is one of `document`.
    mutating func next(in document: borrowing Span<UInt8>) -> UInt8? {
        if given < scalar.count {
            given += 1
            return scalar[given - 1]
        }
        guard index < end else { return nil }
        let byte = document[index]
        guard byte == .backslash else {
            index += 1
            return byte
        }
        let (value, count) = unescape(document, at: index)
        index += count
        scalar = UTF8Scalar(value)
        given = 1
        return scalar[0]
    }
}

/// Whether a checked string, unescaped, is this text; looks at no more of it than `text` is long.
func isText(_ string: StringRange, equalTo text: borrowing Span<UInt8>, in document: borrowing Span<UInt8>) -> Bool {
    if !string.hasEscapes { return document.isEqual(string.range, to: text) }
    var decoded = DecodedBytes(string)
    for index in 0..<text.count {
        guard decoded.next(in: document) == text[index] else { return false }
    }
    return decoded.next(in: document) == nil
}

/// Whether two checked strings of one document are the same once unescaped.
func isText(_ left: StringRange, equalTo right: StringRange, in document: borrowing Span<UInt8>) -> Bool {
    if !left.hasEscapes, !right.hasEscapes { return document.isEqual(left.range, right.range) }
    var leftBytes = DecodedBytes(left)
    var rightBytes = DecodedBytes(right)
    while true {
        let byte = leftBytes.next(in: document)
        guard byte == rightBytes.next(in: document) else { return false }
        if byte == nil { return true }
    }
}
