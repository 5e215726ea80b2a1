internal import DLPModel
public import DLPScanner

extension Ruleset {
    /// The rules that ship with the package.
    public static let builtin: Ruleset = {
        var pack = PackReader(Array(builtinPackLines.description.utf8))
        var rules: [Rule] = []
        do throws(PackReader.Malformed) {
            while !pack.isAtEnd { rules.append(try Rule(from: &pack)) }
        } catch {
            // A rule left out would be a hole in the filter.
            preconditionFailure("the built-in pack is damaged: build it anew")
        }
        return Ruleset(rules, identity: builtinPackIdentity)
    }()
}
