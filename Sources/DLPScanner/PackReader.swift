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

    private let bytes: [UInt8]
    /// The byte that is read next.
    package private(set) var offset = 0
    /// The value that is being read, where it holds escapes.
    private var scratch: [UInt8] = []

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var isAtEnd: Bool { offset == bytes.count }

    /// Goes past a word and the space behind it; false when something else stands here.
    package mutating func skip(word: String) -> Bool { skip(word, then: UInt8(ascii: " ")) }

    /// Goes past the end of a line; the last one may lack its newline.
    package mutating func endLine() throws(Malformed) {
        guard isAtEnd || skip(UInt8(ascii: "\n")) else { throw Malformed(offset: offset, problem: .surplus) }
    }

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
        guard skip(key, then: UInt8(ascii: "=")) else { return [] }
        var values: [Value] = []
        repeat {
            guard let value = read(try value()) else { throw Malformed(offset: start, problem: .value(key)) }
            values.append(value)
        } while skip(UInt8(ascii: ","))
        _ = skip(UInt8(ascii: " "))
        return values
    }

    /// The only value of a field.
    package mutating func text(_ key: String) throws(Malformed) -> String {
        try begin(key)
        let text = try value()
        _ = skip(UInt8(ascii: " "))
        return text
    }

    /// The only value of a field as what it stands for.
    mutating func value<Value>(_ key: String, _ read: (String) -> Value?) throws(Malformed) -> Value {
        let start = offset
        guard let value = read(try text(key)) else { throw Malformed(offset: start, problem: .value(key)) }
        return value
    }

    /// All values of a field as the one thing they stand for.
    mutating func whole<Value>(_ key: String, _ read: ([String]) -> Value?) throws(Malformed) -> Value {
        let start = offset
        let texts = try texts(key)
        guard let value = read(texts) else {
            throw Malformed(offset: start, problem: texts.isEmpty ? .missing(key) : .value(key))
        }
        return value
    }

    /// Whether a field is the next one.
    func isNext(_ key: String) -> Bool {
        var ahead = self
        return ahead.skip(key, then: UInt8(ascii: "="))
    }

    /// The only value of a field, a whole number from 0.
    package mutating func number(_ key: String) throws(Malformed) -> Int {
        try begin(key)
        let number = try number()
        _ = skip(UInt8(ascii: " "))
        return number
    }

    /// The two values of a field, whole numbers from 0.
    mutating func numbers(_ key: String) throws(Malformed) -> (Int, Int) {
        try begin(key)
        let first = try number()
        guard skip(UInt8(ascii: ",")) else { throw malformed }
        let second = try number()
        _ = skip(UInt8(ascii: " "))
        return (first, second)
    }

    private mutating func begin(_ key: String) throws(Malformed) {
        guard skip(key, then: UInt8(ascii: "=")) else { throw Malformed(offset: offset, problem: .missing(key)) }
    }

    /// A number of up to nine digits in quotation marks.
    private mutating func number() throws(Malformed) -> Int {
        guard skip(UInt8(ascii: "\"")) else { throw malformed }
        let start = offset
        var number = 0
        while offset < bytes.count, offset - start < 9 {
            let digit = bytes[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            number = 10 * number + Int(digit)
            offset += 1
        }
        guard offset > start, skip(UInt8(ascii: "\"")) else { throw malformed }
        return number
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
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

    private mutating func value() throws(Malformed) -> String {
        guard skip(UInt8(ascii: "\"")) else { throw malformed }
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

    private var malformed: Malformed { Malformed(offset: offset, problem: .syntax) }
}
