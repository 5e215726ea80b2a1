internal import ArgumentParser

/// `dlpscan rules`: everything about rule files.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List, explain, write, test, lint and compile rules, and list packs.",
        subcommands: [
            RulesListCommand.self, RulesPacksCommand.self, RulesExplainCommand.self, RulesNewCommand.self,
            RulesTestCommand.self, RulesMutateCommand.self, RulesLintCommand.self, RulesCompileCommand.self,
        ])
}
