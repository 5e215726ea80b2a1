internal import DLPModel
internal import DLPScanner
internal import DLPTokens

/// The entries of an allow file that hold today.
struct KeyedAllowList: AllowList {
    private let key: ValueKey
    private let reasons: [String: [String: String]]

    /// - Parameter today: Entries hold up to and including the day that they expire on.
    init(_ entries: [AllowEntry], key: ValueKey, today: String) {
        self.key = key
        var reasons: [String: [String: String]] = [:]
        for entry in entries where entry.expires >= today {
            reasons[entry.rule, default: [:]][entry.fingerprint] = "until \(entry.expires): \(entry.reason)"
        }
        self.reasons = reasons
    }

    func reason(for value: Span<UInt8>, of rule: RuleID) -> String? {
        guard let reasons = reasons[rule.rawValue] else { return nil }
        return reasons[key.fingerprint(of: value.indices.map { value[$0] }, rule: rule.rawValue)]
    }
}
