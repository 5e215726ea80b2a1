internal import ArgumentParser

/// `dlpscan rules`: everything about rule files.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List, test, lint and compile rules.",
        subcommands: [
            RulesListCommand.self, RulesTestCommand.self, RulesLintCommand.self, RulesCompileCommand.self,
        ])
}
