/// Writes JSON piece by piece; commas come by themselves.
///
/// It trusts its caller to open and close in order and to give every member a name.
package struct JSONWriter {
    /// What has been written since the last ``take()``.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private var needsLineBreak = false

    package init() {}

    /// Gives out what has been written and forgets it; the next value still gets its comma.
    package mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    // MARK: Structure

    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes a member's name; its value comes next.
    package mutating func name(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Makes the next value, or the next closing bracket, begin a line.
    package mutating func breakLine() { needsLineBreak = true }

    /// Ends the line and the document; what follows is another document.
    package mutating func endDocument() {
        bytes.append(0x0A)
        needsComma = false
    }

    // MARK: Values

    package mutating func string(_ text: String) {
        beginValue()
        bytes.append(.quote)
        appendEscaped(text.utf8.span, to: &bytes)
        bytes.append(.quote)
    }

    package mutating func integer(_ number: Int) { json(String(number).utf8) }
    package mutating func bool(_ value: Bool) { json((value ? "true" : "false").utf8) }

    /// Writes a value that is JSON already.
    package mutating func json(_ value: some Sequence<UInt8>) {
        beginValue()
        bytes += value
    }

    // MARK: Members

    package mutating func member(_ name: String, _ text: String) {
        self.name(name)
        string(text)
    }

    package mutating func member(_ name: String, _ number: Int) {
        self.name(name)
        integer(number)
    }

    package mutating func member(_ name: String, _ value: Bool) {
        self.name(name)
        bool(value)
    }

    private mutating func beginValue() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        breakLineIfNeeded()
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        beginValue()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        breakLineIfNeeded()
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func breakLineIfNeeded() {
        if needsLineBreak { bytes.append(0x0A) }
        needsLineBreak = false
    }
}

/// Appends text as the inside of a JSON string: `"`, `\` and control characters escaped, what is not UTF-8 as U+FFFD.
func appendEscaped(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
    // Text that needs neither escape nor repair is the usual case.
    if isPlain(text) { return output.append(text) }
    var copy: [UInt8] = []
    copy.append(text)
    output.reserveCapacity(output.count + copy.count)
    for byte in String(decoding: copy, as: UTF8.self).utf8 {
        switch byte {
        case .quote, .backslash: output += [.backslash, byte]
        case 0x08: output += [.backslash, UInt8(ascii: "b")]
        case 0x09: output += [.backslash, UInt8(ascii: "t")]
        case 0x0A: output += [.backslash, UInt8(ascii: "n")]
        case 0x0C: output += [.backslash, UInt8(ascii: "f")]
        case 0x0D: output += [.backslash, UInt8(ascii: "r")]
        case ..<0x20, 0x7F:
            let digits = Array("0123456789abcdef".utf8)
            output += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: output.append(byte)
        }
    }
}

/// Whether text is ASCII of which nothing is escaped.
private func isPlain(_ text: borrowing Span<UInt8>) -> Bool {
    var special: UInt8 = 0
    for index in 0..<text.count {
        let byte = text[index]
        special |= (byte == .quote ? 1 : 0) | (byte == .backslash ? 1 : 0) | (byte < 0x20 ? 1 : 0)
        special |= (byte == 0x7F ? 1 : 0) | byte & 0x80
    }
    return special == 0
}
