/// A value in a configuration file, with its place.
package struct ConfigNode: Sendable {
    package enum Content: Sendable {
        case text(ConfigText)
        case list([ConfigNode])
        case map([(key: Located<String>, value: ConfigNode)])
    }

    package var content: Content
    package var position: SourcePosition
}

/// A scalar of a configuration file, which knows where each of its bytes was written.
package struct ConfigText: Hashable, Sendable {
    package var value: String
    package var position: SourcePosition
    /// Whether it was written without quotation marks and could be read as a number, a truth value or nothing.
    package var isPlain: Bool
    /// Where line n of the value starts in the file; one element when the lines are not told apart.
    var lineStarts: [SourcePosition]

    /// The place of the byte at `offset` of the value; the nearest that is known for folded and escaped text.
    package func position(ofByte offset: Int) -> SourcePosition {
        var line = 0
        var column = 0
        for byte in value.utf8.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 0
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        guard line < lineStarts.count else { return position }
        return SourcePosition(line: lineStarts[line].line, column: lineStarts[line].column + column)
    }
}
