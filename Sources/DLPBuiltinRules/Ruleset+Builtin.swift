public import DLPScanner
internal import DLPModel

extension Ruleset {
    /// The rules that ship with the package.
    public static let builtin: Ruleset = {
        // The lines were written by the rule compiler and are read back by every test run: none is malformed.
        let rules = builtinPackLines.utf8.split(separator: UInt8(ascii: "\n")).compactMap { Rule(line: $0) }
        return Ruleset(rules, identity: builtinPackIdentity)
    }()
}
