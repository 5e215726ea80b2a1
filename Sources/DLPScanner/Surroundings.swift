internal import DLPRegex

/// The match and the text around it, in which words count for or against a candidate.
struct Surroundings {
    /// The window before the match, the match, and the window behind it, as indices of the bytes held.
    private let before: Range<Int>
    private let match: Range<Int>
    private let behind: Range<Int>
    /// Whether all text that can count has come: one more byte than the window tells whether a word ends there.
    let isComplete: Bool

    init(_ match: Range<Int>, window: Int, in text: borrowing UTF8Buffer, isEnd: Bool) {
        let start = text.start
        isComplete = isEnd || text.end > match.upperBound + window
        before = max(start, match.lowerBound - window) - start..<match.lowerBound - start
        self.match = match.lowerBound - start..<match.upperBound - start
        behind = match.upperBound - start..<min(text.end, match.upperBound + window) - start
    }

    /// The index of the first of `literals` that lies within the match or one of the windows.
    func firstKeyword(_ literals: [[UInt8]], in text: Span<UInt8>) -> Int? {
        literals.indices.first { index in
            [before, match, behind].contains { Self.place(of: literals[index], in: $0, of: text) != nil }
        }
    }

    /// The index of the first of `words` that stands as a whole word in a window.
    func firstWord(_ words: [[UInt8]], in text: Span<UInt8>) -> Int? {
        words.indices.first { index in
            stands(words[index], in: before, of: text) || stands(words[index], in: behind, of: text)
        }
    }

    private func stands(_ word: [UInt8], in part: Range<Int>, of text: Span<UInt8>) -> Bool {
        var rest = part
        while let place = Self.place(of: word, in: rest, of: text) {
            if isWholeWord(place..<place + word.count, text) { return true }
            rest = place + 1..<part.upperBound
        }
        return false
    }

    /// Where `literal`, which is in lower case, first lies within `part`.
    private static func place(of literal: [UInt8], in part: Range<Int>, of text: Span<UInt8>) -> Int? {
        guard part.count >= literal.count, let initial = literal.first else { return nil }
        var place = part.lowerBound
        let last = part.upperBound - literal.count
        while place <= last {
            if folded(text[place]) == initial {
                var length = 1
                while length < literal.count, folded(text[place + length]) == literal[length] { length += 1 }
                if length == literal.count { return place }
            }
            place += 1
        }
        return nil
    }

    /// Whether neither end of `place` is known to cut, or may yet cut, a run of letters or a run of digits.
    private func isWholeWord(_ place: Range<Int>, _ text: Span<UInt8>) -> Bool {
        guard isComplete || place.upperBound < text.count else { return false }
        return !continues(place.lowerBound, place.lowerBound - 1, text)
            && !continues(place.upperBound - 1, place.upperBound, text)
    }

    private func continues(_ edge: Int, _ neighbour: Int, _ text: Span<UInt8>) -> Bool {
        guard neighbour >= 0, neighbour < text.count else { return false }
        let (left, right) = (Self.folded(text[edge]), Self.folded(text[neighbour]))
        return Self.isLetter(left) && Self.isLetter(right) || Self.isDigit(left) && Self.isDigit(right)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func folded(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
}
