internal import DLPConfig
internal import DLPModel
internal import DLPValidators

extension MapReader {
    /// One rule; nil where too little of it is right for a look at its pattern.
    mutating func rule() -> RuleDefinition? {
        checkKeys(RuleKey.self, required: RuleKey.required)
        let id = text(RuleKey.id)
        if let id { checkName(id, key: "id") }
        let type = text(RuleKey.type)
        if let type { checkType(type) }
        let summary = text(RuleKey.description)
        if let summary { checkSentence(summary) }
        let category = word(RuleKey.category, of: Category.ofRules)
        let severity = word(RuleKey.severity, of: Severity.allCases)
        let specificity = word(RuleKey.specificity, of: Specificity.allCases)
        let confidence = hundredths(RuleKey.confidence, in: 0...100, otherwise: .confidenceOutOfRange)
        let pattern = text(RuleKey.pattern)
        let width = integer(RuleKey.maximumWidth, in: 1...65_536, otherwise: .widthOutOfRange)
        let window = integer(RuleKey.window, in: 1...1024, otherwise: .windowOutOfRange)
        let windowBefore = integer(RuleKey.windowBefore, in: 1...1024, otherwise: .windowOutOfRange)
        let anchor = text(RuleKey.anchor)
        let remark = anchor.flatMap { RuleDefinition.AnchorRemark(rawValue: $0.value) }
        if let anchor, remark == nil { report(.badAnchor, at: anchor.position) }
        let context = context()
        let checks = checks()
        let replacement = text(RuleKey.replacement).flatMap { readReplacement($0) }
        let source = text(RuleKey.source)
        let examples = examples()
        let jurisdictions = codes(RuleKey.jurisdiction, among: ISOCodes.countries, otherwise: .badJurisdiction)
        let languages = codes(RuleKey.languages, among: ISOCodes.languages, otherwise: .badLanguage)
        let regulations = regulations()
        let keywords = words(RuleKey.keywords)
        for keyword in keywords where keyword.value.utf8.count < 3 { report(.keywordTooShort, at: keyword.position) }
        let allow = texts(RuleKey.allow)
        let testValues = texts(RuleKey.testValues)

        // With these four, what follows can look for mistakes in the pattern; nothing is loaded while there are any.
        guard let id, let type, let category, let pattern else { return nil }
        return RuleDefinition(
            id: Located(RuleID(rawValue: id.value), at: id.position),
            type: Located(DataType(rawValue: type.value), at: type.position), summary: summary?.value ?? "",
            category: category, severity: severity ?? .low, specificity: specificity ?? .shape,
            confidence: Confidence(hundredths: confidence ?? 0), jurisdictions: jurisdictions, languages: languages,
            regulations: regulations, pattern: pattern, maximumWidth: width, anchor: remark,
            keywords: keywords.map(\.value), window: window?.value ?? 64, windowBefore: windowBefore?.value,
            hotWords: context.hot, raise: context.raise, coldWords: context.cold, lower: context.lower, checks: checks,
            allow: allow, testValues: testValues, replacement: replacement, source: source?.value ?? "",
            finds: examples.finds, leaves: examples.leaves)
    }

