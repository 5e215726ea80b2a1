public import DLPModel
internal import DLPAnchors
internal import Synchronization

/// An immutable set of compiled rules, shared by any number of scanners and threads.
///
/// Rules are read, and their patterns compiled, on first use.
public struct Ruleset: Sendable {
    public let identity: PackIdentity

    let entries: [RuleEntry]
    private let table: LazyAnchors
    let pool = ScratchPool()
    /// Bytes kept before the oldest undecided one, for look-behind and context.
    let contextBefore: Int

    /// Makes a set; without `jit` every pattern is interpreted, with the same findings.
    package init(_ rules: [Rule], identity: PackIdentity, jit: Bool = true) {
        self.init(rules.map { RuleEntry($0, jit: jit) }, identity)
    }

    /// Reads the rules of a pack that is known to be as it was written, up to its end; most of each rule is read when it
    /// is first used.
    package init(unread pack: consuming PackReader, identity: PackIdentity) throws(PackReader.Malformed) {
        var entries: [RuleEntry] = []
        while !pack.isAtEnd { entries.append(try RuleEntry(from: &pack)) }
        self.init(entries, identity)
    }

    /// The rules of a pack within the program, of which its index tells what a scan begins with.
    package init(lines: StaticString, index: PackIndex, identity: PackIdentity) {
        var offset = 0
        let entries = index.rules.map { rule in
            defer { offset += rule.length + 1 }
            return RuleEntry(.text(lines, offset..<offset + rule.length), rule)
        }
        // The last line has no newline.
        precondition(offset == lines.utf8CodeUnitCount + 1, "the built-in pack is damaged: build it anew")
        self.init(entries, identity, anchors: index.anchors)
    }

    private init(_ entries: [RuleEntry], _ identity: PackIdentity, anchors: AnchorTable? = nil) {
        self.identity = identity
        self.entries = entries
        table = LazyAnchors(entries, anchors)
        contextBefore = entries.reduce(4) { max($0, $1.reach.before) }
    }

    /// In the order of the pack; asking for them reads them all.
    public var rules: [Rule] { entries.map(\.rule) }

    public var count: Int { entries.count }

    /// In the order of ``rules``.
    public var ids: [RuleID] { entries.map(\.head.id) }

    /// What takes the place of findings, by the rules that have a wish.
    public var replacements: [RuleID: Replacement] {
        var replacements: [RuleID: Replacement] = [:]
        for entry in entries where entry.hasReplacement {
            let head = entry.head
            replacements[head.id] = head.replacement
        }
        return replacements
    }

    /// What is looked for, made ready when first asked for.
    var anchors: AnchorTable { table.value }

    /// The rules that satisfy `isWanted`, as a set of their own under the same identity.
    public func filter(_ isWanted: (Rule) -> Bool) -> Ruleset {
        Ruleset(entries.filter { isWanted($0.rule) }, identity)
    }

    /// The same rules and further ones behind them, under this identity.
    package func adding(_ further: Ruleset) -> Ruleset { Ruleset(entries + further.entries, identity) }

    /// The same rules under another identity.
    package func identified(_ identity: PackIdentity) -> Ruleset { Ruleset(entries, identity, anchors: table.known) }

    /// The same rules, all run by PCRE2's interpreter: same findings, slower.
    package func interpreted() -> Ruleset { Ruleset(rules, identity: identity, jit: false) }

    /// The most bytes that rules can hold back: the widest rule, what it looks at behind a match, and its window.
    ///
    /// An outside recognizer holds back its reach and up to 4096 bytes more.
    public var holdBackBound: Int { entries.reduce(0) { max($0, $1.reach.maximumWidth + $1.reach.behind) } }
}

/// The anchors of some rules as one table, which is made for the first scan where no pack came with it: rules that are
/// only added to others, listed or filtered need none.
private final class LazyAnchors: Sendable {
    private let entries: [RuleEntry]
    private let made: Mutex<AnchorTable?>

    init(_ entries: [RuleEntry], _ known: AnchorTable?) {
        self.entries = entries
        made = Mutex(known)
    }

    /// The table where there is one.
    var known: AnchorTable? { made.withLock { $0 } }

    var value: AnchorTable {
        made.withLock { made in
            if let made { return made }
            let table = AnchorTable(entries.map(\.head.anchor))
            made = table
            return table
        }
    }
}
