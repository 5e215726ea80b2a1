internal import DLPModel

/// A line break, with the indentation or quote marks of the next line, inside a number, token or e-mail address.
///
/// Prose wraps between words, which stay apart: what is joined is digits with digits, `@` with a name, and two halves
/// of something that has digits and is as long as a token. A column or a table of numbers is no wrapped number.
enum LineWrap {
    /// The bytes of a half that are looked at.
    static let longestHalf = 128
    /// The bytes of the next line's indentation and quote marks that are read.
    static let longestIndentation = 64
    /// The length of two halves that make a token.
    static let shortestToken = 16

    static func decode(
        _ text: borrowing Span<UInt8>, at place: Int, from first: Int, isEnd: Bool, into edits: inout Edits
    ) -> Decoding {
        var start = place
        if start > max(first, edits.end), text[start - 1] == 0x0D { start -= 1 }
        guard let last = edits.byte(before: start, in: text), last.isValueASCII else {
            return .none
        }
        var head = start
        while head > 0, head > start - longestHalf, text[head - 1].isValueASCII { head -= 1 }
        let mayBeNumber = last.isASCIIDigit || last == UInt8(ascii: "-")
        let mayBeAddress = last == UInt8(ascii: "@") || isName(text, head..<start)
        let mayBeToken = mayBeToken(text, head..<start)
        guard mayBeNumber || mayBeAddress || mayBeToken else { return .none }

        var next = place + 1
        while next < text.count, next < place + longestIndentation,
            text[next].isBlank || text[next] == UInt8(ascii: ">")
        {
            next += 1
        }
        guard next < text.count else { return isEnd ? .none : .open }
        guard text[next].isValueASCII else { return .none }

        let isAddress = last == UInt8(ascii: "@") || (mayBeAddress && text[next] == UInt8(ascii: "@"))
        var tail = next
        while tail < text.count, tail < next + longestHalf, text[tail].isValueASCII { tail += 1 }
        // What follows the second half tells whether it is the row of a table.
        guard tail + 1 < text.count || isEnd else { return .open }
        let isColumn =
            (head == 0 || text[head - 1].isLineEnd) && (tail == text.count || text[tail].isLineEnd)
            && start - head == tail - next && start - head > 4
        let isStamp = isStamp(text, next..<tail)
        let isRow = isRow(text, next..<tail)
        let isNumber = mayBeNumber && text[next].isASCIIDigit && !isRow
        let isCell = head > 0 && isBar(text[head - 1]) && tail < text.count && isBar(text[tail])
        guard !isColumn, !isCell, !isStamp else { return .none }
        let isToken = mayBeToken && !isRow && start - head + tail - next >= shortestToken && hasDigit(text, next..<tail)
        guard isAddress || isNumber || isToken else { return .none }
        edits.remove(start..<next, .lineWrap)
        return .done(end: next)
    }

    /// Whether this may be what stands before the `@` of an address: more than one word of prose is.
    private static func isName(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count > 2, text[range.upperBound - 1].isWordASCII else { return false }
        for place in range.dropFirst() where !text[place].isASCIILetter { return true }
        return false
    }

    /// Whether the next line begins with a date or a time of day, as lines of logs and letters do: `2026-03-01T…`,
    /// `12:30:05`, `19.05.2023`.
    private static func isStamp(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        if range.count == 2, range.upperBound < text.count, text[range.upperBound] == UInt8(ascii: ":") { return true }
        return isDate(text, range, marksAt: (4, 7)) || isDate(text, range, marksAt: (2, 5))
    }

    /// Whether ten bytes are digits, but for the same mark at two places.
    private static func isDate(
        _ text: borrowing Span<UInt8>, _ range: Range<Int>, marksAt places: (Int, Int)
    ) -> Bool {
        guard range.count >= 10 else { return false }
        let mark = text[range.lowerBound + places.0]
        guard [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(mark) else { return false }
        for index in 0..<10 {
            let byte = text[range.lowerBound + index]
            guard index == places.0 || index == places.1 ? byte == mark : byte.isASCIIDigit else { return false }
        }
        return true
    }

    /// Whether the next line begins with a number and goes on like the row of a table: behind a tab or several blanks, with
    /// another number behind a comma, or with one behind a number longer than a group of digits.
    private static func isRow(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        let end = range.upperBound
        guard end + 1 < text.count, text[range.lowerBound].isASCIIDigit else { return false }
        if isBar(text[end]) { return text[end] == 0x09 || text[end + 1].isASCIIDigit }
        guard text[end].isBlank else { return false }
        return text[end + 1].isBlank || (range.count > SeparatedDigits.longestGroup && text[end + 1].isASCIIDigit)
    }

    /// Whether this stands between the cells of a table.
    private static func isBar(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == 0x09
    }

    private static func hasDigit(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        for place in range where text[place].isASCIIDigit { return true }
        return false
    }

    /// Whether the first half may begin a token: it has a digit, or a prefix such as `ghp_`.
    private static func mayBeToken(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        for place in range where text[place].isASCIIDigit || text[place] == UInt8(ascii: "_") { return true }
        return false
    }
}