    private mutating func checkType(_ text: ConfigText) {
        let words = text.value.split(separator: "_", omittingEmptySubsequences: false)
        let isType = words.allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
        }
        if !isType || text.value.utf8.count > 64 { report(.badType, at: text.position) }
    }

    private mutating func readReplacement(_ text: ConfigText) -> Replacement? {
        let replacement = Replacement(text.value)
        if replacement == nil { report(.badReplacement, at: text.position) }
        return replacement
    }

    /// Codes of a list.
    private mutating func codes(_ key: RuleKey, among known: Set<String>, otherwise mistake: RuleMistake) -> [String] {
        let codes = texts(key)
        for code in codes where !known.contains(code.value) { report(mistake, at: code.position) }
        return codes.map(\.value)
    }

    private mutating func regulations() -> [String] {
        let names = texts(RuleKey.regulations)
        for name in names where !Regulation.names.contains(name.value) {
            report(.unknownRegulation, at: name.position)
        }
        return names.map(\.value)
    }

    /// Lower-case words, each once.
    private mutating func words(_ key: some RawRepresentable<String>) -> [ConfigText] {
        let words = texts(key)
        for (index, word) in words.enumerated() {
            if word.value.utf8.contains(where: { (0x41...0x5A).contains($0) }) {
                report(.notLowerCase, at: word.position)
            }
            if words[..<index].contains(where: { $0.value == word.value }) { report(.repeatedWord, at: word.position) }
        }
        return words
    }

    private struct Context {
        var hot: [String] = []
        var raise = 0
        var cold: [String] = []
        var lower = 0
    }

    private mutating func context() -> Context {
        guard let node = self[RuleKey.context] else { return Context() }
        var reader = MapReader(node, named: "context", in: file)
        defer { diagnostics += reader.diagnostics }
        reader.checkKeys(ContextKey.self, required: [])
        let hot = reader.words(ContextKey.hot)
        let cold = reader.words(ContextKey.cold)
        for word in cold where hot.contains(where: { $0.value == word.value }) {
            reader.report(.hotAndCold, at: word.position)
        }
        let raise = reader.amount(ContextKey.raise, for: .hot)
        let lower = reader.amount(ContextKey.lower, for: .cold)
        return Context(hot: hot.map(\.value), raise: raise, cold: cold.map(\.value), lower: lower)
    }

    /// How much the words of a list count; the two go together.
    private mutating func amount(_ key: ContextKey, for words: ContextKey) -> Int {
        let amount = hundredths(key, in: 1...100, otherwise: .amountOutOfRange(key.rawValue))
        switch (self[words] != nil, self[key] != nil) {
        case (true, false):
            report(.wordsWithoutAmount(words: words.rawValue, amount: key.rawValue), at: place(of: words))
        case (false, true):
            report(.amountWithoutWords(amount: key.rawValue, words: words.rawValue), at: place(of: key))
        default: break
        }
        return amount ?? 0
    }

    private mutating func checks() -> [RuleDefinition.Check] {
        var checks: [RuleDefinition.Check] = []
        for node in list(RuleKey.validators) {
            if case .text = node.content {
                if let name = text(node, named: "a validator"), let validator = validatorNamed(name) {
                    checks.append(RuleDefinition.Check(validator: validator, onFailure: .drop))
                }
                continue
            }
            var reader = MapReader(node, named: "a validator", in: file)
            if let check = reader.check() { checks.append(check) }
            diagnostics += reader.diagnostics
        }
        return checks
    }

    private mutating func check() -> RuleDefinition.Check? {
        checkKeys(CheckKey.self, required: [.name])
        let validator = text(CheckKey.name).flatMap { validatorNamed($0) }
        let effect = word(CheckKey.onFailure, of: CheckEffect.allCases) ?? .drop
        let amount = hundredths(CheckKey.by, in: 1...100, otherwise: .amountOutOfRange("by"))
        if effect == .lower, self[CheckKey.by] == nil { report(.lowerWithoutAmount, at: place(of: CheckKey.onFailure)) }
        if effect != .lower, self[CheckKey.by] != nil { report(.amountWithoutLower, at: place(of: CheckKey.by)) }
        guard let validator else { return nil }
        let onFailure: FailureEffect =
            switch effect {
            case .drop: .drop
            case .lower: .lower(by: amount ?? 0)
            case .keep: .keep
            }
        return RuleDefinition.Check(validator: validator, onFailure: onFailure)
    }

    private mutating func validatorNamed(_ name: ConfigText) -> Validator? {
        if let validator = Validator(rawValue: name.value) { return validator }
        let names = Validator.allCases.map(\.rawValue)
        report(.unknownValidator(nearest: closest(to: name.value, among: names)), at: name.position)
        return nil
    }

    private mutating func examples() -> (finds: [Located<MarkedText>], leaves: [Located<String>]) {
        guard let node = self[RuleKey.examples] else { return ([], []) }
        var reader = MapReader(node, named: "examples", in: file)
        defer { diagnostics += reader.diagnostics }
        reader.checkKeys(ExampleKey.self, required: ExampleKey.allCases)
        let finds = reader.texts(ExampleKey.finds)
        let leaves = reader.texts(ExampleKey.leaves)
        for (key, texts) in [(ExampleKey.finds, finds), (.leaves, leaves)] where reader[key] != nil && texts.count < 3 {
            reader.report(.tooFewExamples(key.rawValue), at: reader.place(of: key))
        }
        var seen: Set<String> = []
        var marked: [Located<MarkedText>] = []
        for text in finds + leaves where !seen.insert(text.value.filter { $0 != "«" && $0 != "»" }).inserted {
            reader.report(.repeatedExample, at: text.position)
        }
        for text in finds {
            do throws(MarkedText.Fault) {
                let example = try MarkedText(text.value)
                if example.spans.isEmpty { reader.report(.noMark, at: text.position) }
                marked.append(Located(example, at: text.position))
            } catch {
                reader.report(error == .empty ? .emptyMark : .unbalancedMarks, at: text.position)
            }
        }
        for text in leaves where text.value.contains(where: { $0 == "«" || $0 == "»" }) {
            reader.report(.markInLeaves, at: text.position)
        }
        return (marked, leaves.map { Located($0.value, at: $0.position) })
    }
}
