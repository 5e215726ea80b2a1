internal import DLPModel

/// A number whose digits or groups of digits stand apart by something that no number has: `4, 1, 1, 1`, `4111 | 1111`.
///
/// The separator is the same throughout, and the groups are those that numbers of cards and people are written in, so
/// that a row of a table is left alone.
enum SeparatedDigits {
    /// The digits that make a number.
    static let digits = 9...19
    /// The bytes of a separator that are read.
    static let longestSeparator = 8

    /// Takes the separators away, from the first one on, which starts at `place`.
    static func decode(
        _ text: borrowing Span<UInt8>, at place: Int, from first: Int, isEnd: Bool, into edits: inout Edits
    ) -> Decoding {
        var start = place
        if start > max(first, edits.end), text[start - 1].isBlank { start -= 1 }
        var head = start
        while head > edits.end, start - head <= 6, text[head - 1].isASCIIDigit { head -= 1 }
        guard head < start, start - head <= 6 else { return .none }
        guard head == 0 || !text[head - 1].isWordASCII else { return .none }

        var next = place + 1
        while next < text.count, next < place + longestSeparator, !text[next].isASCIIDigit {
            guard text[next].isBlank || text[next] >= 0x80 else { return .none }
            next += 1
        }
        guard next < text.count else { return isEnd ? .none : .open }
        guard text[next].isASCIIDigit else { return .none }
        let separator = start..<next
        var groups = [head..<start]
        var end = next
        while true {
            let group = end
            while end < text.count, end - group <= 6, text[end].isASCIIDigit { end += 1 }
            guard end - group <= 6 else { return .none }
            groups.append(group..<end)
            if groups.count > digits.upperBound { return .none }
            var index = 0
            while index < separator.count, end + index < text.count,
                text[end + index] == text[separator.lowerBound + index]
            {
                index += 1
            }
            let last = end + index
            guard last < text.count else {
                if !isEnd { return .open }
                break
            }
            guard index == separator.count, text[last].isASCIIDigit else { break }
            end = last
        }
        guard isNumber(groups.map { $0.upperBound - $0.lowerBound }), end == text.count || !text[end].isWordASCII else {
            return .none
        }
        for (one, next) in zip(groups, groups.dropFirst()) {
            edits.remove(one.upperBound..<next.lowerBound, .separators)
        }
        return .done(end: end)
    }

    private static func isNumber(_ groups: [Int]) -> Bool {
        guard digits.contains(groups.reduce(0, +)) else { return false }
        let isEven = groups.dropLast().allSatisfy { $0 == groups[0] } && groups[groups.count - 1] <= groups[0]
        return (isEven && (groups[0] == 1 || groups[0] == 4)) || groups == [3, 2, 4] || groups == [4, 6, 5]
    }
}
