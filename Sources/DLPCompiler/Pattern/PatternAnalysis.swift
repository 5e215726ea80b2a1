package import DLPAnchors

/// What every match of a pattern has in common, found without running it.
package struct PatternAnalysis: Hashable, Sendable {
    /// The fewest bytes a match takes; at least one.
    package var minimumWidth: Int
    /// The most bytes a match takes.
    package var maximumWidth: Int
    /// How many bytes before a match can decide about it, four for each character that is looked at.
    package var lookBehind: Int
    /// How many bytes behind `start + maximumWidth` can decide about a match at `start`; none behind them can.
    package var lookAhead: Int
    /// The bytes possible at offsets 0, 1, 2, … of a match: one to four sets, no more than the fewest bytes.
    package var anchorPrefix: [ByteSet]
    /// The bytes that may stand just before a match; the start of the text always may.
    package var before: ByteSet
    /// The pattern to compile: the text, with an empty group behind each tail that has to be told from others.
    package var compiledText: String
    /// The repeats that a match can end with, and that a longer value goes on with.
    package var tails: [Tail]
    /// Whether there is a group `value`.
    package var hasValueGroup: Bool
    /// Whether every tail ends the group `value`; where one does not, ``tails`` is empty.
    package var valueReachesEnd: Bool

    /// A repeat of one class of characters that nothing follows.
    package struct Tail: Hashable, Sendable {
        /// The empty group that takes part when a match ended here; nil when every match does.
        package var group: String?
        /// Matches up to 1,024 further characters of the class.
        package var pattern: String
    }

    /// Whether a match can begin with nearly any character, so that nothing tells where to try it.
    package var startsAnywhere: Bool {
        guard let first = anchorPrefix.first else { return true }
        return first.intersection(Self.printable).count >= 80
    }

    private static let longestPrefix = 4

    /// The 95 printable characters of ASCII.
    private static let printable = ByteSet(0x20...0x7E)

    init(of alternatives: [PatternSequence], text: String, groups: Set<String>) {
        let width = alternatives.width.bytes
        minimumWidth = width.lowerBound
        maximumWidth = width.upperBound
        lookBehind = 4 * alternatives.charactersBehind(at: 0)
        lookAhead = alternatives.bytesAhead(rest: 0)
        anchorPrefix = PrefixAutomaton(alternatives).prefix(min(Self.longestPrefix, width.lowerBound))
        before = alternatives.before(startingWith: anchorPrefix.first ?? .all)
        hasValueGroup = groups.contains("value")
        let endings = PatternTails(of: alternatives, text: text, groups: groups)
        valueReachesEnd = !hasValueGroup || endings.endValue
        tails = valueReachesEnd ? endings.tails : []
        compiledText = valueReachesEnd ? endings.markedText : text
    }
}
