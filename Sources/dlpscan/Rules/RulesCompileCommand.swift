internal import ArgumentParser
internal import DLPCompiler

/// `dlpscan rules compile`: writes rule files as one pack, a rule a line.
struct RulesCompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Check rule files and write them as a pack, a rule a line.",
        discussion: """
              dlpscan rules compile my-rules --output my.pack
                  a pack for --rules, which starts many times faster than the files
              dlpscan rules compile Rules --swift --output Sources/DLPBuiltinRules/BuiltinPack.swift
                  the source file of the built-in rules

            Everything that is wrong is reported at once, with file, line and column, and nothing is written then.
            """)

    @Argument(help: "Rule files, and folders of *.yaml and *.yml files.", completion: .file())
    var paths: [String]

    @Flag(help: "Write the Swift source file that holds the built-in rules.")
    var swift = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to a file, which appears when it is complete.", valueName: "file"),
        completion: .file())
    var output: String?
}

extension RulesCompileCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let pack = try RuleFiles.compile(paths, name: "builtin")
        for warning in pack.warnings { Console.tell("\(warning)") }
        let text = swift ? pack.swiftSource : pack.packText
        let file = try ReportOutput(file: output.map { FilePath($0) })
        do throws(Failure) {
            try file.write(Array(text.utf8))
            try file.complete()
        } catch {
            file.discard()
            throw error
        }
        return .passed
    }
}
