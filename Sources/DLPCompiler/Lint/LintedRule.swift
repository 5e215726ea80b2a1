public import DLPConfig
public import DLPModel
internal import DLPRules
internal import DLPScanner

/// One rule, and what lint measured of it and has to say.
public struct LintedRule: Sendable {
    public let rule: RuleID
    /// In the order of the file.
    public let diagnostics: [Diagnostic]
    /// The work it makes of the texts made for it; nil where none of them kept it busy.
    public let work: RuleWork?
    /// How often the rule is tried in ordinary text.
    public let anchors: AnchorRates
}

/// The most work that a rule makes of a text made for it.
public struct RuleWork: Hashable, Sendable {
    /// The power of the text's length that the work grows with, at most.
    public let growth: Double
    /// The text that gives this growth, as people read it.
    public let pump: String
    /// Steps for each byte of a text of 16 KiB, at most: PCRE2's backtracking points and bytes looked at.
    public internal(set) var perByte: Double
}

extension Ruleset {
    /// Lints rules whose files are not at hand; places are in their patterns, and the rule's id stands for the file.
    public func lint() -> [LintedRule] {
        lint { rule in RuleText(pattern: rule.match.pattern, file: rule.id.rawValue) }
    }

    fileprivate func lint(_ text: (Rule) -> RuleText) -> [LintedRule] {
        let rates = anchorRates()
        return zip(rules, rates).map { rule, rates in
            var lint = RuleLint(rule, text(rule))
            return lint.run(rates)
        }
    }

    /// How often each rule is tried in ordinary text, in the order of ``rules``; measured on sample text.
    public func anchorRates() -> [AnchorRates] {
        func perKiB(_ text: [UInt8]) -> [Double] {
            anchorPlaces(in: text, isGated: true).map { Double($0.count) * 1024 / Double(text.count) }
        }
        let (prose, code, logs) = (perKiB(SampleText.prose), perKiB(SampleText.code), perKiB(SampleText.logs))
        return rules.indices.map { AnchorRates(prose: prose[$0], code: code[$0], logs: logs[$0]) }
    }
}

extension LoadedPack {
    /// Lints the rules of `sources`, which the pack was loaded from.
    public func lint(_ sources: [RuleSource]) -> [LintedRule] {
        var texts: [RuleID: RuleText] = [:]
        for file in RuleLoader.load(sources.map { ($0.path, $0.bytes) }).files {
            for definition in file.rules { texts[definition.id.value] = RuleText(definition, in: file.path) }
        }
        return ruleset.filter { texts[$0.id] != nil }.lint { rule in
            texts[rule.id] ?? RuleText(pattern: rule.match.pattern, file: rule.id.rawValue)
        }
    }
}

/// A rule's pattern and examples as lint sees them.
struct RuleText {
    let pattern: String
    let file: String
    /// Whether the author knows that the rule is tried often.
    let isFrequent: Bool
    /// Examples up to the end of their first value.
    let examples: [[UInt8]]
    private let position: @Sendable (Int) -> SourcePosition

    init(_ definition: RuleDefinition, in file: String) {
        let text = definition.pattern
        pattern = text.value
        self.file = file
        isFrequent = definition.anchor != nil
        examples = definition.finds.compactMap { example in
            example.value.spans.first.map { Array(example.value.text.utf8.prefix($0.upperBound)) }
        }
        position = { text.position(ofByte: $0) }
    }

    init(pattern: String, file: String) {
        self.pattern = pattern
        self.file = file
        isFrequent = false
        examples = []
        position = { offset in
            let before = Array(pattern.utf8.prefix(offset))
            let newline = UInt8(ascii: "\n")
            let line = before.split(separator: newline, omittingEmptySubsequences: false).last ?? []
            return SourcePosition(
                line: before.count { $0 == newline } + 1, column: line.count { $0 & 0xC0 != 0x80 } + 1)
        }
    }

    func diagnostic(_ finding: LintFinding, at offset: Int = 0) -> Diagnostic {
        finding.diagnostic(in: file, at: position(offset))
    }
}
