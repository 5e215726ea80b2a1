public import DLPBuiltinRules
public import DLPModel
public import DLPScanner

/// Takes personal data, health data and secrets out of prompts before a model sees them.
///
/// ```swift
/// let filter = PromptFilter()
/// let prompt = filter.filter("My card is 4111 1111 1111 1111.")
/// prompt.text      // "My card is [CREDIT_CARD]."
/// prompt.verdict   // .redact
/// ```
///
/// A filter is cheap to copy and safe to share between threads.
public struct PromptFilter: Sendable {
    /// What is done with findings.
    public struct Settings: Sendable {
        /// How the scan decides what is a finding.
        public var scan = ScanSettings()
        /// What takes the place of every finding; nil leaves it to each rule, whose own default is the label.
        public var replacement: Replacement?
        /// Findings that stop the whole text.
        public var blocking: [FindingSelector] = []

        public init() {}
    }

    /// What all copies of a filter share.
    private final class Parts: Sendable {
        let ruleset: Ruleset
        let settings: Settings
        /// The replacement that each rule with a wish of its own asks for.
        let wishes: [RuleID: Replacement]

        init(_ ruleset: Ruleset, _ settings: Settings) {
            self.ruleset = ruleset
            self.settings = settings
            wishes = ruleset.replacements
        }
    }

    private let parts: Parts

    public init(ruleset: Ruleset = .builtin, settings: Settings = Settings()) {
        parts = Parts(ruleset, settings)
    }

    public var ruleset: Ruleset { parts.ruleset }
    public var settings: Settings { parts.settings }

    /// Filters a whole prompt.
    ///
    /// The verdict is `Verdict.block`, and there is no text, when a blocking finding is in it or when a rule could
    /// not decide: nothing passes unscanned.
    public func filter(_ prompt: String) -> FilteredPrompt {
        var prompt = prompt
        prompt.makeContiguousUTF8()
        let decision = decide(prompt.utf8.span)
        let verdict = decision.outcome.verdict
        // A prompt of which nothing is replaced is given back as the same string.
        let text = decision.edits.isEmpty ? prompt : decision.redacted(prompt.utf8.span)
        return FilteredPrompt(
            verdict: verdict, text: verdict == .block ? nil : text, findings: decision.findings,
            isIncomplete: decision.outcome.isIncomplete)
    }

    /// Starts to filter a text that comes in pieces.
    public func stream() -> FilterStream { FilterStream(self) }

    /// Starts a scan with the filter's rules.
    func scan() -> ScanStream { ScanStream(parts.ruleset, settings: parts.settings.scan) }

    func replacement(of finding: Finding) -> Replacement {
        parts.settings.replacement ?? parts.wishes[finding.rule] ?? .label
    }

    func blocks(_ finding: Finding) -> Bool { parts.settings.blocking.contains { $0.selects(finding) } }
}

/// A prompt that went through the filter.
public struct FilteredPrompt: Sendable {
    public let verdict: Verdict
    /// What may be passed on; nil when the verdict is `Verdict.block`.
    public let text: String?
    /// In the order of the text; they never overlap, but for `Finding.Kind.invalidEncoding`.
    public let findings: [Finding]
    /// Whether a rule could not decide about some stretch.
    public let isIncomplete: Bool
}
