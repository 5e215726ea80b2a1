internal import ArgumentParser
internal import DLPCompiler

/// `dlpscan rules new`: writes the skeleton of a rule, which loads and passes its examples as it is.
struct RulesNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write the skeleton of a rule, to be filled in.",
        discussion: """
              dlpscan rules new acme-badge --output acme.yaml
                  a new file with one rule, or one rule more at the end of a file that is there
              dlpscan rules test acme.yaml
                  the skeleton passes; change pattern and examples until they say what you mean

            Docs/Rules.md explains every key.
            """)

    @Argument(help: "The rule's id: lower-case letters, digits and single hyphens.")
    var id: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to a file, or add to its rules; otherwise to standard output.", valueName: "file"),
        completion: .file())
    var output: String?
}

extension RulesNewCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let skeleton = RuleSkeleton(id: id)
        guard let output else {
            let text = Array(skeleton.file.utf8)
            try RuleFiles.check(RuleSource(path: id, bytes: text))
            try Console.write(text)
            return .passed
        }
        let text: [UInt8]
        if let present = try RuleFiles.contents(of: output) {
            let newline: [UInt8] = present.last == UInt8(ascii: "\n") ? [] : Array("\n".utf8)
            text = present + newline + Array(skeleton.entry.utf8)
        } else {
            text = Array(skeleton.file.utf8)
        }
        // Nothing is written that does not load, such as a second rule of the same id.
        try RuleFiles.check(RuleSource(path: output, bytes: text))
        let file = try ReportOutput(file: FilePath(output))
        do throws(Failure) {
            try file.write(text)
            try file.complete()
        } catch {
            file.discard()
            throw error
        }
        Console.tell("dlpscan: wrote \(id) to \(output); dlpscan rules test \(output) runs its examples")
        return .passed
    }
}

/// A rule that finds an example of a number, in the form that most rules have.
private struct RuleSkeleton {
    let id: String

    /// The id's first word, in capitals.
    private var prefix: String { String(id.prefix { $0 != "-" }).uppercased() }

    private var family: String { String(id.prefix { $0 != "-" }) }

    /// A file with the rule.
    var file: String {
        """
        # yaml-language-server: $schema=https://raw.githubusercontent.com/dlpscan/dlpscan/main/Docs/rule-file.schema.json
        schema: 1
        family: \(family)
        description: What the rules of this file find.
        rules:

        """ + entry
    }

    /// The rule, as an item of a file's rules.
    var entry: String {
        let type = id.uppercased().replacing("-", with: "_")
        return """
              - id: \(id)
                type: \(type)
                description: What the rule finds, in one sentence.
                category: pii              # pii, phi, financial, secret or network
                severity: medium           # low, medium, high or critical
                specificity: distinctive   # shape, labelled, checked or distinctive
                confidence: 0.80
                pattern: |
                  (?<! [A-Za-z0-9] ) \(prefix)- [0-9]{6} (?! [A-Za-z0-9] )
                source: "Where the format is published."
                examples:
                  finds:
                    - "my number is «\(prefix)-104233»"
                    - "«\(prefix)-000017», please"
                    - "{\\"number\\": \\"«\(prefix)-220918»\\"}"
                  leaves:
                    - "\(prefix)-10423 is a digit short"
                    - "\(prefix)-1042331 is a digit long"
                    - "X\(prefix)-104233 is a part of a longer word"

            """
    }
}
