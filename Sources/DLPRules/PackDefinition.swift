package import DLPConfig
package import DLPModel

/// A pack by purpose as its author wrote it: which rules it selects, and what it changes in them.
///
/// Rules are named or described, never copied.
package struct PackDefinition: Sendable {
    package var path: String
    package var name: Located<String>
    package var summary: String
    /// The pack that it begins with: a name, or a file relative to this one.
    package var parent: Located<String>?
    package var selection: [Clause]
    /// Ids and types of rules that are off.
    package var disabled: [Located<String>]
    /// For all rules of the pack, where it says so.
    package var threshold: Confidence?
    package var views: Views?
    package var changes: [Change]

    /// What is scanned beside the text as it is.
    package enum Views: String, CaseIterable, Sendable {
        case `default`, all, none
    }

    /// Selects the rules that fit everything it says; an empty list asks for nothing.
    package struct Clause: Sendable {
        package var position: SourcePosition
        package var categories: [Category] = []
        package var types: [Located<String>] = []
        /// Codes of countries; nil stands for rules that hold everywhere.
        package var jurisdictions: [String?] = []
        /// Names of regulations, or their first words.
        package var regulations: [String] = []
        package var leastSeverity: Severity?
        package var rules: [Located<String>] = []
        package var families: [Located<String>] = []
    }

    /// What is different in some rules.
    package struct Change: Sendable {
        /// The id of a rule, or a type.
        package var subject: Located<String>
        package var threshold: Confidence?
        package var hotWords: [String]
        /// Hundredths, where the rules' own are not to be used.
        package var raise: Int?
        package var coldWords: [String]
        package var lower: Int?
        /// Values that are no findings.
        package var leaves: [ConfigText]
        /// Patterns of values that are no findings.
        package var allow: [ConfigText]
    }
}
