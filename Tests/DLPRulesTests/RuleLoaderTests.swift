import DLPConfig
import DLPModel
import DLPRules
import DLPTestSupport
import DLPValidators
import Testing

/// What comes out of rule files, and what is seen only over all of them.
@Suite struct RuleLoaderTests {
    @Test func `a rule with every key is read as it is written`() throws {
        let (files, diagnostics) = load(Samples.full)
        #expect(diagnostics == [])
        let file = try #require(files.first)
        #expect(file.path == "0.yaml")
        #expect(file.family == "samples")
        #expect(file.retired.map(\.id.value) == ["old-number"])
        #expect(file.retired.map(\.successor.value) == ["full-number"])
        let rule = try #require(file.rules.first)
        #expect(rule.id == Located("full-number", at: SourcePosition(line: 5, column: 9)))
        #expect(rule.type.value == "FULL_NUMBER")
        #expect(rule.summary == "Sample number with every key.")
        #expect(rule.category == .phi)
        #expect(rule.severity == .critical)
        #expect(rule.specificity == .labelled)
        #expect(rule.confidence == Confidence(hundredths: 65))
        #expect(rule.jurisdictions == ["US", "NO"])
        #expect(rule.languages == ["en", "no"])
        #expect(rule.regulations == ["GDPR Art. 9", "HIPAA §164.514(b)(2)(i)(R)"])
        #expect(rule.pattern.value == "(?<value> [0-9]{8} )  # eight digits\n\\b\n")
        #expect(rule.pattern.position(ofByte: rule.pattern.value.utf8.count - 2) == SourcePosition(line: 17, column: 8))
        #expect(rule.maximumWidth?.value == 12)
        #expect(rule.anchor == RuleDefinition.AnchorRemark.none)
        #expect(rule.keywords == ["number", "nr. "])
        #expect(rule.window == 32)
        #expect(rule.windowBefore == 128)
        #expect(rule.hotWords == ["member"])
        #expect(rule.raise == 15)
        #expect(rule.coldWords == ["order"])
        #expect(rule.lower == 100)
        #expect(rule.checks.map(\.validator) == [.luhn, .looksRandom, .ip])
        #expect(rule.checks.map(\.onFailure) == [.drop, .lower(by: 5), .keep])
        #expect(rule.allow.map(\.value) == ["0{8}"])
        #expect(rule.testValues.map(\.value) == ["12345678"])
        #expect(rule.replacement == .keepLast(4))
        #expect(rule.source == "made up for this test")
        #expect(rule.finds.map(\.value.spans) == [[7..<15], [0..<8], [2..<10]])
        #expect(rule.leaves.count == 3)
    }

    @Test func `what is left out has its default`() throws {
        let (files, diagnostics) = load(Samples.file())
        #expect(diagnostics == [])
        let rule = try #require(files.first?.rules.first)
        #expect(rule.window == 64)
        #expect(rule.windowBefore == nil)
        #expect(rule.maximumWidth == nil)
        #expect(rule.anchor == nil)
        #expect(rule.replacement == nil)
        #expect(rule.keywords.isEmpty && rule.hotWords.isEmpty && rule.coldWords.isEmpty && rule.checks.isEmpty)
        #expect(rule.allow.isEmpty && rule.testValues.isEmpty && rule.regulations.isEmpty)
    }

