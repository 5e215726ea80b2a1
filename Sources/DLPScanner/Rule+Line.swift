internal import DLPAnchors
internal import DLPModel
internal import DLPValidators

extension Rule {
    /// The rule as one line of printable ASCII, as packs are shipped.
    package var line: String {
        var line = RuleLine()
        line.append("id", id.rawValue)
        line.append("type", type.rawValue)
        line.append("summary", summary)
        line.append("category", category.rawValue)
        line.append("severity", severity.rawValue)
        line.append("specificity", specificity.rawValue)
        line.append("confidence", confidence.hundredths)
        line.append("jurisdictions", jurisdictions)
        line.append("languages", languages)
        line.append("regulations", regulations)
        line.append("source", source)
        line.append("replacement", replacement.map { [$0.description] } ?? [])
        line.append("width", [String(match.minimumWidth), String(match.maximumWidth)])
        line.append("reach", [String(match.lookBehind), String(match.lookAhead)])
        line.append("before", [match.anchor.before.text])
        line.append("prefix", match.anchor.prefix.map(\.text))
        line.append("trigger", match.anchor.trigger.texts)
        line.append("gate", match.anchor.gate?.texts ?? [])
        line.append("pattern", match.pattern)
        line.append("tails", match.tails.flatMap { [$0.group ?? "", $0.pattern] })
        line.append("value-group", match.hasValueGroup ? ["yes"] : [])
        line.append("validators", evidence.validators.map(\.words))
        line.append("keywords", evidence.keywords)
        line.append("window", evidence.window)
        line.append("hot", evidence.hotWords)
        line.append("raise", evidence.raise)
        line.append("cold", evidence.coldWords)
        line.append("lower", evidence.lower)
        line.append("allow", evidence.allow)
        line.append("test-values", evidence.testValues)
        return line.text
    }

    /// Reads what ``line`` wrote; nil when it is anything else.
    package init?(line text: some Collection<UInt8>) {
        guard var line = try? RuleLine(parsing: text) else { return nil }
        // In the order in which `line` appends them.
        guard let id = line.take("id").first, let type = line.take("type").first,
            let summary = line.take("summary").first,
            let category = line.take("category").first.flatMap(Category.init(rawValue:)),
            let severity = line.take("severity").first.flatMap(Severity.init(rawValue:)),
            let specificity = line.take("specificity").first.flatMap(Specificity.init(rawValue:)),
            let confidence = line.take("confidence").first.flatMap({ Int($0) })
        else { return nil }
        let jurisdictions = line.take("jurisdictions")
        let languages = line.take("languages")
        let regulations = line.take("regulations")
        guard let source = line.take("source").first else { return nil }
        let replacement = line.take("replacement").first.flatMap { Replacement($0) }
        guard let match = MatchProgram(from: &line), let evidence = EvidenceProgram(from: &line), line.isUsedUp
        else { return nil }
        self.init(
            id: RuleID(rawValue: id), type: DataType(rawValue: type), summary: summary, category: category,
            severity: severity, specificity: specificity, confidence: Confidence(hundredths: confidence),
            source: source, match: match, evidence: evidence)
        self.jurisdictions = jurisdictions
        self.languages = languages
        self.regulations = regulations
        self.replacement = replacement
    }
}

extension MatchProgram {
    fileprivate init?(from line: inout RuleLine) {
        let widths = line.take("width").compactMap { Int($0) }
        let reaches = line.take("reach").compactMap { Int($0) }
        guard widths.count == 2, reaches.count == 2,
            let before = line.take("before").first.flatMap(ClassSet.init(text:))
        else { return nil }
        let texts = line.take("prefix")
        let prefix = texts.compactMap(ClassSet.init(text:))
        guard prefix.count == texts.count, let trigger = Trigger(texts: line.take("trigger")) else { return nil }
        let gateTexts = line.take("gate")
        let gate = Gate(texts: gateTexts)
        guard gateTexts.isEmpty == (gate == nil), let pattern = line.take("pattern").first else { return nil }
        self.init(
            pattern: pattern, minimumWidth: widths[0], maximumWidth: widths[1], lookBehind: reaches[0],
            lookAhead: reaches[1], anchor: Anchor(before: before, prefix: prefix, trigger: trigger, gate: gate))
        let ends = line.take("tails")
        tails = stride(from: 0, to: ends.count - 1, by: 2).map { index in
            Tail(group: ends[index].isEmpty ? nil : ends[index], pattern: ends[index + 1])
        }
        hasValueGroup = !line.take("value-group").isEmpty
    }
}

extension EvidenceProgram {
    fileprivate init?(from line: inout RuleLine) {
        self.init()
        let checks = line.take("validators")
        validators = checks.compactMap(Check.init(words:))
        keywords = line.take("keywords")
        guard validators.count == checks.count, let window = line.take("window").first.flatMap({ Int($0) })
        else { return nil }
        self.window = window
        hotWords = line.take("hot")
        guard let raise = line.take("raise").first.flatMap({ Int($0) }) else { return nil }
        self.raise = raise
        coldWords = line.take("cold")
        guard let lower = line.take("lower").first.flatMap({ Int($0) }) else { return nil }
        self.lower = lower
        allow = line.take("allow")
        testValues = line.take("test-values")
    }
}

extension EvidenceProgram.Check {
    /// `luhn`, `luhn keep` or `luhn lower 30`.
    fileprivate var words: String {
        switch onFailure {
        case .drop: validator.rawValue
        case .keep: "\(validator.rawValue) keep"
        case .lower(let amount): "\(validator.rawValue) lower \(amount)"
        }
    }

    fileprivate init?(words: String) {
        let parts = words.split(separator: " ")
        guard let validator = parts.first.flatMap({ Validator(rawValue: String($0)) }) else { return nil }
        switch parts.dropFirst().first {
        case nil: self.init(validator)
        case "keep": self.init(validator, onFailure: .keep)
        case "lower":
            guard parts.count == 3, let amount = Int(parts[2]) else { return nil }
            self.init(validator, onFailure: .lower(by: amount))
        default: return nil
        }
    }
}
