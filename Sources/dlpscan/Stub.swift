import ArgumentParser
import DLP
import DLPScanner
import DLPModel
struct ScanCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "scan", _superCommandName: "dlpscan") 
 @Flag var all = false
}
extension ScanCommand: Command { func execute() async throws(Failure) -> ExitStatus { 
   var tree = FileTree([FilePath(".")], honoursIgnoreFiles: !all)
   while let e = tree.next() { if case .file(let p, _) = e { try Console.print(p.text + "\n") } }
return .passed } }
struct RulesCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "rules", _superCommandName: "dlpscan") }
extension RulesCommand: Command { func execute() async throws(Failure) -> ExitStatus { .passed } }
struct ExplainCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "explain", _superCommandName: "dlpscan") }
extension ExplainCommand: Command { func execute() async throws(Failure) -> ExitStatus { .passed } }
struct VersionCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "version", _superCommandName: "dlpscan") }
extension VersionCommand: Command { func execute() async throws(Failure) -> ExitStatus { .passed } }
enum RuleFiles { static func ruleset(adding: [String]) throws(Failure) -> Ruleset { .builtin } }
