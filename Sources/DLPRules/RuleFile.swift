package import DLPConfig
package import DLPModel
package import DLPValidators

/// One rule file: a family of rules.
package struct RuleFile: Sendable {
    package var path: String
    package var family: String
    package var rules: [RuleDefinition]
    /// Rules that were here once, and what took their place.
    package var retired: [Retirement]

    package struct Retirement: Sendable {
        package var id: Located<RuleID>
        package var successor: Located<RuleID>
    }
}

/// One rule as its author wrote it.
package struct RuleDefinition: Sendable {
    package var id: Located<RuleID>
    package var type: Located<DataType>
    package var summary: String
    package var category: Category
    package var severity: Severity
    package var specificity: Specificity
    package var confidence: Confidence
    package var jurisdictions: [String]
    package var languages: [String]
    package var regulations: [String]
    package var pattern: ConfigText
    /// The declared greatest width in bytes, where there is one.
    package var maximumWidth: Located<Int>?
    /// What the author says of the places where the pattern is tried, where there is something to say.
    package var anchor: AnchorRemark?
    package var keywords: [String]
    package var window: Int
    /// How far before a match words count, where it is not ``window``.
    package var windowBefore: Int?
    package var hotWords: [String]
    package var raise: Int
    package var coldWords: [String]
    package var lower: Int
    package var checks: [Check]
    package var allow: [ConfigText]
    package var testValues: [ConfigText]
    package var replacement: Replacement?
    package var source: String
    package var finds: [Located<MarkedText>]
    package var leaves: [Located<String>]

    /// What is known, and accepted, of the places where a pattern is tried.
    package enum AnchorRemark: String, Sendable {
        /// The pattern may start with anything: every place is tried.
        case none
        /// Ordinary text has many places that look like the start of a match, and nothing rarer is in every match.
        case frequent
    }

    /// A validator and what its refusal does.
    package struct Check: Hashable, Sendable {
        package var validator: Validator
        package var onFailure: FailureEffect
    }
}
