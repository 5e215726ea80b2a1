/// A rule's pattern, in the part of PCRE2's syntax that rules may use, and what can be told of its matches.
///
/// PCRE2 is taken to compile it with `UTF`, `EXTENDED`, `DOLLAR_ENDONLY` and `NO_AUTO_CAPTURE`, newline LF, and without
/// `UCP`. Version 10.42 compiles every pattern that is accepted here.
package struct Pattern: Hashable, Sendable {
    /// The bytes a match may take where a rule asks for nothing else.
    package static let defaultMaximumWidth = 4096
    /// PCRE2 counts a compiled pattern in code units and takes at most 65,535 of them.
    static let greatestSize = 60_000

    package let text: String
    package let analysis: PatternAnalysis

    /// Reads `text`, or throws everything that is wrong with it.
    package init(_ text: String, maximumWidth: Int = defaultMaximumWidth) throws(PatternRefusal) {
        var parser = PatternParser(text)
        let alternatives = parser.parse()
        var problems = parser.problems + PatternChecks(alternatives).problems
        if problems.isEmpty {
            let whole = 0..<text.utf8.count
            let width = alternatives.width.bytes
            if width.lowerBound == 0 { problems.append(.init(reason: .matchesNothing, range: whole)) }
            if width.upperBound > maximumWidth {
                problems.append(.init(reason: .tooWide(width: width.upperBound, limit: maximumWidth), range: whole))
            }
            if alternatives.size > Self.greatestSize {
                let reason = PatternProblem.Reason.tooLarge(size: alternatives.size, limit: Self.greatestSize)
                problems.append(.init(reason: reason, range: whole))
            }
        }
        guard problems.isEmpty else { throw PatternRefusal(problems: problems.inOrder) }
        self.text = text
        analysis = PatternAnalysis(of: alternatives, text: text, groups: Set(parser.groups.keys))
    }
}

extension [PatternProblem] {
    /// In the order of the text, each once.
    fileprivate var inOrder: [PatternProblem] {
        var seen: Set<PatternProblem> = []
        return filter { seen.insert($0).inserted }
            .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}

extension PatternNode {
    /// Code units that PCRE2's compiled form takes at most; a repeated group is there as often as it repeats.
    fileprivate var size: Int {
        switch kind {
        case .character(let character): character.size
        case .position: 2
        case .look(_, let alternatives), .group(_, let alternatives): 10 + alternatives.size
        case .reference: 6
        case .repetition(let node, let count):
            switch node.kind {
            case .character, .reference: 2 * node.size + 12
            default: min((node.size + 12) * max(1, count.maximum), 1 << 31)
            }
        }
    }
}

extension [PatternSequence] {
    fileprivate var size: Int {
        reduce(0) { sum, sequence in sequence.items.reduce(sum + 6) { Swift.min($0 + $1.size, 1 << 31) } }
    }
}
