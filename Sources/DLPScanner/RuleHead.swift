internal import DLPAnchors
internal import DLPModel

/// How far a rule looks, in bytes.
struct RuleReach: Sendable {
    let maximumWidth: Int
    let lookBehind: Int
    let lookAhead: Int
    /// Before and behind a match, where words count; 0 where none do.
    let window: Int

    /// The bytes behind a match that can still change it.
    var behind: Int { max(lookAhead, window == 0 ? 0 : window + 1) }

    /// The bytes before a match that can change it.
    var before: Int { max(lookBehind, window == 0 ? 0 : window + 1) }
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
        reach = RuleReach(
            maximumWidth: rule.match.maximumWidth, lookBehind: rule.match.lookBehind, lookAhead: rule.match.lookAhead,
            window: rule.evidence.looksAround ? rule.evidence.window : 0)
        anchor = rule.match.anchor
        rest = 0
    }

    /// Reads the head of a line, up to the rest of it.
    init(from pack: inout PackReader) throws(PackReader.Malformed) {
        id = RuleID(rawValue: try pack.text("id"))
        replacement = try pack.values("replacement") { Replacement($0) }.first
        let reach = try pack.numbers("reach", 4)
        self.reach = RuleReach(
            maximumWidth: reach[0], lookBehind: reach[1], lookAhead: reach[2], window: reach[3])
        anchor = try pack.anchor()
        rest = try pack.number("rest")
    }
}

extension RuleLine {
    mutating func append(_ head: RuleHead) {
        let reach = head.reach
        append("id", head.id.rawValue)
        append("replacement", head.replacement.map { [$0.description] } ?? [])
        append("reach", [reach.maximumWidth, reach.lookBehind, reach.lookAhead, reach.window].map { String($0) })
        append(head.anchor)
    }
}
