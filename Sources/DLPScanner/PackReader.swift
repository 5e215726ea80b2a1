/// Reads the fields of a pack in the order in which they were written: `key="value"` or `key="one","two"`.
///
/// Fields are apart by a space, and lines by a newline. Nothing is read twice: a cold start reads the
/// whole pack.
package struct PackReader {
    /// What is wrong with a pack, and at which byte.
    package struct Malformed: Error, Hashable {
        package enum Problem: Hashable, Sendable {
            /// Not the text of a pack: no quotation mark, no digit, a byte that is not printable, an unknown escape.
            case syntax
            /// A field that has to stand here does not.
            case missing(String)
            /// A field that says nothing this version understands.
            case value(String)
            /// Something after the last field.
            case surplus
        }

        package let offset: Int
        package let problem: Problem
    }

    let bytes: [UInt8]
    /// The byte that is read next.
    package private(set) var offset = 0
    /// The value that is being read, where it holds escapes.
    private var scratch: [UInt8] = []

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Begins at the byte `offset`.
    init(_ bytes: [UInt8], from offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    package var isAtEnd: Bool { offset == bytes.count }

    /// Goes past a word and the space behind it; false when something else stands here.
    package mutating func skip(word: String) -> Bool { skip(word, then: UInt8(ascii: " ")) }

    /// Goes past the end of a line; the last one may lack its newline.
    package mutating func endLine() throws(Malformed) {
        guard isAtEnd || skip(UInt8(ascii: "\n")) else { throw Malformed(offset: offset, problem: .surplus) }
    }

    /// Goes past so many bytes, or to the end.
    mutating func skip(bytes count: Int) { offset = min(offset + count, bytes.count) }

    /// Goes to the next line.
    package mutating func skipLine() {
        while !isAtEnd, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
        offset = min(offset + 1, bytes.count)
    }

    /// The values of an optional field; none when it is not the next one.
    package mutating func texts(_ key: String) throws(Malformed) -> [String] { try values(key) { $0 } }

    /// The values of an optional field as what they stand for.
    mutating func values<Value>(_ key: String, _ read: (String) -> Value?) throws(Malformed) -> [Value] {
        let start = offset
        guard skip(key: key) else { return [] }
        var values: [Value] = []
        repeat {
            guard let value = read(try value()) else { throw Malformed(offset: start, problem: .value(key)) }
            values.append(value)
        } while skipComma()
        endField()
        return values
    }

    /// The only value of a field.
    package mutating func text(_ key: String) throws(Malformed) -> String {
        try begin(key)
        let text = try value()
        endField()
        return text
    }

    /// The only value of a field as what it stands for.
    mutating func value<Value>(_ key: String, _ read: (String) -> Value?) throws(Malformed) -> Value {
        let start = offset
        guard let value = read(try text(key)) else { throw Malformed(offset: start, problem: .value(key)) }
        return value
    }

    /// The only value of a field, a whole number from 0.
    package mutating func number(_ key: String) throws(Malformed) -> Int {
        try begin(key)
        let number = try number(0...Int(UInt32.max))
        endField()
        return number
    }

    /// The values of a field of numbers from 0, one for each name.
    mutating func numbers(_ key: String, _ count: Int) throws(Malformed) -> [Int] {
        try begin(key)
        var numbers = [try number(0...Int(UInt32.max))]
        while numbers.count < count {
            try comma()
            numbers.append(try number(0...Int(UInt32.max)))
        }
        endField()
        return numbers
    }

    /// Goes to the first value of a field.
    mutating func begin(_ key: String) throws(Malformed) {
        guard skip(key: key) else { throw Malformed(offset: offset, problem: .missing(key)) }
    }

    /// Goes to the first value of a field, where it is the next one.
    mutating func skip(key: String) -> Bool { skip(key, then: UInt8(ascii: "=")) }

    /// Goes past the space behind a field, which the last one of a line lacks.
    mutating func endField() { _ = skip(UInt8(ascii: " ")) }

    /// Goes to the next value of a field, where there is one.
    mutating func skipComma() -> Bool { skip(UInt8(ascii: ",")) }

    mutating func comma() throws(Malformed) {
        guard skipComma() else { throw malformed }
    }

    mutating func openValue() throws(Malformed) {
        guard skip(UInt8(ascii: "\"")) else { throw malformed }
    }

    mutating func closeValue() throws(Malformed) { try openValue() }

    /// A value that is a number within a range.
    mutating func number(_ range: ClosedRange<Int>) throws(Malformed) -> Int {
        let start = offset
        try openValue()
        let isNegative = skip(UInt8(ascii: "-"))
        let magnitude = Int(truncatingIfNeeded: try digits(radix: 10))
        let number = isNegative ? 0 &- magnitude : magnitude
        try closeValue()
        guard range.contains(number) else { throw Malformed(offset: start, problem: .syntax) }
        return number
    }

    /// Digits, of which letters are lower case, as what they stand for.
    mutating func digits(radix: UInt64) throws(Malformed) -> UInt64 {
        let start = offset
        var number: UInt64 = 0
        while offset < bytes.count, let digit = Self.digit(bytes[offset]), digit < radix {
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: radix)
            if isTooLarge { throw malformed }
            number = product &+ digit
            offset += 1
        }
        guard offset > start else { throw malformed }
        return number
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte &- UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte &- UInt8(ascii: "a") &+ 10)
        default: nil
        }
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skip(_ word: String, then end: UInt8) -> Bool {
        let word = word.utf8.span
        guard bytes.count - offset > word.count, bytes[offset + word.count] == end else { return false }
        for index in word.indices where bytes[offset + index] != word[index] { return false }
        offset += word.count + 1
        return true
    }

    /// A value that is text.
    mutating func value() throws(Malformed) -> String {
        try openValue()
        let start = offset
        offset = endOfPlain()
        if skip(UInt8(ascii: "\"")) { return String(decoding: bytes[start..<offset - 1], as: UTF8.self) }
        scratch.removeAll(keepingCapacity: true)
        scratch += bytes[start..<offset]
        while !skip(UInt8(ascii: "\"")) {
            try unescape()
            let start = offset
            offset = endOfPlain()
            scratch += bytes[start..<offset]
        }
        return String(decoding: scratch, as: UTF8.self)
    }

    /// The next byte that does not stand for itself: not printable, a quotation mark or a backslash.
    private func endOfPlain() -> Int {
        let bytes = bytes.span
        var index = offset
        while index < bytes.count, !Self.isSpecial(bytes[index]) { index += 1 }
        return index
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        (byte &- 0x20 >= 0x5F) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func unescape() throws(Malformed) {
        guard skip(UInt8(ascii: "\\")), offset < bytes.count else { throw malformed }
        let byte = bytes[offset]
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): scratch.append(byte)
        case UInt8(ascii: "n"): scratch.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "u"): try unescapeScalar()
        default: throw malformed
        }
        offset += 1
    }

    /// Reads `u{…}` up to its last byte.
    private mutating func unescapeScalar() throws(Malformed) {
        let start = offset
        guard let end = bytes[start...].prefix(10).firstIndex(of: UInt8(ascii: "}")), end > start + 1,
            bytes[start + 1] == UInt8(ascii: "{"),
            let code = UInt32(String(decoding: bytes[(start + 2)..<end], as: UTF8.self), radix: 16),
            let scalar = UnicodeScalar(code)
        else { throw malformed }
        scratch += UTF8.encode(scalar).map(Array.init) ?? []
        offset = end
    }

    var malformed: Malformed { Malformed(offset: offset, problem: .syntax) }
}
