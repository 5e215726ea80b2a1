internal import DLPAnchors
internal import DLPModel

/// How far a rule looks, in bytes.
struct RuleReach: Sendable {
    let maximumWidth: Int
    let lookBehind: Int
    let lookAhead: Int
    /// Before a match, where words count; 0 where none do.
    let windowBefore: Int
    /// Behind a match, where words count; 0 where none do.
    let window: Int

    /// The bytes behind a match that can still change it.
    var behind: Int { max(lookAhead, window == 0 ? 0 : window + 1) }

    /// The bytes before a match that can change it.
    var before: Int { max(lookBehind, windowBefore == 0 ? 0 : windowBefore + 1) }

    /// How many numbers it is.
    static let count = 5

    /// In the order of the properties.
    var numbers: [Int] { [maximumWidth, lookBehind, lookAhead, windowBefore, window] }

    init(_ numbers: [Int]) {
        (maximumWidth, lookBehind, lookAhead) = (numbers[0], numbers[1], numbers[2])
        (windowBefore, window) = (numbers[3], numbers[4])
    }

    init(_ rule: Rule) {
        let (match, evidence) = (rule.match, rule.evidence)
        (maximumWidth, lookBehind, lookAhead) = (match.maximumWidth, match.lookBehind, match.lookAhead)
        windowBefore = evidence.looksAround ? evidence.windowBefore ?? evidence.window : 0
        window = evidence.looksAround ? evidence.window : 0
    }
}

/// What of a rule is asked for before any of its places is looked at.
struct RuleHead: Sendable {
    let id: RuleID
    /// What takes the value's place, where the rule has a wish.
    let replacement: Replacement?
    let reach: RuleReach
    let anchor: Anchor
    /// How many bytes of a pack's line follow; 0 where the rule was not read from one.
    let rest: Int

    init(_ rule: Rule) {
        id = rule.id
        replacement = rule.replacement
        reach = RuleReach(rule)
        anchor = rule.match.anchor
        rest = 0
    }

    /// Reads the head of a line, up to the rest of it.
    init(from pack: inout PackReader) throws(PackReader.Malformed) {
        id = RuleID(rawValue: try pack.text("id"))
        replacement = try pack.values("replacement") { Replacement($0) }.first
        reach = RuleReach(try pack.numbers("reach", RuleReach.count))
        anchor = try pack.anchor()
        rest = try pack.number("rest")
    }
}

extension RuleLine {
    mutating func append(_ head: RuleHead) {
        append("id", head.id.rawValue)
        append("replacement", head.replacement.map { [$0.description] } ?? [])
        append("reach", head.reach.numbers.map { String($0) })
        append(head.anchor)
    }
}
