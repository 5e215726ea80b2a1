internal import DLPRegex

/// The match and the text around it, in which words count for or against a candidate.
struct Surroundings {
    /// Index 0 of the copy is one byte before the window, where there is one.
    private let bytes: [UInt8]
    /// The window before the match, the match, and the window behind it, as indices of `bytes`.
    private let parts: [Range<Int>]
    /// Whether all text that can count has come.
    let isComplete: Bool

    /// Folds the text around `match` to lower case.
    ///
    /// One more byte on either side tells whether a word ends there.
    init(_ match: Range<Int>, window: Int, in text: borrowing UTF8Buffer, isEnd: Bool) {
        let first = max(text.start, match.lowerBound - window - 1)
        let last = min(text.end, match.upperBound + window + 1)
        isComplete = isEnd || last == match.upperBound + window + 1
        bytes = text.bytes[first - text.start..<last - text.start].map(Self.folded)
        let before = max(text.start, match.lowerBound - window)
        let after = min(text.end, match.upperBound + window)
        parts = [before..<match.lowerBound, match, match.upperBound..<after].map {
            $0.lowerBound - first..<$0.upperBound - first
        }
    }

    /// The first of `literals` that lies within the match or one of the windows.
    func firstKeyword(_ literals: [String]) -> String? {
        literals.first { literal in parts.contains { !places(of: literal, in: $0).isEmpty } }
    }

    /// The first of `words` that stands as a whole word in a window.
    func firstWord(_ words: [String]) -> String? {
        words.first { word in
            [parts[0], parts[2]].contains { window in places(of: word, in: window).contains(where: isWholeWord) }
        }
    }

    private func places(of literal: String, in part: Range<Int>) -> [Range<Int>] {
        let literal = Array(literal.utf8)
        guard let initial = literal.first, part.count >= literal.count else { return [] }
        return (part.lowerBound...part.upperBound - literal.count).compactMap { start in
            guard bytes[start] == initial, bytes[start..<start + literal.count].elementsEqual(literal) else {
                return nil
            }
            return start..<start + literal.count
        }
    }

    /// Whether neither end of `place` is known to cut, or may yet cut, a run of letters or a run of digits.
    private func isWholeWord(_ place: Range<Int>) -> Bool {
        guard isComplete || place.upperBound < bytes.count else { return false }
        return !continues(place.lowerBound, place.lowerBound - 1) && !continues(place.upperBound - 1, place.upperBound)
    }

    private func continues(_ edge: Int, _ neighbour: Int) -> Bool {
        guard bytes.indices.contains(neighbour) else { return false }
        return Self.isLetter(bytes[edge]) && Self.isLetter(bytes[neighbour])
            || Self.isDigit(bytes[edge]) && Self.isDigit(bytes[neighbour])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
