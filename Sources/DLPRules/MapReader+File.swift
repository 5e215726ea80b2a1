internal import DLPConfig
internal import DLPModel

extension MapReader {
    /// The whole file; nil where it has no rules that could be looked at.
    mutating func ruleFile() -> RuleFile? {
        checkKeys(FileKey.self, required: FileKey.required)
        if let schema = text(FileKey.schema), !(schema.isPlain && schema.value == "1") {
            report(.unknownSchema, at: schema.position)
        }
        let family = text(FileKey.family)
        if let family { checkName(family, key: "family") }
        if let description = text(FileKey.description) { checkSentence(description) }

        let nodes = list(FileKey.rules)
        if case .list(let items)? = self[FileKey.rules]?.content, items.isEmpty {
            report(.noRules, at: place(of: FileKey.rules))
        }
        var rules: [RuleDefinition] = []
        for node in nodes {
            var reader = MapReader(node, named: "a rule", in: file)
            if let rule = reader.rule() { rules.append(rule) }
            diagnostics += reader.diagnostics
        }
        var retired: [RuleFile.Retirement] = []
        for node in list(FileKey.retired) {
            var reader = MapReader(node, named: "a retired rule", in: file)
            reader.checkKeys(RetiredKey.self, required: RetiredKey.allCases)
            if let id = reader.text(RetiredKey.id), let successor = reader.text(RetiredKey.successor) {
                reader.checkName(id, key: "id")
                retired.append(
                    RuleFile.Retirement(
                        id: Located(RuleID(rawValue: id.value), at: id.position),
                        successor: Located(RuleID(rawValue: successor.value), at: successor.position)))
            }
            diagnostics += reader.diagnostics
        }
        return RuleFile(path: file, family: family?.value ?? "", rules: rules, retired: retired)
    }

    /// Notes a name that is not lower-case words joined by single hyphens.
    mutating func checkName(_ text: ConfigText, key: String) {
        let isName = text.value.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
        if !isName || text.value.utf8.count > 64 { report(.badName(key: key), at: text.position) }
    }

    /// Notes a description that is not one sentence of reasonable length.
    mutating func checkSentence(_ text: ConfigText) {
        let sentence = text.value.last == "\n" ? text.value.dropLast() : text.value[...]
        if sentence.last != "." || sentence.count > 160 || sentence.contains("\n") {
            report(.badSentence, at: text.position)
        }
    }
}
