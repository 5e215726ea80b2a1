internal import DLPRegex

/// The match and the text around it, in which words count for or against a candidate.
struct Surroundings {
    /// The window before the match, the match, and the window behind it, as indices of the bytes held.
    private let before: Range<Int>
    private let match: Range<Int>
    private let behind: Range<Int>
    /// Whether all text that can count has come: one more byte than the window tells whether a word ends there.
    let isComplete: Bool

    init(_ match: Range<Int>, before: Int, behind: Int, in text: borrowing UTF8Buffer, isEnd: Bool) {
        let start = text.start
        isComplete = isEnd || text.end > match.upperBound + behind
        self.before = max(start, match.lowerBound - before) - start..<match.lowerBound - start
        self.match = match.lowerBound - start..<match.upperBound - start
        self.behind = match.upperBound - start..<min(text.end, match.upperBound + behind) - start
    }

    /// The index of the first of `literals` that lies within the match or one of the windows, or of any such if that is
    /// enough.
    func firstKeyword(_ literals: WordList, in text: Span<UInt8>, isAnyEnough: Bool) -> Int? {
        var first = literals.words.count
        look(for: literals, in: before, of: text, asWords: false, isAnyEnough, &first)
        look(for: literals, in: match, of: text, asWords: false, isAnyEnough, &first)
        look(for: literals, in: behind, of: text, asWords: false, isAnyEnough, &first)
        return first < literals.words.count ? first : nil
    }

    /// The index of the first of `words` that stands as a whole word in a window, or of any such if that is enough.
    func firstWord(_ words: WordList, in text: Span<UInt8>, isAnyEnough: Bool) -> Int? {
        var first = words.words.count
        look(for: words, in: before, of: text, asWords: true, isAnyEnough, &first)
        look(for: words, in: behind, of: text, asWords: true, isAnyEnough, &first)
        return first < words.words.count ? first : nil
    }

    /// Lowers `first` to the index of a word that lies within `part`, as long as there is one or until any is enough.
    private func look(
        for words: WordList, in part: Range<Int>, of text: Span<UInt8>, asWords: Bool, _ isAnyEnough: Bool,
        _ first: inout Int
    ) {
        guard first > 0, !isAnyEnough || first == words.words.count else { return }
        for place in part where words.maySpell(text[place]) {
            var index = 0
            while index < first {
                let end = place + words.words[index].count
                if end <= part.upperBound, Self.spells(words.words[index], at: place, text),
                    !asWords || isWholeWord(place..<end, text)
                {
                    first = index
                    if first == 0 || isAnyEnough { return }
                }
                index += 1
            }
        }
    }

    private static func spells(_ word: [UInt8], at place: Int, _ text: Span<UInt8>) -> Bool {
        for offset in word.indices where folded(text[place + offset]) != word[offset] { return false }
        return true
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
    /// One bit for each byte value below 128.
    private let (lower, upper): (UInt64, UInt64)

    init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
        var initials: (UInt64, UInt64) = (0, 0)
        for initial in self.words.compactMap(\.first) {
            let bit = UInt64(1) << UInt64(initial & 63)
            if initial & 64 == 0 { initials.0 |= bit } else { initials.1 |= bit }
        }
        (lower, upper) = initials
    }

    /// Whether nothing more can come of looking for the words when one was found, or none.
    func isSettled(by found: Int?) -> Bool { words.isEmpty || found != nil }

    /// Whether a word may begin with the byte, in either case; of bytes beyond ASCII not all are told apart.
    @inline(__always)
    func maySpell(_ byte: UInt8) -> Bool {
        let byte = Surroundings.folded(byte)
        return (byte & 64 == 0 ? lower : upper) &>> UInt64(byte & 63) & 1 != 0
    }
}
