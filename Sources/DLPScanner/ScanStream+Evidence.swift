internal import DLPModel
internal import DLPRegex
internal import DLPValidators

/// What came of weighing a candidate.
enum Assessment {
    /// Words behind the match may still change it.
    case undecided
    case accepted(Confidence, isTestValue: Bool)
    case dropped
}

extension ScanStream {
    /// Weighs a candidate: allow list, validators, keywords, context words, threshold.
    mutating func assess(_ rule: Int, _ candidate: Candidate, isEnd: Bool) -> Assessment {
        let program = program(rule)
        var steps: [Explanation.Step] = []
        var confidence = program.finding.confidence

        if program.hasAllowList, isListed(candidate.value, patterns(of: rule)?.allow ?? [], of: rule) {
            return conclude(rule, candidate, steps, confidence, .allowListed)
        }
        for check in program.validators {
            let value =
                candidate.value.lowerBound - scratch.text.start..<candidate.value.upperBound - scratch.text.start
            let accepted = check.validator.accepts(scratch.text.bytes.span.extracting(value))
            if settings.explains {
                steps.append(
                    .validator(name: check.validator.rawValue, accepted: accepted, effect: check.onFailure))
            }
            switch check.onFailure {
            case .drop where !accepted:
                return conclude(rule, candidate, steps, confidence, .failedValidator(check.validator.rawValue))
            case .lower(let amount) where !accepted: confidence = confidence.moved(by: -amount)
            default: break
            }
        }
        if program.looksAround {
            let surroundings = Surroundings(
                candidate.match, before: program.windowBefore, behind: program.window, in: scratch.text, isEnd: isEnd)
            let bytes = scratch.text.bytes
            let isAnyEnough = !settings.explains
            let keyword = surroundings.firstKeyword(program.keywords, in: bytes.span, isAnyEnough: isAnyEnough)
            let hot = surroundings.firstWord(program.hotWords, in: bytes.span, isAnyEnough: isAnyEnough)
            let cold = surroundings.firstWord(program.coldWords, in: bytes.span, isAnyEnough: isAnyEnough)
            // An explanation names the first word of a list that is there; it has to wait for all of them.
            guard
                surroundings.isComplete
                    || !settings.explains && program.keywords.isSettled(by: keyword)
                        && program.hotWords.isSettled(by: hot) && program.coldWords.isSettled(by: cold)
            else { return .undecided }
            if settings.explains { explain(&steps, program.rule.evidence, keyword, hot: hot, cold: cold) }
            if program.isGated, keyword == nil { return conclude(rule, candidate, steps, confidence, .noKeyword) }
            if hot != nil { confidence = confidence.moved(by: program.raise) }
            if cold != nil { confidence = confidence.moved(by: -program.lower) }
        }
        let threshold = threshold(of: rule)
        guard confidence >= threshold else {
            return conclude(rule, candidate, steps, confidence, .belowThreshold(threshold))
        }
        if let reason = exemption(of: candidate.value, program.rule.id) {
            return conclude(rule, candidate, steps, confidence, .exempt(reason))
        }
        return conclude(rule, candidate, steps, confidence, .accepted)
    }

    /// Why whoever scans allows this very value.
    private func exemption(of value: Range<Int>, _ rule: RuleID) -> String? {
        guard let allowList = settings.allowList else { return nil }
        let start = scratch.text.start
        let bytes = scratch.text.bytes
        return allowList.reason(
            for: bytes.span.extracting(value.lowerBound - start..<value.upperBound - start), of: rule)
    }

    /// The least confidence that makes a candidate of the rule a finding.
    private func threshold(of rule: Int) -> Confidence {
        // A rule that is off is never asked about.
        commonThreshold ?? ruleset.selection[rule] ?? .certain
    }

    /// Tells which words were there.
    private func explain(
        _ steps: inout [Explanation.Step], _ evidence: EvidenceProgram, _ keyword: Int?, hot: Int?, cold: Int?
    ) {
        if !evidence.keywords.isEmpty { steps.append(.keyword(keyword.map { evidence.keywords[$0] })) }
        // Without its word, a candidate is dropped before others count.
        guard evidence.keywords.isEmpty || keyword != nil else { return }
        if let hot { steps.append(.hotWord(evidence.hotWords[hot], raisedBy: evidence.raise)) }
        if let cold { steps.append(.coldWord(evidence.coldWords[cold], loweredBy: evidence.lower)) }
    }

    private mutating func conclude(
        _ rule: Int, _ candidate: Candidate, _ steps: [Explanation.Step], _ confidence: Confidence,
        _ outcome: Explanation.Outcome
    ) -> Assessment {
        if settings.explains, counts(candidate.match, of: program(rule)) {
            let description = program(rule).rule
            explanations.append(
                Explanation(
                    rule: description.id, type: description.type,
                    match: scratch.origin.original(of: candidate.match),
                    value: scratch.origin.original(of: candidate.value), anchor: description.match.anchorWords,
                    base: description.confidence, steps: steps, confidence: confidence,
                    threshold: threshold(of: rule), outcome: outcome, views: scratch.origin.steps(of: candidate.match)))
        }
        guard outcome == .accepted else { return .dropped }
        guard program(rule).hasTestValues else { return .accepted(confidence, isTestValue: false) }
        let testValues = patterns(of: rule)?.testValues ?? []
        return .accepted(confidence, isTestValue: isListed(candidate.value, testValues, of: rule))
    }

    /// Whether one of `patterns` takes the whole value.
    ///
    /// A pattern that PCRE2 gives up on does not.
    private mutating func isListed(_ value: Range<Int>, _ patterns: [CompiledPattern], of rule: Int) -> Bool {
        guard !patterns.isEmpty else { return false }
        let limit = program(rule).matchLimit
        return patterns.contains {
            scratch.matcher.matchesWhole($0, value, of: scratch.text, matchLimit: limit) == true
        }
    }
}
