internal import ArgumentParser

/// Where the program starts: chooses the command, runs it and turns what comes of it into an exit status.
@main
enum Main {
    /// Commands that are named by the first argument, and parse only what follows it.
    ///
    /// Otherwise the filter's own options would be taken out of their arguments without a word.
    private static let subcommands: [any Command.Type] = [
        ScanCommand.self, RulesCommand.self, ExplainCommand.self, VersionCommand.self,
    ]

    static func main() async {
        Process.ignoreBrokenPipes()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let named = subcommands.first { $0._commandName == arguments.first }
        let root: any ParsableCommand.Type = named ?? Dlpscan.self
        do {
            var command = try root.parseAsRoot(named == nil ? arguments : Array(arguments.dropFirst()))
            guard let runnable = command as? any Command else {
                // Commands of the parser's own, such as `help`, and groups, which show their help.
                try command.run()
                Process.end(with: .passed)
            }
            if named == nil, !(runnable is Dlpscan) {
                throw ValidationError("Options of '\(type(of: runnable)._commandName)' go after its name.")
            }
            Process.end(with: try await runnable.execute())
        } catch let failure as Failure {
            if case .usage(let text) = failure { refuse(ValidationError(text), root) }
            Console.tell(failure.message)
            Process.end(with: failure.status)
        } catch {
            refuse(error, root)
        }
    }

    /// Shows help, or what is wrong with the arguments.
    private static func refuse(_ error: any Error, _ root: any ParsableCommand.Type) -> Never {
        let text = root.fullMessage(for: error)
        guard root.exitCode(for: error) == .success else {
            Console.tell(text)
            Process.end(with: .usage)
        }
        do throws(Failure) {
            try Console.print(text + "\n")
            Process.end(with: .passed)
        } catch {
            Console.tell(error.message)
            Process.end(with: error.status)
        }
    }
}
