internal import ArgumentParser
internal import DLPReport

/// `dlpscan allow list`: shows what an allow file allows.
struct AllowListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show what an allow file allows, and what has expired.",
        discussion: """
              dlpscan allow list allow.jsonl
                  a line for each entry, in the order of the file; to take one back, delete its line in the file
            """)

    @Argument(help: "The allow file.", completion: .file(extensions: ["jsonl"]))
    var file: String
}

extension AllowListCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let today = Process.today
        for entry in try AllowEntry.all(in: file) {
            let state = entry.expires < today ? "expired" : "until"
            let reason = entry.reason.map { $0.isNewline ? " " : String($0) }.joined()
            try Console.print(
                "\(state) \(entry.expires)  \(entry.rule)  \(entry.fingerprint.prefix(8))…  "
                    + "\(escapedPath(Array(reason.utf8)))\n")
        }
        return .passed
    }
}
