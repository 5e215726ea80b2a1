public import DLPModel
internal import DLPAnchors
internal import Synchronization

/// An immutable set of compiled rules, shared by any number of scanners and threads.
///
/// Rules are read, and their patterns compiled, on first use.
public struct Ruleset: Sendable {
    public let identity: PackIdentity

    /// All rules there are to choose from.
    let entries: [RuleEntry]
    /// Which of them run.
    let selection: RuleSelection
    private let table: LazyAnchors
    let catalog: PackCatalog
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
    package init(lines: StaticString, index: PackIndex, packs: PackCatalog, identity: PackIdentity) {
        var offset = 0
        let entries = index.rules.map { rule in
            defer { offset += rule.length + 1 }
            return RuleEntry(.text(lines, offset..<offset + rule.length), rule)
        }
        // The last line has no newline.
        precondition(offset == lines.utf8CodeUnitCount + 1, "the built-in pack is damaged: build it anew")
        self.init(entries, identity, catalog: packs, anchors: index.anchors)
    }

    private init(
        _ entries: [RuleEntry], _ identity: PackIdentity, _ selection: RuleSelection? = nil,
        catalog: PackCatalog = .none, anchors: AnchorTable? = nil
    ) {
        self.identity = identity
        self.entries = entries
        self.selection = selection ?? RuleSelection(all: entries.count)
        self.catalog = catalog
        table = LazyAnchors(entries, anchors)
        contextBefore = Self.running(entries, self.selection).reduce(4) { max($0, $1.reach.before) }
    }

    private static func running(_ entries: [RuleEntry], _ selection: RuleSelection) -> [RuleEntry] {
        selection.skips ? entries.indices.filter(selection.isOn).map { entries[$0] } : entries
    }

    /// The entries of the rules that run.
    private var running: [RuleEntry] { Self.running(entries, selection) }

    /// The rules that run, in the order of the set; asking for them reads them all.
    public var rules: [Rule] { running.map(\.rule) }

    /// How many rules run.
    public var count: Int { selection.count }

    /// In the order of ``rules``.
    public var ids: [RuleID] { running.map(\.head.id) }

    /// How sure each rule has to be unless the settings of a scan say otherwise, in the order of ``rules``.
    public var thresholds: [Confidence] { selection.thresholds.compactMap { $0 } }

    /// What is scanned beside the text as it is, unless the settings of a scan say otherwise.
    public var views: ViewSelection { selection.views }

    /// What takes the place of findings, by the rules that have a wish.
    public var replacements: [RuleID: Replacement] {
        var replacements: [RuleID: Replacement] = [:]
        for entry in running where entry.hasReplacement {
            let head = entry.head
            replacements[head.id] = head.replacement
        }
        return replacements
    }

    /// What is looked for, made ready when first asked for.
    var anchors: AnchorTable { table.value }

    /// The rules that satisfy `isWanted`, as a set of their own under the same identity.
    public func filter(_ isWanted: (Rule) -> Bool) -> Ruleset {
        let wanted = entries.indices.filter { selection.isOn($0) && isWanted(entries[$0].rule) }
        let thresholds = wanted.map { selection[$0] }
        return Ruleset(
            wanted.map { entries[$0] }, identity, RuleSelection(thresholds, views: selection.views))
    }

    /// The same rules and further ones behind them, under this identity.
    package func adding(_ further: Ruleset) -> Ruleset {
        Ruleset(
            entries + further.entries, identity, selection.appending(further.selection), catalog: catalog)
    }

    /// A selection of the same rules, some of them changed in what does not move their anchors.
    func with(_ selection: RuleSelection, changes: [Int: Rule], _ identity: PackIdentity) -> Ruleset {
        var entries = entries
        for (index, rule) in changes { entries[index] = RuleEntry(rule, jit: true) }
        return Ruleset(entries, identity, selection, catalog: catalog, anchors: table.known)
    }

    /// The same rules under another identity.
    package func identified(_ identity: PackIdentity) -> Ruleset {
        Ruleset(entries, identity, selection, catalog: catalog, anchors: table.known)
    }

    /// The same rules, all run by PCRE2's interpreter: same findings, slower.
    package func interpreted() -> Ruleset {
        Ruleset(entries.map { RuleEntry($0.rule, jit: false) }, identity, selection, catalog: catalog)
    }

    /// The most bytes that rules can hold back: the widest rule, what it looks at behind a match, and its window.
    ///
    /// Rules that are off count too: their anchors are looked for with those of all others. An outside recognizer holds
    /// back its reach and up to 4096 bytes more.
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
