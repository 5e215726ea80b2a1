internal import DLPAnchors
internal import DLPModel
internal import DLPValidators

extension Rule {
    /// The rule as one line of printable ASCII, as packs are shipped: first what every scan asks for, then how many
    /// bytes the rest takes, and the rest.
    package var line: String {
        let rest = rest.text
        var line = RuleLine()
        line.append(RuleHead(self))
        line.append("rest", rest.utf8.count)
        return "\(line.text) \(rest)"
    }

    private var rest: RuleLine {
        var line = RuleLine()
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
        line.append("minimum-width", match.minimumWidth)
        line.append("pattern", match.pattern)
        line.append("tails", match.tails.flatMap { [$0.group ?? "", $0.pattern] })
        line.append("value-group", match.hasValueGroup ? ["yes"] : [])
        line.append("validators", evidence.validators.map(\.words))
        line.append("keywords", evidence.keywords)
        line.append("window", evidence.window)
        line.append("window-before", evidence.windowBefore.map { [String($0)] } ?? [])
        line.append("hot", evidence.hotWords)
        line.append("raise", evidence.raise)
        line.append("cold", evidence.coldWords)
        line.append("lower", evidence.lower)
        line.append("allow", evidence.allow)
        line.append("test-values", evidence.testValues)
        return line
    }

    /// Reads one line of a pack, which ``line`` wrote, and goes past it.
    package init(from pack: inout PackReader) throws(PackReader.Malformed) {
        let head = try RuleHead(from: &pack)
        try self.init(head, restFrom: &pack)
    }

    /// Reads the rest of a line behind its head, and goes past it.
    init(_ head: RuleHead, restFrom pack: inout PackReader) throws(PackReader.Malformed) {
        let start = pack.offset
        // In the order in which `rest` appends them.
        let type = DataType(rawValue: try pack.text("type"))
        let summary = try pack.text("summary")
        let category = try pack.value("category", Category.init(rawValue:))
        let severity = try pack.value("severity", Severity.init(rawValue:))
        let specificity = try pack.value("specificity", Specificity.init(rawValue:))
        let confidence = Confidence(hundredths: try pack.number("confidence"))
        let jurisdictions = try pack.texts("jurisdictions")
        let languages = try pack.texts("languages")
        let regulations = try pack.texts("regulations")
        let source = try pack.text("source")
        self.init(
            id: head.id, type: type, summary: summary, category: category, severity: severity,
            specificity: specificity, confidence: confidence, source: source,
            match: try MatchProgram(head, from: &pack), evidence: try EvidenceProgram(from: &pack))
        self.jurisdictions = jurisdictions
        self.languages = languages
        self.regulations = regulations
        self.replacement = head.replacement
        let end = pack.offset
        try pack.endLine()
        guard end == start + head.rest else { throw PackReader.Malformed(offset: start, problem: .value("rest")) }
    }
}

extension MatchProgram {
    fileprivate init(_ head: RuleHead, from pack: inout PackReader) throws(PackReader.Malformed) {
        let minimum = try pack.number("minimum-width")
        self.init(
            pattern: try pack.text("pattern"), minimumWidth: minimum, maximumWidth: head.reach.maximumWidth,
            lookBehind: head.reach.lookBehind, lookAhead: head.reach.lookAhead, anchor: head.anchor)
        let ends = try pack.texts("tails")
        tails = stride(from: 0, to: ends.count - 1, by: 2).map { index in
            Tail(group: ends[index].isEmpty ? nil : ends[index], pattern: ends[index + 1])
        }
        hasValueGroup = try !pack.texts("value-group").isEmpty
    }
}

extension EvidenceProgram {
    fileprivate init(from pack: inout PackReader) throws(PackReader.Malformed) {
        self.init()
        validators = try pack.values("validators", Check.init(words:))
        keywords = try pack.texts("keywords")
        window = try pack.number("window")
        windowBefore = try pack.values("window-before") { Int($0) }.first
        hotWords = try pack.texts("hot")
        raise = try pack.number("raise")
        coldWords = try pack.texts("cold")
        lower = try pack.number("lower")
        allow = try pack.texts("allow")
        testValues = try pack.texts("test-values")
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
        if let validator = Validator(rawValue: words) {
            self.init(validator)
            return
        }
        let parts = words.split(separator: " ")
        guard let validator = parts.first.flatMap({ Validator(rawValue: String($0)) }) else { return nil }
        switch parts.dropFirst().first {
        case "keep": self.init(validator, onFailure: .keep)
        case "lower":
            guard parts.count == 3, let amount = Int(parts[2]) else { return nil }
            self.init(validator, onFailure: .lower(by: amount))
        default: return nil
        }
    }
}
