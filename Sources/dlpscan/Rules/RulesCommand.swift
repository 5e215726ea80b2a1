internal import ArgumentParser

/// `dlpscan rules`: everything about rule files.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List, explain, test, lint and compile rules.",
        subcommands: [
            RulesListCommand.self, RulesExplainCommand.self, RulesTestCommand.self, RulesLintCommand.self,
            RulesCompileCommand.self,
        ])
}
