internal import DLPModel
public import DLPScanner

extension Ruleset {
    /// The rules that ship with the package.
    public static let builtin: Ruleset = {
        let rules = builtinPackLines.description.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            // A rule left out would be a hole in the filter.
            guard let rule = Rule(line: line) else {
                preconditionFailure("the built-in pack is damaged: build it anew")
            }
            return rule
        }
        return Ruleset(rules, identity: builtinPackIdentity)
    }()
}
