package import DLPModel
internal import DLPValidators

extension Ruleset {
    /// The packs by purpose that these rules come with.
    ///
    /// They speak of the rules that came with them; rules that were added are on in all of them.
    public var packs: [RulePack] {
        catalog.packs.map { $0.widened(to: entries.count) }
    }

    /// One of ``packs``.
    public func pack(named name: String) -> RulePack? { catalog.pack(named: name)?.widened(to: entries.count) }

    /// All rules, those that are off too.
    package var allRules: [Rule] { entries.map(\.rule) }

    /// How many of the rules the packs speak of; those behind them were added.
    package var packedCount: Int { catalog.packs.first?.selection.capacity ?? entries.count }

    /// The rule that took the place of each that was retired.
    package var successors: [RuleID: RuleID] { catalog.successors }

    /// The rules that one of the packs selects, each at the lowest threshold that one of them asks for.
    ///
    /// - Parameter packs: Of ``packs``. All rules as they are is the pack `default`, and keeps its name.
    package func selecting(_ packs: [RulePack]) -> Ruleset {
        guard let first = packs.first else { return self }
        let selection = packs.dropFirst().reduce(first.selection) { $0.union($1.selection) }
        return selecting(selection, named: packs.map(\.name).joined(separator: "+"))
    }

    /// The rules of a selection, some of them changed; the identity tells of all that makes a difference.
    ///
    /// - Parameter changes: By place in the set; they keep their anchors.
    package func selecting(_ selection: RuleSelection, named name: String, changes: [Int: Rule] = [:]) -> Ruleset {
        precondition(selection.capacity == entries.count, "a selection is of the rules of its set")
        if changes.isEmpty, selection == RuleSelection(all: entries.count) { return self }
        let identity = PackIdentity(
            name: "\(identity.name)/\(name)", version: identity.version,
            sha256: digest(of: selection, changes.sorted { $0.key < $1.key }.map(\.value)))
        return with(selection, changes: changes, identity)
    }

    private func digest(of selection: RuleSelection, _ changed: [Rule]) -> String {
        var digest = SHA256()
        let text = "\(identity.sha256)\n\(selection.views.rawValue) \(selection.runs.joined(separator: ","))\n"
        for byte in text.utf8 { digest.update(byte) }
        for rule in changed { for byte in "\(rule.line)\n".utf8 { digest.update(byte) } }
        let bytes = digest.digest()
        return bytes.indices.map { (bytes[$0] < 16 ? "0" : "") + String(bytes[$0], radix: 16) }.joined()
    }
}