    @Test func `everything wrong in all files is reported at once`() {
        let first = Samples.file(replacing: ["severity: low": "severity: lo", "category: pii": "categories: pii"])
        let second = Samples.file(replacing: ["schema: 1": "schema: 2", "0.60": "60"]) + "retired: nothing\n"
        let (_, diagnostics) = load(first, second, "rules: [", Samples.file(id: "fine"))
        #expect(
            diagnostics.sorted().map { "\($0.file) \($0.position.line) \($0.code)" } == [
                "0.yaml 5 missing-key", "0.yaml 8 unknown-key", "0.yaml 9 unknown-word", "1.yaml 1 unknown-schema",
                "1.yaml 11 bad-confidence", "1.yaml 17 not-a-list", "2.yaml 2 yaml-syntax",
            ])
    }

    @Test func `an id is unique over all files`() throws {
        let diagnostic = try #require(load(Samples.file(), Samples.file()).diagnostics.first)
        #expect(diagnostic.code == "duplicate-id")
        #expect(diagnostic.file == "1.yaml")
        #expect(diagnostic.message.contains("0.yaml:5"))
    }

    @Test func `a type has one category over all files`() throws {
        let other = Samples.file(id: "other-number", replacing: ["category: pii": "category: phi"])
        let diagnostic = try #require(load(Samples.file(), other).diagnostics.first)
        #expect(diagnostic.code == "category-differs")
        #expect(diagnostic.file == "1.yaml")
        #expect(diagnostic.message.contains("0.yaml:6"))
    }

    @Test func `a successor may stand in another file`() {
        let old = Samples.file() + "retired:\n  - { id: old-number, successor: other-number }\n"
        #expect(load(old, Samples.file(id: "other-number")).diagnostics == [])
        #expect(load(old).diagnostics.map(\.code) == ["unknown-successor"])
    }

    @Test(
        arguments: [
            ("keyword", "write keywords"), ("Keywords", "write keywords"), ("test_values", "write test-values"),
            ("ID", "write id"), ("maxwidth", "write max-width"), ("regulation", "write regulations"),
            ("note", "remove it; Docs/Rules.md lists the keys"), ("<", "remove it; Docs/Rules.md lists the keys"),
        ] as [(String, String)])
    func `a key that is nearly right is named`(_ key: String, _ fix: String) {
        let text = Samples.file(replacing: ["    source:": "    \(key): a\n    source:"])
        #expect(load(text).diagnostics.map(\.fix) == [fix])
    }

    @Test(arguments: ["0", "1", "0.5", "0.50", "1.00", "00.5", "000.01"])
    func `a confidence has at most two decimals`(_ number: String) {
        #expect(load(Samples.file(replacing: ["0.60": number])).diagnostics == [])
    }

    @Test(arguments: [
        "1.01", "0.001", "-0.1", "+0.5", ".5", "1.", "5e-1", "0x1", "nan", "inf", "60", "half", "'0.5'", "[1]",
    ])
    func `a confidence is a number from 0 to 1`(_ number: String) {
        #expect(load(Samples.file(replacing: ["0.60": number])).diagnostics.count == 1)
    }

    @Test(arguments: [
        ("label", true), ("keep-last=1", true), ("keep-last=16", true), ("keep-last=0", false),
        ("keep-last=17", false), ("keep-last", false), ("Label", false), ("token", false),
    ])
    func `a replacement is one of four`(_ word: String, _ isRight: Bool) {
        let text = Samples.file(replacing: ["    source:": "    replacement: \(word)\n    source:"])
        #expect(load(text).diagnostics.isEmpty == isRight)
    }

    @Test(arguments: ["scan", "PII", "personal"])
    func `a category is one that rules may have`(_ word: String) {
        let diagnostics = load(Samples.file(replacing: ["category: pii": "category: \(word)"])).diagnostics
        #expect(diagnostics.map(\.code) == ["unknown-word"])
        #expect(!diagnostics.contains { $0.fix.contains("scan") })
    }

    @Test func `no message shows a text of the file`() {
        let marker = "4111 1111 1111 1111"
        for pair in GoldenFolder("Mistakes").pairs() {
            guard let bytes = try? pair.bytes(), let text = String(validating: bytes, as: UTF8.self) else { continue }
            let swapped = text.replacing("12345678", with: marker).replacing("made up", with: marker)
            let said = RuleLoader.load([("a.yaml", Array(swapped.utf8))]).diagnostics.map { "\($0)" }
            #expect(!said.joined().contains(marker), "\(pair.name)")
        }
    }

    private func load(_ texts: String...) -> (files: [RuleFile], diagnostics: [Diagnostic]) {
        RuleLoader.load(texts.enumerated().map { ("\($0).yaml", Array($1.utf8)) })
    }
}
