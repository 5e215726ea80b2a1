/// The header of a JSON web token: an object, of whose members only two matter here.
///
/// Reads JSON as RFC 8259 writes it, with values nested up to eight deep, and nothing behind the object.
struct JSONHeader {
    /// The string behind `alg`, as written.
    private(set) var algorithm: [UInt8]?
    /// Whether there is a member `enc`.
    private(set) var hasEncryption = false

    private let bytes: [UInt8]
    private var index = 0

    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        skipSpace()
        guard readObject(depth: 0) else { return nil }
        skipSpace()
        guard index == bytes.count else { return nil }
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0a, 0x0d].contains(byte) { index += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    /// Reads an object; of the outermost one, keeps what matters.
    private mutating func readObject(depth: Int) -> Bool {
        guard depth < 8, take("{") else { return false }
        skipSpace()
        if take("}") { return true }
        while true {
            skipSpace()
            guard let name = readString() else { return false }
            skipSpace()
            guard take(":") else { return false }
            skipSpace()
            if depth == 0, name.elementsEqual("alg".utf8), next == UInt8(ascii: "\"") {
                guard let value = readString() else { return false }
                algorithm = Array(value)
            } else {
                if depth == 0, name.elementsEqual("enc".utf8) { hasEncryption = true }
                guard readValue(depth: depth + 1) else { return false }
            }
            skipSpace()
            if take("}") { return true }
            guard take(",") else { return false }
        }
    }

    private mutating func readArray(depth: Int) -> Bool {
        guard depth < 8, take("[") else { return false }
        skipSpace()
        if take("]") { return true }
        while true {
            skipSpace()
            guard readValue(depth: depth + 1) else { return false }
            skipSpace()
            if take("]") { return true }
            guard take(",") else { return false }
        }
    }

    private mutating func readValue(depth: Int) -> Bool {
        switch next {
        case UInt8(ascii: "{"): readObject(depth: depth)
        case UInt8(ascii: "["): readArray(depth: depth)
        case UInt8(ascii: "\""): readString() != nil
        default: readPlain()
        }
    }

    /// Reads a string, and gives what stands between its quotes.
    private mutating func readString() -> ArraySlice<UInt8>? {
        guard take("\"") else { return nil }
        let start = index
        while let byte = next, byte >= 0x20 {
            index += 1
            if byte == UInt8(ascii: "\"") { return bytes[start..<index - 1] }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = next, escaped >= 0x20 else { return nil }
                index += 1
            }
        }
        return nil
    }

    /// Reads `true`, `false`, `null` or a run of the characters that numbers are written with.
    private mutating func readPlain() -> Bool {
        for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
            index += word.utf8.count
            return true
        }
        let start = index
        while let byte = next, byte.isDigit || "+-.eE".utf8.contains(byte) { index += 1 }
        return index > start
    }
}
