/// String literals that code puts together: `"4111" + "1111"`, `'a' . 'b'`, `("a" "b")`, `''.join(['a', 'b'])`.
enum Concatenation {
    /// The bytes between two literals that are read.
    static let longestGap = 128
    /// How far before a comma its `join(` is looked for.
    static let longestList = 256
    private static let operators: Set<String> = ["", "+", ".", "&", "..", "||", "++", "<>", "~", "\\"]

    static func decode(_ text: borrowing Span<UInt8>, at place: Int, into edits: inout Edits) -> Decoding {
        guard let before = edits.byte(before: place, in: text), before.isValueASCII else { return .none }
        var end = place + 1
        var isSpaced = false
        var operation = ""
        while end < text.count, end < place + longestGap, text[end] != text[place] {
            let byte = text[end]
            if byte.isBlank || byte.isLineEnd {
                isSpaced = true
            } else {
                guard operation.utf8.count < 2, byte < 0x80 else { return .none }
                operation.unicodeScalars.append(Unicode.Scalar(byte))
            }
            end += 1
        }
        guard end < place + longestGap else { return .none }
        guard end + 1 < text.count else { return mayJoin(operation) ? .open : .none }
        guard text[end + 1].isValueASCII || text[end + 1] == UInt8(ascii: "\\") else { return .none }
        if operation == "," {
            guard isJoined(text, before: place) else { return .none }
        } else {
            guard operators.contains(operation), isSpaced || !operation.isEmpty else { return .none }
        }
        edits.remove(place..<end + 1, .concatenation)
        return .done(end: end + 1)
    }

    /// Whether an operator may begin like this.
    private static func mayJoin(_ operation: String) -> Bool {
        operation == "," || operators.contains { $0.hasPrefix(operation) }
    }

    /// Whether the list that `place` stands in is what `join(` is given.
    private static func isJoined(_ text: borrowing Span<UInt8>, before place: Int) -> Bool {
        let word = Array("join".utf8)
        var index = place - 1
        while index >= 0, index > place - longestList {
            let byte = text[index]
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ";") { return false }
            if byte == UInt8(ascii: "(") {
                guard index >= word.count else { return false }
                return word.indices.allSatisfy { text[index - word.count + $0] == word[$0] }
            }
            index -= 1
        }
        return false
    }
}
