internal import ArgumentParser
internal import DLPModel
internal import DLPScanner
internal import DLPTokens
internal import DLPWire

/// `dlpscan allow add`: adds a value to an allow file.
struct AllowAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Allow a value for one rule until a day.",
        discussion: """
              printf %s 4012-8888-8888-1881 | dlpscan allow add --rule credit-card --reason 'order numbers of the shop' \
            --expires 2027-06-30 --key-file ~/.dlpscan.key allow.jsonl
                  the value comes from standard input, so that it is in no history of commands
              dlpscan scan --allow allow.jsonl --key-file ~/.dlpscan.key src
                  leaves it alone, up to and including that day

            The file holds a fingerprint of the value under the key, and never the value. Whoever has both the file and \
            the key can try out guesses, so keep them apart. The key is made when there is none. A value is allowed as \
            'dlpscan explain' shows it, byte for byte, and for this rule alone.
            """)

    @Argument(help: "The allow file, which is made when there is none.", completion: .file(extensions: ["jsonl"]))
    var file: String

    @Option(help: ArgumentHelp("The rule whose finding it is.", valueName: "id"))
    var rule: String

    @Option(help: ArgumentHelp("Why it is none, for those who read the file later.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("The last day on which it is allowed.", valueName: "yyyy-mm-dd"))
    var expires: String

    @OptionGroup
    var key: KeyOptions

    @OptionGroup(title: "Rules")
    var rules: RulesetOptions

    func validate() throws {
        if !Day.isValid(expires) { throw ValidationError("'\(expires)' is no day, as 2027-06-30 is one.") }
        if expires < Process.today { throw ValidationError("\(expires) is past.") }
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty.") }
    }
}

extension AllowAddCommand: Command {
    private static let longestValue = 1 << 20

    func execute() async throws(Failure) -> ExitStatus {
        guard try rules.ruleset().ids.contains(where: { $0.rawValue == rule }) else {
            throw .badInput(["there is no rule '\(rule)'; 'dlpscan explain' names the rule of each finding"])
        }
        let path = try key.path(for: "allow add")
        let value = try value()
        let key = try KeyFile.keyMakingOne(at: path)
        let entry = AllowEntry(
            rule: rule, fingerprint: key.fingerprint(of: value, rule: rule), reason: reason, added: Process.today,
            expires: expires)
        let exists = (try? FileSystem.status(of: FilePath(file), followingLinks: true)) != nil
        let others = (exists ? try AllowEntry.all(in: file) : [])
            .filter { $0.rule != entry.rule || $0.fingerprint != entry.fingerprint }
        var writer = JSONWriter()
        for entry in others + [entry] { entry.write(to: &writer) }
        try EntryFile.write(writer.take(), to: file)
        return .passed
    }

    /// What standard input holds, without one line end behind it.
    private func value() throws(Failure) -> [UInt8] {
        var bytes: [UInt8]
        do throws(SystemError) {
            var reader = try FileReader.standardInput()
            bytes = try reader.rest(limit: Self.longestValue)
        } catch {
            throw .reading("standard input", error)
        }
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        if bytes.isEmpty { throw .badInput(["standard input holds no value"]) }
        return bytes
    }
}
