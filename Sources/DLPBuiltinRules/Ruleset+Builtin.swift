internal import DLPModel
public import DLPScanner

extension Ruleset {
    /// The rules that ship with the package.
    public static let builtin = Ruleset(
        lines: builtinPackLines,
        index: PackIndex(builtinPackIndex.withUTF8Buffer { unsafe Array($0) }),
        identity: builtinPackIdentity)
}
