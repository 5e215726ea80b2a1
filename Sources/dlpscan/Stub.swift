import ArgumentParser
import DLP
import DLPScanner
import DLPModel
struct RulesCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "rules") }
extension RulesCommand: Command { func execute() async throws(Failure) -> ExitStatus { .passed } }
struct ExplainCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "explain") }
extension ExplainCommand: Command { func execute() async throws(Failure) -> ExitStatus { .passed } }
enum RuleFiles { static func ruleset(adding: [String]) throws(Failure) -> Ruleset { .builtin } }
