internal import ArgumentParser
internal import DLPCompiler
internal import DLPModel
internal import DLPScanner

/// `dlpscan rules test`: holds rules to the examples in their files.
struct RulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Check rule files and run every example in them.",
        discussion: """
              dlpscan rules test my-rules.yaml
                  each example is scanned with its rule alone; what is found must be exactly what is «marked»

            An example that does not hold is shown with file, line and column, and the exit status is 65.
            """)

    @Argument(help: "Rule files, and folders of *.yaml and *.yml files.", completion: .file())
    var paths: [String]
}

extension RulesTestCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let pack = try RuleFiles.compile(paths, name: "tested")
        for warning in pack.warnings { Console.tell("\(warning)") }
        var failures = 0
        for example in pack.examples {
            guard let found = example.failure() else { continue }
            failures += 1
            try Console.print(
                """
                \(example.file):\(example.line):\(example.column): \(example.rule)
                  expected: \(example.expected)
                  found:    \(found)

                """)
        }
        let rules = pack.ruleset.count
        try Console.print(
            "\(rules) \(rules == 1 ? "rule" : "rules"), \(pack.examples.count) examples, \(failures) failed.\n")
        return failures == 0 ? .passed : .badData
    }
}
