/// One compiled rule as one line of printable ASCII: `key="value"` or `key="one","two"`, fields apart by a space.
///
/// `\"`, `\\`, `\n` and `\u{…}` stand for what cannot be printed.
struct RuleLine {
    /// In the order of the line.
    private(set) var fields: [(key: String, values: [String])] = []

    /// What is wrong with a line, and at which byte.
    package struct Malformed: Error, Equatable {
        package let offset: Int
    }

    init() {}

    /// Where ``take(_:)`` goes on.
    private var next = 0

    /// The values of the next field if it has this key; none otherwise.
    ///
    /// Fields are taken in the order of the line.
    mutating func take(_ key: String) -> [String] {
        guard next < fields.count, fields[next].key == key else { return [] }
        defer { next += 1 }
        return fields[next].values
    }

    /// Whether every field was taken.
    var isUsedUp: Bool { next == fields.count }

    /// Adds a field; one without values is left out.
    mutating func append(_ key: String, _ values: [String]) {
        if !values.isEmpty { fields.append((key, values)) }
    }

    mutating func append(_ key: String, _ value: String) { append(key, [value]) }

    mutating func append(_ key: String, _ value: Int) { append(key, [String(value)]) }

    var text: String {
        fields.map { field in
            "\(field.key)=" + field.values.map { "\"\(Self.escaped($0))\"" }.joined(separator: ",")
        }.joined(separator: " ")
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case " "..."~": text.unicodeScalars.append(scalar)
            default: text += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text
    }

    /// Reads a line.
    init(parsing line: some Collection<UInt8>) throws(Malformed) {
        var reader = Reader(bytes: Array(line))
        while !reader.isAtEnd {
            let key = try reader.key()
            var values = [try reader.value()]
            while reader.skip(UInt8(ascii: ",")) { values.append(try reader.value()) }
            fields.append((key, values))
            guard reader.isAtEnd || reader.skip(UInt8(ascii: " ")) else { throw reader.malformed }
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var index = 0

        var isAtEnd: Bool { index == bytes.count }

        var malformed: Malformed { Malformed(offset: index) }

        mutating func skip(_ byte: UInt8) -> Bool {
            guard index < bytes.count, bytes[index] == byte else { return false }
            index += 1
            return true
        }

        mutating func key() throws(Malformed) -> String {
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "=")), end > index else { throw malformed }
            defer { index = end + 1 }
            return String(decoding: bytes[index..<end], as: UTF8.self)
        }

        mutating func value() throws(Malformed) -> String {
            guard skip(UInt8(ascii: "\"")) else { throw malformed }
            // Most values hold no escape and are taken as they stand.
            var end = index
            while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") { end += 1 }
            var value = Array(bytes[index..<end])
            index = end
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                switch byte {
                case UInt8(ascii: "\""): return String(decoding: value, as: UTF8.self)
                case UInt8(ascii: "\\"): try unescape(into: &value)
                default: value.append(byte)
                }
            }
            throw malformed
        }

        private mutating func unescape(into value: inout [UInt8]) throws(Malformed) {
            guard index < bytes.count else { throw malformed }
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): value.append(byte)
            case UInt8(ascii: "n"): value.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "u"):
                guard skip(UInt8(ascii: "{")), let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")),
                    let code = UInt32(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16),
                    let scalar = UnicodeScalar(code)
                else { throw malformed }
                value += Array(String(scalar).utf8)
                index = end + 1
            default: throw malformed
            }
        }
    }
}
