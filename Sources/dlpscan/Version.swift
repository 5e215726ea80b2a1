internal import ArgumentParser
internal import DLP
internal import DLPModel
internal import DLPScanner

/// The version of the program, after Semantic Versioning.
let programVersion = "0.1.0"

/// `dlpscan version`: says which program, which rules and which pattern engine run here.
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: "Show the versions of the program, its rules and PCRE2.")
}

extension VersionCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let rules = Ruleset.builtin
        let engine = PatternEngine.usesJIT ? "with JIT" : "interpreting, for want of a JIT: same findings, slower"
        try Console.print(
            """
            dlpscan \(programVersion)
            rules   \(rules.identity.name) \(rules.identity.version), \(rules.count) rules, \
            SHA-256 \(rules.identity.sha256)
            PCRE2   \(PatternEngine.version), \(engine)

            """)
        if let advice = Self.advice(PatternEngine.version) { Console.tell("dlpscan: \(advice)") }
        return .passed
    }

    /// What there is to say about the security of a version of PCRE2; nil when it has every known fix.
    ///
    /// Distributions bring fixes into older versions, and the library cannot tell: Debian's `10.42-1+deb12u2` is
    /// sound and calls itself 10.42.
    static func advice(_ version: String) -> String? {
        let numbers = version.prefix { $0 != " " && $0 != "-" }.split(separator: ".").map { Int($0) ?? 0 }
        guard numbers.count >= 2 else { return "warning: the version of PCRE2 is not known" }
        if (numbers[0], numbers[1]) >= (10, 48) { return nil }
        if (numbers[0], numbers[1]) < (10, 42) {
            return "warning: PCRE2 before 10.42 has known security faults; update it"
        }
        return """
            note: PCRE2 \(numbers[0]).\(numbers[1]) is safe only with later fixes, which its version does not show: \
            upstream has them from 10.48 on, Debian 12 in libpcre2-8-0 10.42-1+deb12u2
            """
    }
}
