internal import DLPModel
internal import DLPRegex
internal import Synchronization

/// One rule and its compiled patterns, which are made when first asked for and shared by all threads.
final class RulePatterns: Sendable {
    /// The patterns of a rule as PCRE2 runs them.
    final class Compiled: Sendable {
        let match: CompiledPattern
        /// The number of the group `value`, where the pattern has one.
        let valueGroup: Int?
        let tails: [Tail]
        let allow: [CompiledPattern]
        let testValues: [CompiledPattern]

        init(_ rule: Rule, jit: Bool) throws(CompiledPattern.Refusal) {
            let match = try CompiledPattern(rule.match.pattern, jit: jit)
            self.match = match
            valueGroup = rule.match.hasValueGroup ? match.number(ofGroup: "value") : nil
            tails = try rule.match.tails.map { tail throws(CompiledPattern.Refusal) in
                Tail(
                    group: tail.group.flatMap(match.number(ofGroup:)),
                    pattern: try CompiledPattern(tail.pattern, jit: jit))
            }
            let whole = { (text: String) throws(CompiledPattern.Refusal) in
                try CompiledPattern(text, extent: .whole, jit: jit)
            }
            allow = try rule.evidence.allow.map(whole)
            testValues = try rule.evidence.testValues.map(whole)
        }
    }

    /// A final repeat, and the number of the group that tells it took part.
    struct Tail: Sendable {
        var group: Int?
        var pattern: CompiledPattern
    }

    private enum State {
        case untouched
        case compiled(Compiled)
        case refused
    }

    let rule: Rule
    /// What is the same in all findings of the rule.
    let finding: Finding
    // What is asked for each candidate, laid out flat.
    let specificity: Specificity
    let maximumWidth: Int
    let matchLimit: Int
    let lookBehind: Int
    let looksAround: Bool
    let hasAllowList: Bool
    let hasTestValues: Bool
    let validators: [EvidenceProgram.Check]
    let window: Int
    let windowBefore: Int
    let raise: Int
    let lower: Int
    let keywords: WordList
    let hotWords: WordList
    let coldWords: WordList
    /// Whether the rule asks for a word.
    let isGated: Bool
    private let jit: Bool
    private let state = Mutex(State.untouched)

    init(_ rule: Rule, jit: Bool) {
        self.rule = rule
        finding = Finding(
            rule: rule.id, type: rule.type, category: rule.category, severity: rule.severity,
            confidence: rule.confidence, range: 0..<0)
        validators = rule.evidence.validators
        window = rule.evidence.window
        windowBefore = rule.evidence.windowBefore ?? window
        raise = rule.evidence.raise
        lower = rule.evidence.lower
        specificity = rule.specificity
        maximumWidth = rule.match.maximumWidth
        matchLimit = rule.match.matchLimit
        lookBehind = rule.match.lookBehind
        looksAround = rule.evidence.looksAround
        hasAllowList = !rule.evidence.allow.isEmpty
        hasTestValues = !rule.evidence.testValues.isEmpty
        keywords = WordList(rule.evidence.keywords)
        hotWords = WordList(rule.evidence.hotWords)
        coldWords = WordList(rule.evidence.coldWords)
        isGated = !rule.evidence.keywords.isEmpty
        self.jit = jit
    }

    /// The compiled patterns, or nil when PCRE2 refuses one: the rule can then decide nothing.
    func compiled() -> Compiled? {
        state.withLock { state in
            if case .untouched = state {
                state = (try? Compiled(rule, jit: jit)).map(State.compiled) ?? .refused
            }
            guard case .compiled(let compiled) = state else { return nil }
            return compiled
        }
    }
}
