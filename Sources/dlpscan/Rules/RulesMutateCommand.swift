internal import ArgumentParser
internal import DLPCompiler
internal import DLPModel
internal import DLPScanner

/// `dlpscan rules mutate`: changes the examples of rules, and holds the rules to what must come of it.
struct RulesMutateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutate",
        abstract: "Change every example in ways whose outcome the rule's declaration implies.",
        discussion: """
              dlpscan rules mutate my-rules.yaml
                  one digit off, a character more or less, glued to letters, in JSON, in a URL, …
              dlpscan rules mutate Rules --kind digit --kind glued
                  these kinds only

            \(kinds)

            A changed example that does not hold is shown with the place of the original, and the exit status is 65.
            """)

    @Argument(help: "Rule files, and folders of *.yaml and *.yml files.", completion: .file())
    var paths: [String]

    @Option(
        help: ArgumentHelp("Change examples in this way only; may be repeated.", valueName: "kind"),
        completion: .list(MutationKind.allCases.map(\.rawValue)), transform: Self.kind)
    var kind: [MutationKind] = []

    @Option(help: ArgumentHelp("Show at most so many of a rule's failures.", valueName: "number"))
    var show = 3

    private static func kind(_ name: String) throws -> MutationKind {
        if let kind = MutationKind(rawValue: name) { return kind }
        throw ValidationError("It is one of \(MutationKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    }

    private static var kinds: String {
        let width = MutationKind.allCases.map(\.rawValue.count).max() ?? 0
        return MutationKind.allCases.map { kind in
            "  \(kind.rawValue)\(String(repeating: " ", count: width - kind.rawValue.count + 2))\(kind.summary)"
        }.joined(separator: "\n")
    }
}

extension RulesMutateCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let pack = try RuleFiles.compile(paths, name: "mutated")
        for warning in pack.warnings { Console.tell("\(warning)") }
        let rules = pack.mutate(kind.isEmpty ? Set(MutationKind.allCases) : Set(kind))
        for rule in rules {
            for failure in rule.failures.prefix(show) {
                try Console.print(
                    """
                    \(failure.file):\(failure.line):\(failure.column): \(rule.rule), \(failure.kind.rawValue)
                      expected: \(failure.expected)
                      found:    \(failure.found)

                    """)
            }
            let rest = rule.failures.count - show
            if rest > 0 { try Console.print("\(rule.rule): \(rest) more; see them with --show\n") }
        }
        var lines: [String] = []
        for kind in MutationKind.allCases {
            let made = rules.reduce(0) { $0 + ($1.made[kind] ?? 0) }
            let failed = rules.reduce(0) { sum, rule in sum + rule.failures.count { $0.kind == kind } }
            if made > 0 { lines.append("\(kind.rawValue): \(made) changed examples, \(failed) failed") }
        }
        let failures = rules.reduce(0) { $0 + $1.failures.count }
        let count = rules.count
        try Console.print(
            lines.map { "\($0)\n" }.joined() + "\(count) \(count == 1 ? "rule" : "rules"), \(failures) failed.\n")
        return failures == 0 ? .passed : .badData
    }
}
