internal import DLPAnchors
internal import DLPConfig
internal import DLPModel
internal import DLPRegex
internal import DLPRules
internal import DLPScanner

/// Turns one rule as written into one that runs, and notes everything that keeps it from that.
struct RuleTranslation {
    private let definition: RuleDefinition
    private let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(_ definition: RuleDefinition, in file: String) {
        self.definition = definition
        self.file = file
    }

    /// Notes that a rule of the pack below has this id already.
    mutating func reportKnownID() {
        report(
            "id-in-base-pack", at: definition.id.position, "the pack that this one extends has this id already",
            fix: "give the rule an id of its own")
    }

    /// The compiled rule; nil where a pattern is wrong.
    mutating func rule() -> Rule? {
        let limit = definition.maximumWidth?.value ?? Pattern.defaultMaximumWidth
        let allow = definition.allow.compactMap { wholeValuePattern($0) }
        let testValues = definition.testValues.compactMap { wholeValuePattern($0) }
        guard let pattern = read(definition.pattern, maximumWidth: limit) else { return nil }
        let analysis = pattern.analysis
        checkAnchor(analysis)
        guard allow.count == definition.allow.count, testValues.count == definition.testValues.count else { return nil }

        var match = MatchProgram(
            pattern: analysis.compiledText, minimumWidth: analysis.minimumWidth, maximumWidth: analysis.maximumWidth,
            lookBehind: analysis.lookBehind, lookAhead: analysis.lookAhead,
            anchor: anchor(of: pattern))
        match.hasValueGroup = analysis.hasValueGroup
        match.tails = analysis.tails.map { MatchProgram.Tail(group: $0.group, pattern: $0.pattern) }
        var evidence = EvidenceProgram()
        evidence.validators = definition.checks.map { .init($0.validator, onFailure: $0.onFailure) }
        evidence.keywords = definition.keywords
        evidence.window = definition.window
        evidence.windowBefore = definition.windowBefore
        evidence.hotWords = definition.hotWords
        evidence.raise = definition.raise
        evidence.coldWords = definition.coldWords
        evidence.lower = definition.lower
        evidence.allow = allow
        evidence.testValues = testValues
        var rule = Rule(
            id: definition.id.value, type: definition.type.value, summary: definition.summary,
            category: definition.category, severity: definition.severity, specificity: definition.specificity,
            confidence: definition.confidence, source: definition.source, match: match, evidence: evidence)
        rule.jurisdictions = definition.jurisdictions
        rule.languages = definition.languages
        rule.regulations = definition.regulations
        rule.replacement = definition.replacement
        return rule
    }

    /// What the rule looks for, with the words that have to be near where they are worth looking for: where the pattern
    /// alone would be tried too often.
    private func anchor(of pattern: Pattern) -> Anchor {
        let choice = AnchorChoice.choice(of: pattern)
        var anchor = choice.anchor
        guard !definition.keywords.isEmpty, choice.isFrequent else { return anchor }
        var gate = Gate(
            words: definition.keywords.map { Gate.Word($0.utf8, offset: AnchorChoice.rarestGram(in: Array($0.utf8))) },
            before: definition.windowBefore ?? definition.window,
            after: pattern.analysis.maximumWidth + definition.window)
        gate.leads = AnchorChoice.cost(of: gate) < choice.cost
        anchor.gate = gate
        return anchor
    }

    private mutating func read(_ text: ConfigText, maximumWidth: Int) -> Pattern? {
        let pattern: Pattern
        do throws(PatternRefusal) {
            pattern = try Pattern(text.value, maximumWidth: maximumWidth)
        } catch {
            for problem in error.problems {
                report(
                    problem.code, at: text.position(ofByte: problem.range.lowerBound), problem.message,
                    fix: problem.fix)
            }
            return nil
        }
        // Ours accepted it; PCRE2 has the last word.
        do throws(CompiledPattern.Refusal) {
            _ = try CompiledPattern(pattern.analysis.compiledText, jit: false)
        } catch {
            report(
                "pcre2-refuses", at: text.position(ofByte: error.offset), "PCRE2 refuses this (error \(error.code))",
                fix: "write it more simply")
            return nil
        }
        return pattern
    }

    /// A pattern of a list, which has to take a whole value.
    private mutating func wholeValuePattern(_ text: ConfigText) -> String? {
        read(text, maximumWidth: definition.maximumWidth?.value ?? Pattern.defaultMaximumWidth).map(\.text)
    }

    private mutating func checkAnchor(_ analysis: PatternAnalysis) {
        if analysis.startsAnywhere, definition.anchor != RuleDefinition.AnchorRemark.none {
            report(
                "no-anchor", at: definition.pattern.position,
                "a match can begin with any byte, so every place is tried",
                fix: "begin with a literal or a class, or write anchor: none and pay for it")
        } else if analysis.startsAnywhere {
            report(
                "costly-anchor", .warning, at: definition.pattern.position,
                "the pattern is tried at every place of every text", fix: "begin with a literal or a class")
        } else if definition.anchor == RuleDefinition.AnchorRemark.none {
            report(
                "needless-anchor-none", .warning, at: definition.pattern.position, "the pattern has an anchor",
                fix: "remove anchor: none")
        }
    }

    private mutating func report(
        _ code: String, _ severity: Diagnostic.Severity = .error, at position: SourcePosition, _ message: String,
        fix: String
    ) {
        diagnostics.append(Diagnostic(severity, code: code, file: file, at: position, message: message, fix: fix))
    }
}

extension AnchorChoice.Option {
    /// Whether it is met so often that words are looked at first; most grams that were chosen are rare.
    fileprivate var isFrequent: Bool {
        switch anchor.trigger {
        case .everyPlace, .run, .number: true
        case .grams: rate > 1.0 / 1024
        }
    }
}
