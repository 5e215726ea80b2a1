internal import DLPConfig
internal import DLPModel

/// What can be wrong with a pack by purpose beside the rules and packs that there are.
enum SelectionMistake {
    case unknownPack(nearest: String?)
    case unreadablePack
    case cycle
    case unknownRule(nearest: String?)
    case unknownType(nearest: String?)
    case unknownFamily(nearest: String?)
    case duplicatePack
    case renamed(to: RuleID)
    case fitsNothing
    case alreadyOff
    case notAmongRules

    func diagnostic(in file: String, at position: SourcePosition) -> Diagnostic {
        let (code, message, fix) = wording
        return Diagnostic(severity, code: code, file: file, at: position, message: message, fix: fix)
    }

    /// What a later version may bring about by itself stops nothing.
    private var severity: Diagnostic.Severity {
        switch self {
        case .renamed, .fitsNothing, .alreadyOff, .notAmongRules: .warning
        default: .error
        }
    }

    private var wording: (code: String, message: String, fix: String) {
        switch self {
        case .unknownPack(let nearest):
            (
                "unknown-pack", "there is no pack of this name",
                nearest.map { "write \($0)" } ?? "dlpscan rules packs lists them; a file has a slash or ends in .yaml"
            )
        case .unreadablePack: ("unreadable-pack", "this file cannot be read", "write its path as seen from this file")
        case .cycle: ("pack-cycle", "this pack extends the one that is being read", "break the circle")
        case .unknownRule(let nearest):
            ("unknown-rule", "no rule has this id", nearest.map { "write \($0)" } ?? "dlpscan rules list shows the ids")
        case .unknownType(let nearest):
            (
                "unknown-type", "no rule finds this type",
                nearest.map { "write \($0)" } ?? "dlpscan rules list shows the types"
            )
        case .unknownFamily(let nearest):
            (
                "unknown-family", "no family of rules has this name",
                nearest.map { "write \($0)" } ?? "dlpscan rules list --format jsonl shows the families"
            )
        case .duplicatePack: ("duplicate-pack", "another file has a pack of this name", "give it a name of its own")
        case .renamed(let id): ("renamed-rule", "the rule has another id by now", "write \(id)")
        case .fitsNothing: ("fits-nothing", "no rule fits this", "remove it, or ask for less")
        case .alreadyOff: ("already-off", "the pack has no such rule", "remove it")
        case .notAmongRules:
            (
                "change-among-rules", "a pack that is compiled with its rules cannot change them",
                "write it into the rule, or give the pack to --packs"
            )
        }
    }
}
