/// How a run ends; of several reasons the first in the order of ``precedence`` counts.
enum ExitStatus: Int32, Sendable {
    /// Passed: clean or redacted.
    case passed = 0
    /// Findings, when `--fail-on` asks for it, or figures below the bars of `--fail-under`.
    case findings = 1
    case blocked = 3
    case usage = 64
    /// A bad rule file, or input that is not what it should be.
    case badData = 65
    /// Something could not be scanned to the end.
    case incomplete = 70
    case inputOutput = 74

    private static let precedence: [ExitStatus] = [
        .usage, .inputOutput, .incomplete, .badData, .blocked, .findings, .passed,
    ]

    /// Notes a further reason.
    mutating func note(_ reason: ExitStatus) {
        self = Self.precedence.first { $0 == self || $0 == reason } ?? reason
    }
}
