internal import DLPAnchors
internal import DLPModel

/// What of a rule every scan asks for, before any of its places is looked at.
struct RuleHead: Sendable {
    let id: RuleID
    /// What takes the value's place, where the rule has a wish.
    let replacement: Replacement?
    let maximumWidth: Int
    let lookBehind: Int
    let lookAhead: Int
    /// Bytes before and behind a match in which words count; 0 where none do.
    let window: Int
    let anchor: Anchor
    /// How many bytes of a pack's line follow; 0 where the rule was not read from one.
    let rest: Int

    init(_ rule: Rule) {
        id = rule.id
        replacement = rule.replacement
        maximumWidth = rule.match.maximumWidth
        lookBehind = rule.match.lookBehind
        lookAhead = rule.match.lookAhead
        window = rule.evidence.looksAround ? rule.evidence.window : 0
        anchor = rule.match.anchor
        rest = 0
    }

    /// Reads the head of a line, up to the rest of it.
    init(from pack: inout PackReader) throws(PackReader.Malformed) {
        id = RuleID(rawValue: try pack.text("id"))
        replacement = try pack.values("replacement") { Replacement($0) }.first
        let reach = try pack.numbers("reach", 4)
        (maximumWidth, lookBehind, lookAhead, window) = (reach[0], reach[1], reach[2], reach[3])
        anchor = try pack.anchor()
        rest = try pack.number("rest")
    }

    /// The bytes behind a match that can still change it.
    var reachBehind: Int { max(lookAhead, window == 0 ? 0 : window + 1) }

    /// The bytes before a match that can change it.
    var reachBefore: Int { max(lookBehind, window == 0 ? 0 : window + 1) }
}

extension RuleLine {
    mutating func append(_ head: RuleHead) {
        append("id", head.id.rawValue)
        append("replacement", head.replacement.map { [$0.description] } ?? [])
        append("reach", [head.maximumWidth, head.lookBehind, head.lookAhead, head.window].map { String($0) })
        append(head.anchor)
    }
}
