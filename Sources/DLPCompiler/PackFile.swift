internal import Crypto
internal import DLPConfig
internal import DLPScanner

/// A compiled pack as a file: a first line that vouches for the others, then a rule a line.
struct PackFile {
    private static let mark = "dlpscan-pack"
    private static let schema = 1

    /// SHA-256 of the lines behind the first, in hexadecimal.
    private(set) var sha256 = ""
    private(set) var diagnostics: [Diagnostic] = []

    /// Whether a file begins as packs do.
    static func isPack(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "\(mark) ".utf8) }

    /// The file of these rules.
    static func text(of rules: [Rule]) -> String {
        let lines = RuleCompiler.text(of: rules)
        return "\(mark) schema=\"\(schema)\" rules=\"\(rules.count)\" sha256=\"\(digest(of: lines))\"\n\(lines)"
    }

    /// Reads a pack with all its mistakes and adds its rules; where there are mistakes, they may not be used.
    init(_ source: RuleSource, addingTo rules: inout [Rule]) {
        var reader = PackReader(source.bytes)
        _ = reader.skip(word: Self.mark)
        let count: Int
        do throws(PackReader.Malformed) {
            guard try reader.number("schema") == Self.schema else {
                diagnostics.append(PackMistake.schema.diagnostic(in: source, at: 0))
                return
            }
            count = try reader.number("rules")
            sha256 = try reader.text("sha256")
            try reader.endLine()
        } catch {
            diagnostics.append(PackMistake.malformed(error.problem).diagnostic(in: source, at: error.offset))
            return
        }
        let isUnchanged = Self.digest(of: source.bytes[reader.offset...]) == sha256
        if isUnchanged { rules.reserveCapacity(rules.count + count) }
        while !reader.isAtEnd {
            do throws(PackReader.Malformed) {
                rules.append(try Rule(from: &reader))
            } catch {
                diagnostics.append(PackMistake.malformed(error.problem).diagnostic(in: source, at: error.offset))
                reader.skipLine()
            }
        }
        if !isUnchanged, diagnostics.isEmpty { diagnostics.append(PackMistake.changed.diagnostic(in: source, at: 0)) }
    }

    static func digest(of text: String) -> String { digest(of: Array(text.utf8)[...]) }

    /// SHA-256 in hexadecimal.
    static func digest(of bytes: ArraySlice<UInt8>) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
