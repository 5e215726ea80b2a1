internal import DLPModel

/// A number whose digits or groups of digits stand apart as no rule expects: `4, 1, 1, 1`, `4111 | 1111`, `4111/1111`.
///
/// The separator is the same throughout, and the groups are those that numbers of cards and people are written in, so
/// that a row of a table is left alone. Groups of any length count only behind a word, and with a blank between them.
enum SeparatedDigits {
    /// The digits that make a number.
    static let digits = 9...19
    /// The digits of the longest group.
    static let longestGroup = 6
    /// The bytes of a separator that are read.
    static let longestSeparator = 8

    /// Takes the separators away, from the first one on, which starts at `place`.
    static func decode(_ text: borrowing Span<UInt8>, at place: Int, isEnd: Bool, into edits: inout Edits) -> Decoding {
        var head = place
        while head > edits.end, place - head <= longestGroup, text[head - 1].isASCIIDigit { head -= 1 }
        guard head < place, place - head <= longestGroup, head == 0 || !text[head - 1].isWordASCII else { return .none }

        if text[place] == UInt8(ascii: "."), place - head == 1 {
            switch exponent(text, at: place, isEnd: isEnd, into: &edits) {
            case .none: break
            case let found: return found
            }
        }
        var next = place
        var marks = 0
        while next < text.count, next < place + longestSeparator, !text[next].isASCIIDigit {
            if !text[next].isBlank {
                guard isMark(text[next]) || text[next] >= 0x80 else { return .none }
                marks += text[next] & 0xC0 == 0x80 ? 0 : 1
            }
            guard marks < 2 else { return .none }
            next += 1
        }
        guard next < text.count else { return isEnd ? .none : .open }
        guard text[next].isASCIIDigit else { return .none }
        let separator = place..<next
        // A longer row was looked at from its first group on.
        guard !stands(separator, behindDigitAt: head - separator.count, text) else { return .none }

        var groups = [head..<place]
        var end = next
        while true {
            let group = end
            while end < text.count, end - group <= longestGroup, text[end].isASCIIDigit { end += 1 }
            guard end - group <= longestGroup else { return .none }
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
        let isPlain = separator.count == 1 && [0x20, 0x2D, 0x2E].contains(text[place])
        let lengths = groups.map { $0.upperBound - $0.lowerBound }
        let isRow = isNumber(lengths, isPlain: isPlain, isList: text[place] == UInt8(ascii: ","))
        guard isRow || (isPlain && text[place] == 0x20 && isOdd(lengths) && isBehindWord(text, head)),
            end == text.count || !text[end].isWordASCII
        else { return .none }
        for (one, next) in zip(groups, groups.dropFirst()) {
            edits.remove(one.upperBound..<next.lowerBound, .separators)
        }
        return .done(end: end)
    }

    /// Undoes `4.111111111111111e15`, as programs write long numbers that they take for measured ones.
    private static func exponent(
        _ text: borrowing Span<UInt8>, at place: Int, isEnd: Bool, into edits: inout Edits
    ) -> Decoding {
        var end = place + 1
        while end < text.count, end <= place + digits.upperBound, text[end].isASCIIDigit { end += 1 }
        let count = end - place - 1
        guard count >= digits.lowerBound - 1, count < digits.upperBound else {
            return end == text.count && !isEnd && count < digits.upperBound ? .open : .none
        }
        guard end < text.count else { return isEnd ? .none : .open }
        guard text[end] | 0x20 == UInt8(ascii: "e") else { return .none }
        let exponent = end
        var power = 0
        end += 1
        if end < text.count, text[end] == UInt8(ascii: "+") { end += 1 }
        while end < text.count, end < exponent + 4, text[end].isASCIIDigit {
            power = power * 10 + Int(text[end] - 0x30)
            end += 1
        }
        guard end < text.count || isEnd else { return .open }
        guard power == count else { return .none }
        edits.remove(place..<place + 1, .separators)
        edits.remove(exponent..<end, .separators)
        return .done(end: end)
    }

    /// Whether this may stand between two groups.
    static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Whether a digit stands before `start`, and there the same separator.
    private static func stands(
        _ separator: Range<Int>, behindDigitAt start: Int, _ text: borrowing Span<UInt8>
    ) -> Bool {
        guard start > 0, text[start - 1].isASCIIDigit else { return false }
        for index in 0..<separator.count where text[start + index] != text[separator.lowerBound + index] {
            return false
        }
        return true
    }

    /// Whether the groups are those of a number that rules do not see with such a separator.
    private static func isNumber(_ groups: [Int], isPlain: Bool, isList: Bool) -> Bool {
        guard digits.contains(groups.reduce(0, +)) else { return false }
        let isEven = groups.dropLast().allSatisfy { $0 == groups[0] } && groups[groups.count - 1] <= groups[0]
        if isEven, groups[0] == 1 { return true }
        if isEven, groups[0] == 4, groups.count > 2 { return !isPlain || groups != [4, 4, 4, 4] }
        guard !isPlain else { return false }
        return groups == [3, 2, 4] || groups == [4, 6, 5] || (groups == [3, 3, 4] && !isList)
    }

    /// Whether groups of differing length may be a number all the same.
    private static func isOdd(_ groups: [Int]) -> Bool {
        (3...6).contains(groups.count) && digits.contains(groups.reduce(0, +))
    }

    /// Whether a word, and perhaps a colon, stands before `place` in its line.
    private static func isBehindWord(_ text: borrowing Span<UInt8>, _ place: Int) -> Bool {
        guard place > 1, text[place - 1].isBlank else { return false }
        return text[place - 2].isASCIILetter || text[place - 2] == UInt8(ascii: ":") || text[place - 2] == 0x23
    }
}
