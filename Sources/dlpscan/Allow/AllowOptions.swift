internal import ArgumentParser
internal import DLPReport
internal import DLPScanner
internal import DLPTokens

/// The key of fingerprints.
struct KeyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file with the key of fingerprints, readable by its owner only. Keep it apart from what it is used for.",
            valueName: "file"),
        completion: .file())
    var keyFile: String?

    /// The path, which `what` cannot do without.
    func path(for what: String) throws(Failure) -> String {
        guard let keyFile else { throw .usage("dlpscan: \(what) needs --key-file") }
        return keyFile
    }
}

/// Values that are no findings here.
struct AllowOptions: ParsableArguments {
    @Option(
        name: .customLong("allow"),
        help: ArgumentHelp(
            "Leave alone the values of a file that 'dlpscan allow add' wrote. Needs --key-file.", valueName: "file"),
        completion: .file(extensions: ["jsonl"]))
    var file: String?

    @OptionGroup
    var key: KeyOptions

    /// What is allowed; entries that are past are named.
    func list() throws(Failure) -> KeyedAllowList? {
        guard let file else { return nil }
        let key = try KeyFile.key(at: try key.path(for: "--allow"))
        let (entries, today) = (try AllowEntry.all(in: file), Process.today)
        let expired = entries.count { $0.expires < today }
        if expired > 0 {
            Console.tell(
                """
                dlpscan: \(expired) \(expired == 1 ? "entry" : "entries") of \(escapedPath(Array(file.utf8))) \
                expired; 'dlpscan allow list' shows which
                """)
        }
        return KeyedAllowList(entries, key: key, today: today)
    }
}
