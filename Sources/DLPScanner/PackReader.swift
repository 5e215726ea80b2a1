/// Reads the fields of a pack in the order in which they were written: `key="value"` or `key="one","two"`.
///
/// Fields are apart by a space, and lines by a newline. Nothing is read twice: a cold start reads the
/// whole pack.
package struct PackReader {
    /// What is wrong with a pack, and at which byte.
    package struct Malformed: Error, Hashable {
        package enum Problem: Hashable, Sendable {
            /// Not the text of a pack: a quotation mark is missing, a byte is not printable, an escape is unknown.
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
    package mutating func texts(_ key: String) throws(Malformed) -> [String] {
        guard skip(key, then: UInt8(ascii: "=")) else { return [] }
        var texts = [try value()]
        while skip(UInt8(ascii: ",")) { texts.append(try value()) }
        _ = skip(UInt8(ascii: " "))
        return texts
    }

    /// The values of an optional field as what they stand for.
    mutating func values<Value>(_ key: String, _ read: (String) -> Value?) throws(Malformed) -> [Value] {
        let start = offset
        var values: [Value] = []
        for text in try texts(key) {
            guard let value = read(text) else { throw Malformed(offset: start, problem: .value(key)) }
            values.append(value)
        }
        return values
    }

    /// The only value of a field.
    package mutating func text(_ key: String) throws(Malformed) -> String {
        guard skip(key, then: UInt8(ascii: "=")) else { throw Malformed(offset: offset, problem: .missing(key)) }
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

    package mutating func number(_ key: String) throws(Malformed) -> Int { try value(key) { Self.number($0) } }

    /// The two values of a field.
    mutating func numbers(_ key: String) throws(Malformed) -> (Int, Int) {
        let start = offset
        let numbers = try values(key) { Self.number($0) }
        guard numbers.count == 2 else {
            throw Malformed(offset: start, problem: numbers.isEmpty ? .missing(key) : .value(key))
        }
        return (numbers[0], numbers[1])
    }

    /// A whole number from 0.
    private static func number(_ text: String) -> Int? { Int(text).flatMap { $0 < 0 ? nil : $0 } }

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
        skipPlain()
        if skip(UInt8(ascii: "\"")) { return String(decoding: bytes[start..<offset - 1], as: UTF8.self) }
        scratch.removeAll(keepingCapacity: true)
        scratch += bytes[start..<offset]
        while !skip(UInt8(ascii: "\"")) {
            try unescape()
            let start = offset
            skipPlain()
            scratch += bytes[start..<offset]
        }
        return String(decoding: scratch, as: UTF8.self)
    }

    /// Goes to the next byte that does not stand for itself: not printable, a quotation mark or a backslash.
    private mutating func skipPlain() {
        var index = offset
        while index < bytes.count {
            let byte = bytes[index]
            guard byte &- 0x20 < 0x5F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
            index += 1
        }
        offset = index
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
