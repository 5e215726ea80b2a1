public import DLPConfig
internal import DLPModel
internal import DLPRules
public import DLPScanner

/// One rule file: where it came from, for messages, and its bytes.
public struct RuleSource: Sendable {
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Everything that is wrong with a set of rule files.
public struct RulePackError: Error {
    /// Errors and warnings, in the order of files and lines.
    public let diagnostics: [Diagnostic]
}

/// Rule files, compiled.
public struct LoadedPack: Sendable {
    public let ruleset: Ruleset
    /// What is worth a second look and stops nothing.
    public let warnings: [Diagnostic]
    /// The examples of the rules that were loaded.
    public let examples: [RuleExample]
    /// The packs by purpose that were among the files.
    public var packs: [RulePack] = []
    /// The rule that took the place of each that was retired.
    var successors: [RuleID: RuleID] = [:]

    /// The loaded rules as a pack file: printable ASCII, a rule a line.
    public var packText: String { PackFile.text(of: ruleset) }
}

/// Turns rule files into a ruleset, or lists everything wrong with them.
public enum RuleCompiler {
    /// Compiles `sources`, on top of the rules of `base` when it is given.
    ///
    /// A source is a rule file, a pack file or a pack that was compiled before, which its first bytes and keys tell. Of rules from several
    /// packs, the SHA-256 is that of the packs' SHA-256s in their order, and rule files count as one pack, the last.
    /// - Throws: ``RulePackError`` with all mistakes of all files at once. Nothing is loaded then.
    public static func compile(
        _ sources: [RuleSource], extending base: Ruleset? = nil, name: String, version: String
    ) throws(RulePackError) -> LoadedPack {
        var diagnostics: [Diagnostic] = []
        var ruleset = base
        var digests = base.map { [$0.identity.sha256] } ?? []
        var known = Set(base?.ids ?? [])
        /// Adds rules; what comes of all of them gets its identity at the end.
        func add(_ further: Ruleset) { ruleset = ruleset?.adding(further) ?? further }
        for source in sources where PackFile.isPack(source.bytes) {
            let pack = PackFile(source, version: version)
            diagnostics += pack.diagnostics
            digests.append(pack.sha256)
            guard pack.diagnostics.isEmpty else { continue }
            for (index, id) in pack.ruleset.ids.enumerated() where !known.insert(id).inserted {
                // The line behind the first, which holds no rule.
                let start = SourcePosition(line: index + 2, column: 1)
                diagnostics.append(PackMistake.knownID.diagnostic(in: source.path, at: start))
            }
            add(pack.ruleset)
        }
        let ruleFiles = sources.filter { !PackFile.isPack($0.bytes) }
        var examples: [RuleExample] = []
        var packs: [RulePack] = []
        var successors: [RuleID: RuleID] = [:]
        if !ruleFiles.isEmpty {
            let (files, definitions, problems) = RuleLoader.load(ruleFiles.map { ($0.path, $0.bytes) })
            diagnostics += problems
            var compiled: [Rule] = []
            for file in files {
                for definition in file.rules {
                    var translation = RuleTranslation(definition, in: file.path)
                    if known.contains(definition.id.value) { translation.reportKnownID() }
                    if var rule = translation.rule() {
                        rule.family = file.family
                        known.insert(rule.id)
                        compiled.append(rule)
                        examples += RuleExample.all(of: definition, rule: rule, in: file.path)
                    }
                    diagnostics += translation.diagnostics
                }
            }
            let sha256 = PackFile.digest(of: text(of: compiled))
            digests.append(sha256)
            let further = Ruleset(compiled, identity: PackIdentity(name: name, version: version, sha256: sha256))
            add(further)
            for retired in files.flatMap(\.retired) { successors[retired.id.value] = retired.successor.value }
            // Of rules with mistakes it cannot be told what a pack holds.
            if diagnostics.allSatisfy({ $0.severity == .warning }) {
                packs = Self.packs(definitions, of: ruleset ?? further, successors: successors, &diagnostics)
            }
        }
        diagnostics.sort()
        guard diagnostics.allSatisfy({ $0.severity == .warning }) else {
            throw RulePackError(diagnostics: diagnostics)
        }
        let sha256 =
            digests.count == 1 ? digests[0] : PackFile.digest(of: digests.map { "\($0)\n" }.joined())
        let identity = PackIdentity(name: name, version: version, sha256: sha256)
        return LoadedPack(
            ruleset: ruleset?.identified(identity) ?? Ruleset([], identity: identity), warnings: diagnostics,
            examples: examples, packs: packs, successors: successors)
    }

    /// One line a rule, each ended by a newline.
    static func text(of rules: [Rule]) -> String { rules.map { "\($0.line)\n" }.joined() }
}
