internal import DLPModel

/// String literals that code puts together: `"4111" + "1111"`, `'a' . 'b'`, `("a" "b")`, `''.join(['a', 'b'])`.
enum Concatenation {
    /// The bytes between two literals that are read.
    static let longestGap = 128
    /// How far before a comma its `join(` is looked for.
    static let longestList = 256
    /// Operators, each packed into a number.
    private static let operators = Set(["", "+", ".", "&", "..", "||", "++", "<>", "~", "\\"].map(packed))
    private static let comma = packed(",")
    private static let fullStop = packed(".")

    private static func packed(_ operation: String) -> UInt16 { operation.utf8.reduce(0) { $0 << 8 | UInt16($1) } }

    static func decode(_ text: borrowing Span<UInt8>, at place: Int, into edits: inout Edits) -> Decoding {
        guard let before = edits.byte(before: place, in: text), before.isValueASCII else { return .none }
        var end = place + 1
        var isSpaced = false
        var isSpacedBefore = false
        var operation: UInt16 = 0
        while end < text.count, end < place + longestGap, text[end] != text[place] {
            let byte = text[end]
            if byte.isBlank || byte.isLineEnd {
                isSpaced = true
            } else {
                guard operation < 0x100, !byte.isWordASCII else { return .none }
                if operation == 0 { isSpacedBefore = isSpaced }
                operation = operation << 8 | UInt16(byte)
            }
            end += 1
        }
        guard end < place + longestGap else { return .none }
        guard end + 1 < text.count else { return .open }
        guard text[end + 1].isValueASCII || text[end + 1] == UInt8(ascii: "\\") else { return .none }
        // An access log writes fields that it has not as `"-" "…"`.
        if operation == 0, place > 1, text[place - 2] == text[place], !before.isWordASCII { return .none }
        if operation == comma {
            guard isJoined(text, before: place) else { return .none }
        } else {
            guard operators.contains(operation), isSpaced || operation != 0 else { return .none }
            // A full stop has no blank before it.
            guard operation != fullStop || isSpacedBefore == isSpaced else { return .none }
        }
        edits.remove(place..<end + 1, .concatenation)
        return .done(end: end + 1)
    }

    private static let joinWord = Array("join".utf8)

    /// Whether the list that `place` stands in is what `join(` is given.
    private static func isJoined(_ text: borrowing Span<UInt8>, before place: Int) -> Bool {
        let word = joinWord
        var index = place - 1
        while index >= 0, index > place - longestList {
            let byte = text[index]
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "{") { return false }
            if byte == UInt8(ascii: "(") {
                guard index >= word.count else { return false }
                return word.indices.allSatisfy { text[index - word.count + $0] == word[$0] }
            }
            index -= 1
        }
        return false
    }
}
