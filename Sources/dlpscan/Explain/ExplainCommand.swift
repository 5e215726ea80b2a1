internal import ArgumentParser
internal import DLPReport
internal import DLPScanner

/// `dlpscan explain`: says of every candidate in a text why it is a finding, or why it is not.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why something is found in a text, and why something is not.",
        discussion: """
              dlpscan explain mail.txt
              echo 'order 536-22-8741' | dlpscan explain -
                  every place that a rule's pattern matches, with what spoke for it and against it

            Values are shown masked.
            """)

    @Argument(help: "The file; - is standard input.", completion: .file())
    var file: String

    @OptionGroup(title: "Rules")
    var rules: RuleOptions
}

extension ExplainCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let ruleset = try rules.ruleset()
        var settings = try rules.scanSettings()
        settings.explains = true
        let name = file == "-" ? "standard input" : escapedPath(Array(file.utf8))
        var sink = ExplanationWriter(name: file == "-" ? "-" : name)
        var reader: FileReader
        do throws(SystemError) {
            reader = try file == "-" ? .standardInput() : FileReader(FilePath(file), followingLinks: true)
        } catch {
            throw .reading(name, error)
        }
        var stream = ScanStream(ruleset, settings: settings)
        while true {
            let count: Int
            do throws(SystemError) { count = try reader.next() } catch { throw .reading(name, error) }
            if count == 0 { break }
            stream.push(reader.piece.span.extracting(0..<count), into: &sink)
            try Console.print(sink.takeText())
        }
        stream.finish(into: &sink)
        try Console.print(sink.takeText() + sink.summary)
        return sink.isIncomplete ? .incomplete : .passed
    }
}
