/// What ends a run before its end.
enum Failure: Error {
    /// Options that the parser accepted and that make no sense together or with the rules.
    case usage(String)
    case reading(String, SystemError)
    case writing(String, SystemError)
    /// A rule pack with mistakes; they are already in words, one each.
    case badRules([String])
    /// Other files that are not what they should be; in words, one each.
    case badInput([String])
    /// More input than may be held back.
    case spoolIsFull(ByteSize)

    var status: ExitStatus {
        switch self {
        case .usage: .usage
        case .reading, .writing: .inputOutput
        case .badRules, .badInput: .badData
        case .spoolIsFull: .incomplete
        }
    }

    /// For people.
    var message: String {
        switch self {
        case .usage(let text): text
        case .reading(let name, let error): "dlpscan: cannot read \(name): \(error.message)"
        case .writing(let name, let error): "dlpscan: cannot write \(name): \(error.message)"
        case .badRules(let diagnostics): diagnostics.joined(separator: "\n")
        case .badInput(let mistakes): mistakes.map { "dlpscan: \($0)" }.joined(separator: "\n")
        case .spoolIsFull(let limit):
            "dlpscan: the input is longer than --max-spool \(limit), so it cannot be decided as a whole: "
                + "nothing was written"
        }
    }
}
