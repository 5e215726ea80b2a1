/// Which findings a switch such as `--block` means: a type, a category, or a severity and everything above it.
public enum FindingSelector: Hashable, Sendable {
    case type(DataType)
    case category(Category)
    case severity(atLeast: Severity)

    /// Reads `US_SSN`, `secret` or `high`; a word that is neither category nor severity is taken for a type.
    public init(_ text: String) {
        if let category = Category(rawValue: text) {
            self = .category(category)
        } else if let severity = Severity(rawValue: text) {
            self = .severity(atLeast: severity)
        } else {
            self = .type(DataType(rawValue: text))
        }
    }

    public func selects(_ finding: Finding) -> Bool {
        switch self {
        case .type(let type): finding.type == type
        case .category(let category): finding.category == category
        case .severity(let least): finding.kind != .invalidEncoding && finding.severity >= least
        }
    }
}
