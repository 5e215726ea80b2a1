internal import DLPConfig
internal import DLPModel

extension MapReader {
    /// The whole file as a pack by purpose; nil where it has no name.
    mutating func packFile() -> PackDefinition? {
        checkKeys(PackKey.self, required: PackKey.required)
        if let schema = text(PackKey.schema), !(schema.isPlain && schema.value == "1") {
            report(.unknownSchema, at: schema.position)
        }
        let name = text(PackKey.pack)
        if let name { checkName(name, key: "pack") }
        let summary = text(PackKey.description)
        if let summary { checkSentence(summary) }
        let parent = text(PackKey.extends)
        let selection = selection()
        let disabled = texts(PackKey.disable)
        let threshold = hundredths(PackKey.threshold, in: 0...100, otherwise: .confidenceOutOfRange)
        let views = word(PackKey.views, of: PackDefinition.Views.allCases)
        let changes = changes()
        guard let name else { return nil }
        if self[PackKey.extends] == nil, self[PackKey.select] == nil { report(.selectsNothing, at: position) }
        return PackDefinition(
            path: file, name: Located(name.value, at: name.position), summary: summary?.value ?? "",
            parent: parent.map { Located($0.value, at: $0.position) }, selection: selection,
            disabled: disabled.map { Located($0.value, at: $0.position) },
            threshold: threshold.map { Confidence(hundredths: $0) }, views: views, changes: changes)
    }

    /// The clauses under `select`; the word `all` is one that asks for nothing.
    private mutating func selection() -> [PackDefinition.Clause] {
        if case .text(let text)? = self[PackKey.select]?.content, text.value == "all" {
            return [PackDefinition.Clause(position: text.position)]
        }
        var clauses: [PackDefinition.Clause] = []
        for node in list(PackKey.select) {
            var reader = MapReader(node, named: "an item of select", in: file, page: page)
            clauses.append(reader.clause())
            diagnostics += reader.diagnostics
        }
        return clauses
    }

    private mutating func clause() -> PackDefinition.Clause {
        checkKeys(SelectKey.self, required: [])
        if isEmpty { report(.saysNothing("an item of select"), at: position) }
        var clause = PackDefinition.Clause(position: position)
        for text in oneOrMore(SelectKey.category) {
            if let category = choice(text, of: Category.ofRules, key: "category") { clause.categories.append(category) }
        }
        for text in oneOrMore(SelectKey.jurisdiction) {
            if text.value == Self.everywhere {
                clause.jurisdictions.append(nil)
            } else if ISOCodes.countries.contains(text.value) {
                clause.jurisdictions.append(text.value)
            } else {
                report(.badJurisdiction, at: text.position)
            }
        }
        for text in oneOrMore(SelectKey.regulation) {
            if !Regulation.names.contains(where: { Regulation.isPart(text.value, of: $0) }) {
                report(.unknownRegulation, at: text.position)
            }
            clause.regulations.append(text.value)
        }
        clause.leastSeverity = word(SelectKey.severity, of: Severity.allCases)
        clause.types = oneOrMore(SelectKey.type).map { Located($0.value, at: $0.position) }
        clause.rules = oneOrMore(SelectKey.rule).map { Located($0.value, at: $0.position) }
        clause.families = oneOrMore(SelectKey.family).map { Located($0.value, at: $0.position) }
        return clause
    }

    /// The word for rules that name no country.
    private static let everywhere = "everywhere"

    private mutating func changes() -> [PackDefinition.Change] {
        guard let node = self[PackKey.change] else { return [] }
        var reader = MapReader(node, named: "change", in: file, page: page)
        var changes: [PackDefinition.Change] = []
        for (subject, node) in reader.members {
            var change = MapReader(node, named: "a change", in: file, page: page)
            changes.append(change.change(of: subject))
            reader.diagnostics += change.diagnostics
        }
        diagnostics += reader.diagnostics
        return changes
    }

    private mutating func change(of subject: Located<String>) -> PackDefinition.Change {
        checkKeys(ChangeKey.self, required: [])
        if isEmpty { report(.saysNothing("a change"), at: position) }
        let threshold = hundredths(ChangeKey.threshold, in: 0...100, otherwise: .confidenceOutOfRange)
        let (hot, cold) = (words(ChangeKey.hot), words(ChangeKey.cold))
        for word in cold where hot.contains(where: { $0.value == word.value }) {
            report(.hotAndCold, at: word.position)
        }
        return PackDefinition.Change(
            subject: subject, threshold: threshold.map { Confidence(hundredths: $0) }, hotWords: hot.map(\.value),
            raise: amount(ChangeKey.raise, of: .hot), coldWords: cold.map(\.value),
            lower: amount(ChangeKey.lower, of: .cold), leaves: texts(ChangeKey.leaves), allow: texts(ChangeKey.allow))
    }

    private mutating func amount(_ key: ChangeKey, of words: ChangeKey) -> Int? {
        if self[key] != nil, self[words] == nil {
            report(.amountWithoutWords(amount: key.rawValue, words: words.rawValue), at: place(of: key))
        }
        return hundredths(key, in: 1...100, otherwise: .amountOutOfRange(key.rawValue))
    }
}
