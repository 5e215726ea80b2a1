/// A JSON value and where it stands, for documents that are small enough to be taken apart whole.
package struct JSONNode: Sendable {
    package enum Content: Sendable {
        case null
        case bool(Bool)
        case number(Double)
        /// UTF-8.
        case string([UInt8])
        case array([JSONNode])
        case object([(name: String, value: JSONNode)])
    }

    package let content: Content
    /// The offset of its first byte in the document.
    package let offset: Int

    package var string: String? {
        if case .string(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    package var number: Double? { if case .number(let number) = content { number } else { nil } }

    /// A number without a fraction, no larger than a `Double` holds exactly.
    package var integer: Int? {
        guard let number, number.magnitude <= 9_007_199_254_740_992 else { return nil }
        return Int(exactly: number)
    }

    package var bool: Bool? { if case .bool(let value) = content { value } else { nil } }

    package var elements: [JSONNode]? { if case .array(let elements) = content { elements } else { nil } }

    package var members: [(name: String, value: JSONNode)]? {
        if case .object(let members) = content { members } else { nil }
    }

    /// The member with this name, where it is an object that has one.
    ///
    /// - Complexity: Linear in the number of members.
    package subscript(name: String) -> JSONNode? { members?.first { $0.name == name }?.value }
}

extension JSONDocument {
    /// The whole document as values.
    ///
    /// - Complexity: Linear in its length; the depth limit that the document was read with bounds the recursion.
    package var node: JSONNode { node(at: 0) }

    /// The value that begins at an offset of the document, such as that of ``Member/value``.
    package func node(at offset: Int) -> JSONNode {
        var reader = JSONNodeReader(bytes: bytes, index: offset)
        return reader.value()
    }

    /// The text of a string that begins, with its quotation mark, at an offset; nil when something else does.
    package func text(at offset: Int) -> [UInt8]? {
        var reader = JSONNodeReader(bytes: bytes, index: offset)
        return bytes[offset] == .quote ? reader.string() : nil
    }
}

/// Reads values out of a document that has been checked.
private struct JSONNodeReader {
    let bytes: [UInt8]
    var index: Int

    mutating func value() -> JSONNode {
        skipWhiteSpace()
        let start = index
        let content: JSONNode.Content
        switch bytes[index] {
        case .quote: content = .string(string())
        case UInt8(ascii: "{"): content = .object(members())
        case UInt8(ascii: "["): content = .array(elements())
        case UInt8(ascii: "t"): content = word(4, .bool(true))
        case UInt8(ascii: "f"): content = word(5, .bool(false))
        case UInt8(ascii: "n"): content = word(4, .null)
        default: content = .number(number())
        }
        return JSONNode(content: content, offset: start)
    }

    mutating func string() -> [UInt8] {
        let start = index + 1
        var hasEscapes = false
        index = start
        while bytes[index] != .quote {
            if bytes[index] == .backslash {
                hasEscapes = true
                index += 1
            }
            index += 1
        }
        index += 1
        var text: [UInt8] = []
        unescape(StringRange(start..<index - 1, hasEscapes: hasEscapes), of: bytes, into: &text) { _, _, _, _ in }
        return text
    }

    private mutating func members() -> [(name: String, value: JSONNode)] {
        var members: [(name: String, value: JSONNode)] = []
        while next(closing: UInt8(ascii: "}")) {
            let name = String(decoding: string(), as: UTF8.self)
            skipWhiteSpace()
            index += 1
            members.append((name, value()))
        }
        return members
    }

    private mutating func elements() -> [JSONNode] {
        var elements: [JSONNode] = []
        while next(closing: UInt8(ascii: "]")) { elements.append(value()) }
        return elements
    }

    /// Goes past the opening bracket or the comma; false, and past the closing bracket, when nothing more follows.
    private mutating func next(closing: UInt8) -> Bool {
        skipWhiteSpace()
        let isEnd = bytes[index] == closing
        index += 1
        if isEnd { return false }
        skipWhiteSpace()
        // An opening bracket may be followed by the closing one at once; a comma may not.
        guard bytes[index] == closing else { return true }
        index += 1
        return false
    }

    private mutating func word(_ count: Int, _ content: JSONNode.Content) -> JSONNode.Content {
        index += count
        return content
    }

    private mutating func number() -> Double {
        let start = index
        while index < bytes.count, Self.isNumeric(bytes[index]) { index += 1 }
        return Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? .infinity
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func skipWhiteSpace() {
        while bytes[index] <= 0x20 { index += 1 }
    }
}
