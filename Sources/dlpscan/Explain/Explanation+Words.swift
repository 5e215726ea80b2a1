internal import DLPModel

extension Explanation.Step {
    /// What was looked at, for people.
    var words: String {
        switch self {
        case .validator(let name, true, _): "\(name) accepts it"
        case .validator(let name, false, .drop): "\(name) refuses it"
        case .validator(let name, false, .lower(let amount)):
            "\(name) refuses it: confidence -\(Self.hundredths(amount))"
        case .validator(let name, false, .keep): "\(name) refuses it, which changes nothing"
        case .keyword(let word?): "the keyword '\(word)' is near"
        case .keyword(nil): "none of the rule's keywords is near"
        case .hotWord(let word, let amount): "the word '\(word)' is near: confidence +\(Self.hundredths(amount))"
        case .coldWord(let word, let amount): "the word '\(word)' is near: confidence -\(Self.hundredths(amount))"
        }
    }

    private static func hundredths(_ amount: Int) -> String { Confidence(hundredths: amount).description }
}

extension Explanation {
    /// What came of the candidate, for people.
    var outcomeInWords: String {
        switch outcome {
        case .accepted: "found: confidence \(confidence), and \(threshold) is enough"
        case .failedValidator(let name): "not found: \(name) refuses it"
        case .noKeyword: "not found: it needs one of the rule's keywords near"
        case .allowListed: "not found: the rule's allow list has it"
        case .exempt(let reason): "not found: allowed here, \(reason)"
        case .belowThreshold(let least): "not found: confidence \(confidence), and \(least) is needed"
        }
    }
}
