internal import ArgumentParser
internal import DLP
internal import DLPModel
internal import DLPScanner

/// What is done with findings.
struct FilterActions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            What takes a finding's place: label ([US_SSN]), mask (***********), keep-last=4 (*******8741) or remove. \
            Default: what the rule says, else label.
            """,
            valueName: "how"),
        transform: replacement)
    var replace: Replacement?

    @Option(
        help: ArgumentHelp(
            """
            Let nothing pass when this is found: a type such as US_SSN, a category (pii, phi, financial, secret, \
            network), or a severity and all above it (low, medium, high, critical). Repeatable.
            """,
            valueName: "what"))
    var block: [String] = []

    /// The filter that these options ask for.
    func filter(ruleset: Ruleset, scan: ScanSettings) throws(Failure) -> PromptFilter {
        var settings = PromptFilter.Settings()
        settings.scan = scan
        settings.replacement = replace
        settings.blocking = try selectors(ruleset)
        return PromptFilter(ruleset: ruleset, settings: settings)
    }

    /// What `--block` means; a word that no rule can ever produce is refused, for it would block nothing.
    private func selectors(_ ruleset: Ruleset) throws(Failure) -> [FindingSelector] {
        if block.isEmpty { return [] }
        let types = Set(ruleset.rules.map(\.type)).union([.scanIncomplete, .invalidEncoding])
        var selectors: [FindingSelector] = []
        for word in block {
            let selector = FindingSelector(word)
            if case .type(let type) = selector, !types.contains(type) {
                throw .usage(
                    """
                    --block knows no '\(word)'. It takes
                      a category: \(Category.allCases.map(\.rawValue).joined(separator: ", "))
                      a severity: \(Severity.allCases.map(\.rawValue).joined(separator: ", "))
                      a type: \(types.sorted().map(\.rawValue).joined(separator: ", "))
                    """)
            }
            selectors.append(selector)
        }
        return selectors
    }

    private static func replacement(_ text: String) throws -> Replacement {
        guard let replacement = Replacement(text) else {
            throw ValidationError("'\(text)' is none of label, mask, keep-last=N (N from 1 to 16) and remove.")
        }
        return replacement
    }
}
