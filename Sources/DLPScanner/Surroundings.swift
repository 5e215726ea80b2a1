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
    func firstWord(_ words: WordList, in text: Span<UInt8>) -> Int? {
        guard !words.words.isEmpty else { return nil }
        let left = firstWord(words, in: before, of: text)
        let right = firstWord(words, in: behind, of: text)
        return [left, right].compactMap { $0 }.min()
    }

    private func firstWord(_ words: WordList, in part: Range<Int>, of text: Span<UInt8>) -> Int? {
        var first: Int?
        for place in part where words.maySpell(text[place]) {
            for (index, word) in words.words.enumerated() where index < first ?? Int.max {
                guard place + word.count <= part.upperBound, Self.spells(word, at: place, text) else { continue }
                if isWholeWord(place..<place + word.count, text) { first = index }
            }
        }
        return first
    }

    private static func spells(_ word: [UInt8], at place: Int, _ text: Span<UInt8>) -> Bool {
        for offset in word.indices where folded(text[place + offset]) != word[offset] { return false }
        return true
    }

    /// Where `literal`, which is in lower case, first lies within `part`.
    private static func place(of literal: [UInt8], in part: Range<Int>, of text: Span<UInt8>) -> Int? {
        guard part.count >= literal.count, let initial = literal.first else { return nil }
        var place = part.lowerBound
        let last = part.upperBound - literal.count
        while place <= last {
            if folded(text[place]) == initial, spells(literal, at: place, text) { return place }
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

    fileprivate static func folded(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
}

/// Words in lower case, and what they begin with.
struct WordList: Sendable {
    let words: [[UInt8]]
    /// One bit for each two byte values.
    private let initials: SIMD2<UInt64>

    init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
        var initials = SIMD2<UInt64>.zero
        for initial in self.words.compactMap(\.first) { initials[Int(initial >> 6 & 1)] |= 1 << UInt64(initial & 63) }
        self.initials = initials
    }

    /// Whether a word may begin with the byte, in either case.
    func maySpell(_ byte: UInt8) -> Bool {
        let byte = Surroundings.folded(byte)
        return initials[Int(byte >> 6 & 1)] &>> UInt64(byte & 63) & 1 != 0
    }
}
