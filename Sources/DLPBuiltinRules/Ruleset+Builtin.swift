internal import DLPModel
public import DLPScanner

extension Ruleset {
    /// The rules that ship with the package.
    public static let builtin: Ruleset = {
        // Copied once; as a string it would be twice.
        let lines = builtinPackLines.withUTF8Buffer { unsafe Array($0) }
        do throws(PackReader.Malformed) {
            return try Ruleset(unread: PackReader(lines), identity: builtinPackIdentity)
        } catch {
            // A rule left out would be a hole in the filter.
            preconditionFailure("the built-in pack is damaged at byte \(error.offset): build it anew")
        }
    }()
}
