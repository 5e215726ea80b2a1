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

    /// Whether ``decode(_:at:isEnd:into:)`` may find a number whose first separator is at `place`; what is before `start`
    /// has been dealt with.
    ///
    /// Tables and logs have a separator between digits every few bytes.
    @inline(__always)
    static func mayStand(_ text: borrowing Span<UInt8>, at place: Int, from start: Int) -> Bool {
        var head = place
        while head > start, place - head <= longestGroup, text[head - 1].isASCIIDigit { head -= 1 }
        let first = place - head
        guard first <= longestGroup else { return false }
        if head == start { return true }
        guard !text[head - 1].isWordASCII else { return false }
        let separator = text[place]
        if separator != 0x20, first != 1, first != 3, first != 4 { return false }
        guard place + longestGroup + 1 < text.count, text[place + 1].isASCIIDigit else { return true }
        var end = place + 2
        while end - place <= longestGroup + 1, text[end].isASCIIDigit { end += 1 }
        let second = end - place - 1
        if separator == UInt8(ascii: "."), first == 1, second > longestGroup { return true }
        guard second <= longestGroup else { return false }
        if separator == 0x20, isBehindWord(text, head) { return true }
        switch first {
        case 1: return second == 1
        case 3: return second == 2 || second == 3
        case 4: return second == 4 || second == 6
        default: return false
        }
    }

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

        var groups = Groups()
        groups.append(place - head)
        var end = next
        while true {
            let group = end
            while end < text.count, end - group <= longestGroup, text[end].isASCIIDigit { end += 1 }
            guard end - group <= longestGroup, groups.count < digits.upperBound else { return .none }
            groups.append(end - group)
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
        let isPlain = separator.count == 1 && (text[place] == 0x20 || text[place] == 0x2D || text[place] == 0x2E)
        let isRow = groups.isNumber(isPlain: isPlain, isList: text[place] == UInt8(ascii: ","))
        guard isRow || (isPlain && text[place] == 0x20 && groups.isOdd && isBehindWord(text, head)),
            end == text.count || !text[end].isWordASCII
        else { return .none }
        var start = head
        for index in 0..<groups.count - 1 {
            start += groups[index]
            edits.remove(start..<start + separator.count, .separators)
            start += separator.count
        }
        return .done(end: end)
    }

    /// The lengths of groups of digits.
    private struct Groups {
        private var lengths = InlineArray<19, Int>(repeating: 0)
        private(set) var count = 0
        private(set) var sum = 0

        subscript(index: Int) -> Int { lengths[index] }

        mutating func append(_ length: Int) {
            lengths[count] = length
            count += 1
            sum += length
        }

        /// Whether the groups are those of a number that rules do not see with such a separator.
        func isNumber(isPlain: Bool, isList: Bool) -> Bool {
            guard digits.contains(sum) else { return false }
            let first = lengths[0]
            if first == 1 || first == 4, isEven {
                return first == 1 || count > 2 && (!isPlain || count != 4 || sum != 16)
            }
            guard !isPlain, count == 3 else { return false }
            switch (first, lengths[1], lengths[2]) {
            case (3, 2, 4), (4, 6, 5): return true
            case (3, 3, 4): return !isList
            default: return false
            }
        }

        /// Whether all groups are of one length, but for the last, which may be shorter.
        private var isEven: Bool {
            for index in 1..<count - 1 where lengths[index] != lengths[0] { return false }
            return lengths[count - 1] <= lengths[0]
        }

        /// Whether groups of differing length may be a number all the same.
        var isOdd: Bool { (3...6).contains(count) && digits.contains(sum) }
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

    /// Whether a word, and perhaps a colon, stands before `place` in its line.
    private static func isBehindWord(_ text: borrowing Span<UInt8>, _ place: Int) -> Bool {
        guard place > 1, text[place - 1].isBlank else { return false }
        return text[place - 2].isASCIILetter || text[place - 2] == UInt8(ascii: ":") || text[place - 2] == 0x23
    }
}
