internal import ArgumentParser

/// `dlpscan rules`: everything about rule files.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List, explain, test, lint and compile rules, and list packs.",
        subcommands: [
            RulesNewCommand.self, RulesListCommand.self, RulesPacksCommand.self, RulesExplainCommand.self, RulesTestCommand.self,
            RulesLintCommand.self, RulesMutateCommand.self, RulesCompileCommand.self,
        ])
}
