/// A file's path as text that cannot fool a terminal or a reader.
///
/// Control characters, escape sequences, line breaks, direction marks and everything else that is not seen become
/// visible escapes: `\n`, `\x1b`, `\u{202e}`; a byte that is not UTF-8 becomes `\xff`, a backslash `\\`.
package func escapedPath(_ path: [UInt8]) -> String {
    var text = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = path.makeIterator()
    var index = 0
    while true {
        switch parser.parseScalar(from: &rest) {
        case .valid(let encoded):
            append(Unicode.UTF8.decode(encoded), to: &text)
            index += encoded.count
        case .error(let length):
            for byte in path[index..<index + length] { text += "\\x" + hexadecimal(byte) }
            index += length
        case .emptyInput:
            return text
        }
    }
}

private func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.isASCII && (scalar.value < 0x20 || scalar.value == 0x7F):
        text += "\\x" + hexadecimal(UInt8(scalar.value))
    case _ where isUnseen(scalar): text += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: text.unicodeScalars.append(scalar)
    }
}

/// Whether a character shows nothing by itself, or nothing that is known.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
}

private func hexadecimal(_ byte: UInt8) -> String { (byte < 0x10 ? "0" : "") + String(byte, radix: 16) }
