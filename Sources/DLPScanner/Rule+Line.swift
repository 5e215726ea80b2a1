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
        line.append("before", [match.anchor.before.rangeText])
        line.append("prefix", match.anchor.prefix.map(\.rangeText))
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
        guard let line = try? RuleLine(parsing: text) else { return nil }
        func word(_ key: String) -> String? { line[key].first }
        func number(_ key: String, _ index: Int = 0) -> Int? {
            line[key].indices.contains(index) ? Int(line[key][index]) : nil
        }
        guard let id = word("id"), let type = word("type"), let summary = word("summary"),
            let category = word("category").flatMap(Category.init(rawValue:)),
            let severity = word("severity").flatMap(Severity.init(rawValue:)),
            let specificity = word("specificity").flatMap(Specificity.init(rawValue:)),
            let confidence = number("confidence"), let source = word("source"), let pattern = word("pattern"),
            let minimum = number("width"), let maximum = number("width", 1), let behind = number("reach"),
            let ahead = number("reach", 1), let before = word("before").flatMap(ByteSet.init(rangeText:)),
            let window = number("window"), let raise = number("raise"), let lower = number("lower")
        else { return nil }
        let prefix = line["prefix"].compactMap(ByteSet.init(rangeText:))
        let checks = line["validators"].compactMap(EvidenceProgram.Check.init(words:))
        guard prefix.count == line["prefix"].count, checks.count == line["validators"].count else { return nil }

        var match = MatchProgram(
            pattern: pattern, minimumWidth: minimum, maximumWidth: maximum, lookBehind: behind, lookAhead: ahead,
            anchor: Anchor(before: before, prefix: prefix))
        let tails = line["tails"]
        match.tails = stride(from: 0, to: tails.count - 1, by: 2).map { index in
            MatchProgram.Tail(group: tails[index].isEmpty ? nil : tails[index], pattern: tails[index + 1])
        }
        match.hasValueGroup = word("value-group") != nil
        var evidence = EvidenceProgram()
        evidence.validators = checks
        evidence.keywords = line["keywords"]
        evidence.window = window
        evidence.hotWords = line["hot"]
        evidence.raise = raise
        evidence.coldWords = line["cold"]
        evidence.lower = lower
        evidence.allow = line["allow"]
        evidence.testValues = line["test-values"]
        self.init(
            id: RuleID(rawValue: id), type: DataType(rawValue: type), summary: summary, category: category,
            severity: severity, specificity: specificity, confidence: Confidence(hundredths: confidence),
            source: source, match: match, evidence: evidence)
        jurisdictions = line["jurisdictions"]
        languages = line["languages"]
        regulations = line["regulations"]
        replacement = word("replacement").flatMap { Replacement($0) }
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

extension ByteSet {
    /// Hexadecimal ranges: `30-39 5f`.
    fileprivate var rangeText: String {
        ranges.map { range in
            let lower = String(range.lowerBound, radix: 16)
            return range.count == 1 ? lower : "\(lower)-\(String(range.upperBound, radix: 16))"
        }.joined(separator: " ")
    }

    fileprivate init?(rangeText text: String) {
        self.init()
        for range in text.split(separator: " ") {
            let ends = range.split(separator: "-").map { UInt8($0, radix: 16) }
            guard let first = ends.first, let lower = first, let last = ends.last, let upper = last, lower <= upper
            else { return nil }
            for byte in lower...upper { insert(byte) }
        }
    }
}
