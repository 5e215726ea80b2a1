internal import ArgumentParser

/// Where the program starts: chooses the command, runs it and turns what comes of it into an exit status.
@main
enum Main {
    static func main() async {
        Process.reserveStandardStreams()
        Process.ignoreBrokenPipes()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let isNamed = Dlpscan.configuration.subcommands.contains { $0._commandName == arguments.first }
        let root: any ParsableCommand.Type = isNamed ? Subcommands.self : Dlpscan.self
        do {
            var command = arguments.isEmpty ? Dlpscan.withoutOptions : try root.parseAsRoot(arguments)
            guard let runnable = command as? any Command else {
                // Commands of the parser's own, such as `help`, and groups, which show their help.
                try command.run()
                Process.end(with: .passed)
            }
            if !isNamed, !(runnable is Dlpscan) {
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

/// The program as its subcommands see it: the filter's options are not taken out of their arguments.
private struct Subcommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Dlpscan._commandName, version: Dlpscan.configuration.version,
        subcommands: Dlpscan.configuration.subcommands)
}
