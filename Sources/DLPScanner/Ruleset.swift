public import DLPModel
internal import DLPAnchors
internal import Synchronization

/// An immutable set of compiled rules, shared by any number of scanners and threads.
///
/// Patterns are compiled on first use.
public struct Ruleset: Sendable {
    public let identity: PackIdentity
    /// In the order of the pack.
    public let rules: [Rule]

    private let jit: Bool
    private let table: LazyAnchors
    let patterns: [RulePatterns]
    let pool = ScratchPool()
    /// Bytes kept before the oldest undecided one, for look-behind and context.
    let contextBefore: Int

    /// Makes a set; without `jit` every pattern is interpreted, with the same findings.
    package init(_ rules: [Rule], identity: PackIdentity, jit: Bool = true) {
        self.identity = identity
        self.rules = rules
        self.jit = jit
        table = LazyAnchors(rules)
        patterns = rules.map { RulePatterns($0, jit: jit) }
        contextBefore = rules.reduce(4) { most, rule in
            max(most, rule.match.lookBehind, rule.evidence.looksAround ? rule.evidence.window + 1 : 0)
        }
    }

    /// What is looked for, made ready when first asked for.
    var anchors: AnchorTable { table.value }

    /// The rules that satisfy `isWanted`, as a set of their own under the same identity.
    public func filter(_ isWanted: (Rule) -> Bool) -> Ruleset {
        Ruleset(rules.filter(isWanted), identity: identity, jit: jit)
    }

    /// The same rules, all run by PCRE2's interpreter: same findings, slower.
    package func interpreted() -> Ruleset { Ruleset(rules, identity: identity, jit: false) }

    /// The most bytes that rules can hold back: the widest rule, what it looks at behind a match, and its window.
    ///
    /// An outside recognizer holds back its reach and up to 4096 bytes more.
    public var holdBackBound: Int {
        rules.reduce(0) { most, rule in
            let around = rule.evidence.looksAround ? rule.evidence.window + 1 : 0
            return max(most, rule.match.maximumWidth + max(rule.match.lookAhead, around))
        }
    }
}

/// The anchors of some rules as one table, which is made for the first scan: rules that are only added to others, listed
/// or filtered need none.
private final class LazyAnchors: Sendable {
    private let rules: [Rule]
    private let made = Mutex<AnchorTable?>(nil)

    init(_ rules: [Rule]) { self.rules = rules }

    var value: AnchorTable {
        made.withLock { made in
            if let made { return made }
            let table = AnchorTable(rules.map(\.match.anchor))
            made = table
            return table
        }
    }
}
