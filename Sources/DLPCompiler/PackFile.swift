internal import Crypto
internal import DLPConfig
internal import DLPModel
internal import DLPScanner

/// A compiled pack as a file: a first line that vouches for the others, then a rule a line.
struct PackFile {
    private static let mark = "dlpscan-pack"
    private static let schema = 1

    /// SHA-256 of the lines behind the first, in hexadecimal.
    private(set) var sha256 = ""
    /// The rules that could be read; where there are mistakes, they may not be used.
    private(set) var ruleset: Ruleset
    private(set) var diagnostics: [Diagnostic] = []

    /// Whether a file begins as packs do.
    static func isPack(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "\(mark) ".utf8) }

    /// The file of these rules.
    static func text(of ruleset: Ruleset) -> String {
        let lines = RuleCompiler.text(of: ruleset.rules)
        let identity = "version=\"\(ruleset.identity.version)\" sha256=\"\(digest(of: lines))\""
        return "\(mark) schema=\"\(schema)\" \(identity)\n\(lines)"
    }

    /// Reads a pack with all its mistakes.
    ///
    /// Where the pack was written by this `version` and not changed since, there are none, and each rule is read when it
    /// is first used.
    init(_ source: RuleSource, version: String) {
        var reader = PackReader(source.bytes)
        _ = reader.skip(word: Self.mark)
        let writer: String
        let none = PackIdentity(name: source.path, version: version, sha256: "")
        ruleset = Ruleset([], identity: none)
        do throws(PackReader.Malformed) {
            guard try reader.number("schema") == Self.schema else {
                diagnostics.append(PackMistake.schema.diagnostic(in: source, at: 0))
                return
            }
            writer = try reader.text("version")
            sha256 = try reader.text("sha256")
            try reader.endLine()
        } catch {
            diagnostics.append(PackMistake.malformed(error.problem).diagnostic(in: source, at: error.offset))
            return
        }
        let identity = PackIdentity(name: source.path, version: writer, sha256: sha256)
        let isUnchanged = Self.digest(of: source.bytes[reader.offset...]) == sha256
        if isUnchanged, writer == version, let unread = try? Ruleset(unread: reader, identity: identity) {
            ruleset = unread
            return
        }
        var rules: [Rule] = []
        while !reader.isAtEnd {
            do throws(PackReader.Malformed) {
                rules.append(try Rule(from: &reader))
            } catch {
                diagnostics.append(PackMistake.malformed(error.problem).diagnostic(in: source, at: error.offset))
                reader.skipLine()
            }
        }
        ruleset = Ruleset(rules, identity: identity)
        if !isUnchanged, diagnostics.isEmpty { diagnostics.append(PackMistake.changed.diagnostic(in: source, at: 0)) }
    }

    static func digest(of text: String) -> String { digest(of: Array(text.utf8)[...]) }

    /// SHA-256 in hexadecimal.
    static func digest(of bytes: ArraySlice<UInt8>) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
