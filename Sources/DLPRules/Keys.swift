package import DLPModel

/// The keys of a rule file, in the order in which authors write them.
package enum FileKey: String, CaseIterable {
    case schema, family, description, rules, retired

    static let required: [FileKey] = [.schema, .family, .description, .rules]
}

/// The keys of one rule.
package enum RuleKey: String, CaseIterable {
    case id, type, description, category, severity, specificity, confidence, jurisdiction, languages, regulations
    case pattern
    case maximumWidth = "max-width"
    case anchor, keywords, window
    case windowBefore = "window-before"
    case context, validators, allow
    case testValues = "test-values"
    case replacement, source, examples

    static let required: [RuleKey] = [
        .id, .type, .description, .category, .severity, .specificity, .confidence, .pattern, .source, .examples,
    ]
}

/// The keys under `context`.
package enum ContextKey: String, CaseIterable {
    case hot, raise, cold, lower
}

/// The keys of a validator that is more than a name.
package enum CheckKey: String, CaseIterable {
    case name
    case onFailure = "on-failure"
    case by
}

/// What a validator's refusal does to a candidate.
package enum CheckEffect: String, CaseIterable {
    case drop, lower, keep
}

/// The keys under `examples`.
package enum ExampleKey: String, CaseIterable {
    case finds, leaves
}

/// The keys of a retired rule.
package enum RetiredKey: String, CaseIterable {
    case id, successor
}

extension Category {
    /// The categories that a rule may have: all but the scan's own.
    package static let ofRules = allCases.filter { $0 != .scan }
}

/// The regulations that a rule may name.
package enum Regulation {
    package static let names: [String] =
        ["GDPR Art. 4", "GDPR Art. 9", "PCI DSS 3.4", "CCPA", "GLBA"]
        + "ABCDEFGHIJKLMNOPQR".map { "HIPAA §164.514(b)(2)(i)(\($0))" }
}
