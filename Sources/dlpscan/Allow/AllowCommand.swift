internal import ArgumentParser

/// `dlpscan allow`: values that are false alarms here.
struct AllowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow",
        abstract: "Keep a list of values that are no findings here.",
        subcommands: [AllowAddCommand.self, AllowListCommand.self])
}
