internal import ArgumentParser
internal import DLP
internal import DLPModel
internal import DLPScanner

/// Which rules there are.
struct RulesetOptions: ParsableArguments {
    @Option(
        name: .customLong("packs"),
        help: ArgumentHelp(
            """
            Run the rules of a pack: its name ('dlpscan rules packs' lists them), or a YAML file that selects rules and \
            changes them. Repeatable, or a list with commas: a rule runs when one of the packs runs it, at the lowest \
            of their thresholds. none: only what --rules adds. Default: default.
            """,
            valueName: "name|file"),
        completion: .list(ShippedPack.allCases.map(\.rawValue) + ["none"]))
    var packs: [String] = []

    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            """
            Add the rules of a YAML file, of every *.yaml and *.yml file below a folder, or of a pack that \
            'dlpscan rules compile' wrote. Repeatable.
            """,
            valueName: "path"),
        completion: .file(extensions: ["yaml", "yml", "pack"]))
    var paths: [String] = []

    /// The rules of the packs, and those that were added.
    func ruleset() throws(Failure) -> Ruleset {
        try RuleFiles.ruleset(of: packs.flatMap { $0.split(separator: ",").map(String.init) }, adding: paths)
    }
}

/// Which rules run, and how sure they have to be.
struct RuleOptions: ParsableArguments {
    @OptionGroup
    var added: RulesetOptions

    @Option(
        help: ArgumentHelp(
            """
            The least confidence, from 0 to 1, that makes a candidate a finding, whatever the pack says (default: the \
            pack's, which is mostly 0.50).
            """,
            valueName: "number"),
        transform: confidence)
    var threshold: Confidence?

    @Option(
        help: ArgumentHelp(
            """
            What is scanned beside the text as it is: default (look-alike characters folded, and what is encoded \
            decoded, four layers deep), all (eight layers, and more decoded text) or none (default: what the pack \
            says, mostly default).
            """,
            valueName: "which"),
        completion: .list(ViewSelection.allCases.map(\.rawValue)), transform: views)
    var views: ViewSelection?

    @OptionGroup
    var allow: AllowOptions

    func ruleset() throws(Failure) -> Ruleset { try added.ruleset() }

    func scanSettings() throws(Failure) -> ScanSettings {
        var settings = ScanSettings()
        settings.allowList = try allow.list()
        if let threshold { settings.threshold = threshold }
        if let views { settings.views = views }
        return settings
    }

    private static func views(_ text: String) throws -> ViewSelection {
        guard let views = ViewSelection(rawValue: text) else {
            let names = ViewSelection.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(text)' is none of \(names).")
        }
        return views
    }

    /// Reads a number from 0 to 1 with at most two decimals.
    private static func confidence(_ text: String) throws -> Confidence {
        guard let number = Double(text), (0...1).contains(number) else {
            throw ValidationError("'\(text)' is not a number from 0 to 1.")
        }
        return Confidence(hundredths: Int((number * 100).rounded()))
    }
}

/// What is said on standard error, and what the exit status tells.
struct OutcomeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Exit with status 1 when something at least so severe was found: low, medium, high or critical.",
            valueName: "level"),
        completion: .list(Severity.allCases.map(\.rawValue)), transform: severity)
    var failOn: Severity?

    @Flag(help: "Write no summary and no progress to standard error.")
    var quiet = false

    private static func severity(_ text: String) throws -> Severity {
        guard let severity = Severity(rawValue: text) else {
            throw ValidationError("'\(text)' is none of \(Severity.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return severity
    }

    /// Whether a finding makes the run fail.
    func fails(on finding: Finding) -> Bool {
        failOn.map { FindingSelector.severity(atLeast: $0).selects(finding) } ?? false
    }
}
