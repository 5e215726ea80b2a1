internal import DLPConfig

/// What lint can say of a rule that loads; the facts, and in one place their wording.
enum LintFinding: Hashable, Sendable {
    case unguardedStart
    case ambiguousRepeat(ways: Int)
    case tailBehindTail
    case steepGrowth(exponent: String, pump: String)
    case incompleteOnPump(reason: String, pump: String)
    case frequentAnchor(AnchorRates)

    var severity: Diagnostic.Severity {
        switch self {
        case .unguardedStart, .ambiguousRepeat, .steepGrowth, .incompleteOnPump: .error
        case .tailBehindTail, .frequentAnchor: .warning
        }
    }

    func diagnostic(in file: String, at position: SourcePosition) -> Diagnostic {
        let (code, message, fix) = wording
        return Diagnostic(severity, code: code, file: file, at: position, message: message, fix: fix)
    }

    private var wording: (code: String, message: String, fix: String) {
        switch self {
        case .unguardedStart:
            (
                "unguarded-start", "the pattern begins with a repeat, and is tried again at each of its characters",
                "begin with (?<![…]) over the class of the repeat, with \\b, or with a literal"
            )
        case .ambiguousRepeat(let ways):
            (
                "ambiguous-repeat", "one text can be divided in \(ways) ways or more up to the end of this repeat",
                "put something that neither side takes between the two, make the first possessive, or lower the counts"
            )
        case .tailBehindTail:
            (
                "tail-behind-tail", "a value longer than the repeat before this one is cut at its bound",
                "put both classes in one repeat, or write the last one as (?:…|)"
            )
        case .steepGrowth(let exponent, let pump):
            (
                "steep-growth", "the work grows as the text's length to the power of \(exponent) on \(pump)",
                "guard the start, part the repeats, or lower their counts"
            )
        case .incompleteOnPump(let reason, let pump):
            (
                "incomplete-on-pump", "the rule gives up (\(reason)) on \(pump)",
                "guard the start, part the repeats, or lower their counts"
            )
        case .frequentAnchor(let rates):
            (
                "frequent-anchor", "in ordinary text the pattern is tried often: \(rates)",
                "begin with a rarer literal or class, or write anchor: frequent where no match has one"
            )
        }
    }
}
