public import DLPModel

/// Values that whoever scans knows to be no findings.
///
/// It is asked last, about what would be found otherwise. What it allows is dropped for that rule alone; another rule may
/// still find it.
public protocol AllowList: Sendable {
    /// Why a value that a rule found is allowed, in words; nil where it is not.
    ///
    /// - Parameter value: As the rule saw it: without its disguise where it had one.
    func reason(for value: Span<UInt8>, of rule: RuleID) -> String?
}
