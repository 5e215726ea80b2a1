internal import Crypto
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

    /// The loaded rules as lines of printable ASCII, the form in which packs are shipped.
    public var packText: String { RuleCompiler.text(of: ruleset.rules) }
}

/// Turns rule files into a ruleset, or lists everything wrong with them.
public enum RuleCompiler {
    /// Compiles `sources`, on top of the rules of `base` when it is given.
    ///
    /// - Throws: ``RulePackError`` with all mistakes of all files at once. Nothing is loaded then.
    public static func compile(
        _ sources: [RuleSource], extending base: Ruleset? = nil, name: String, version: String
    ) throws(RulePackError) -> LoadedPack {
        let (files, problems) = RuleLoader.load(sources.map { ($0.path, $0.bytes) })
        var diagnostics = problems
        var rules = base?.rules ?? []
        var examples: [RuleExample] = []
        var known = Set(rules.map(\.id))
        for file in files {
            for definition in file.rules {
                var translation = RuleTranslation(definition, in: file.path)
                if known.contains(definition.id.value) { translation.reportKnownID() }
                if let rule = translation.rule() {
                    known.insert(rule.id)
                    rules.append(rule)
                    examples += RuleExample.all(of: definition, rule: rule, in: file.path)
                }
                diagnostics += translation.diagnostics
            }
        }
        diagnostics.sort()
        guard diagnostics.allSatisfy({ $0.severity == .warning }) else {
            throw RulePackError(diagnostics: diagnostics)
        }
        let ruleset = Ruleset(rules, identity: PackIdentity(name: name, version: version, sha256: digest(of: rules)))
        return LoadedPack(ruleset: ruleset, warnings: diagnostics, examples: examples)
    }

    /// One line a rule, each ended by a newline.
    static func text(of rules: [Rule]) -> String { rules.map { "\($0.line)\n" }.joined() }

    /// SHA-256 of ``text(of:)``, in hexadecimal.
    static func digest(of rules: [Rule]) -> String {
        SHA256.hash(data: Array(text(of: rules).utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
