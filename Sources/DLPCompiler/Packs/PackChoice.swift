internal import DLPConfig
internal import DLPModel
internal import DLPRules
public import DLPScanner

/// A pack by purpose that is to run.
public enum PackChoice: Sendable {
    /// One that the rules come with.
    case named(String)
    /// A pack file: an overlay over other packs, or one of its own.
    case file(RuleSource)
}

extension RuleCompiler {
    /// The rules that one of the packs selects, each at the lowest threshold that one of them asks for, and with all
    /// that their files change in rules.
    ///
    /// - Parameters:
    ///   - ruleset: What is selected from. Of rules that were added to those the packs come with, all are on.
    ///   - read: Gives the bytes of a pack file that another one `extends`, by its path; nil where there is none.
    /// - Throws: ``RulePackError`` with all mistakes of all files at once.
    public static func select(
        _ packs: [PackChoice], of ruleset: Ruleset, reading read: (String) -> [UInt8]? = { _ in nil }
    ) throws(RulePackError) -> LoadedPack {
        let named = packs.compactMap { pack in
            if case .named(let name) = pack { ruleset.pack(named: name) } else { nil }
        }
        // No rule has to be read for these.
        if named.count == packs.count {
            return LoadedPack(ruleset: ruleset.selecting(named), warnings: [], examples: [])
        }
        var resolution = PackResolution(of: ruleset, among: ruleset.packs)
        var selection: RuleSelection?
        var names: [String] = []
        for pack in packs {
            guard let (name, selected) = resolution.selection(of: pack, reading: read) else { continue }
            names.append(name)
            selection = selection?.union(selected) ?? selected
        }
        let diagnostics = resolution.diagnostics.sorted()
        guard diagnostics.allSatisfy({ $0.severity == .warning }) else {
            throw RulePackError(diagnostics: diagnostics)
        }
        guard let selection else { return LoadedPack(ruleset: ruleset, warnings: diagnostics, examples: []) }
        return LoadedPack(
            ruleset: ruleset.selecting(
                selection, named: names.joined(separator: "+"), changes: resolution.changes),
            warnings: diagnostics, examples: [])
    }
}

extension RuleCompiler {
    /// The packs among rule files, of the rules in these files; `default` first, then by name.
    static func packs(
        _ definitions: [PackDefinition], of ruleset: Ruleset, successors: [RuleID: RuleID],
        _ diagnostics: inout [Diagnostic]
    ) -> [RulePack] {
        var resolution = PackResolution(
            of: ruleset, among: ruleset.packs, successors: successors, siblings: definitions)
        var packs: [RulePack] = []
        for (index, definition) in definitions.enumerated() {
            if definitions[..<index].contains(where: { $0.name.value == definition.name.value }) {
                diagnostics.append(
                    SelectionMistake.duplicatePack.diagnostic(in: definition.path, at: definition.name.position))
            }
            for change in definition.changes where change.changesRules {
                diagnostics.append(
                    SelectionMistake.notAmongRules.diagnostic(in: definition.path, at: change.subject.position))
            }
            guard let selection = resolution.selection(of: definition) else { continue }
            packs.append(RulePack(name: definition.name.value, summary: definition.summary, selection: selection))
        }
        diagnostics += resolution.diagnostics
        return packs.sorted { left, right in
            (left.name == "default" ? "" : left.name) < (right.name == "default" ? "" : right.name)
        }
    }
}

extension PackDefinition.Change {
    /// Whether it changes rules themselves, and not only what is asked of them.
    fileprivate var changesRules: Bool {
        !(hotWords.isEmpty && coldWords.isEmpty && leaves.isEmpty && allow.isEmpty)
    }
}
