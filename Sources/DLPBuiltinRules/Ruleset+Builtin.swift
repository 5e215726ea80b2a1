internal import DLPModel
public import DLPScanner

extension Ruleset {
    /// The rules that ship with the package: the pack `default`.
    public static let builtin = Ruleset(
        lines: builtinPackLines,
        index: PackIndex(builtinPackIndex.withUTF8Buffer { unsafe Array($0) }),
        packs: PackCatalog(builtinPacks),
        identity: builtinPackIdentity)

    /// The built-in rules for a purpose, or for several: what one of the packs runs, at the lowest threshold that one
    /// of them asks for.
    ///
    /// ```swift
    /// let filter = PromptFilter(ruleset: .builtin(.pciDSS, .secrets))
    /// ```
    public static func builtin(_ pack: ShippedPack, _ further: ShippedPack...) -> Ruleset {
        builtin.selecting(
            ([pack] + further).map { wanted in
                guard let pack = builtin.pack(named: wanted.rawValue) else {
                    preconditionFailure("the built-in pack \(wanted.rawValue) is missing: build it anew")
                }
                return pack
            })
    }
}
