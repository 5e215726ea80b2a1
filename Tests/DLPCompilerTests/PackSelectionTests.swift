import DLPBuiltinRules
import DLPCompiler
import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// Pack files over the built-in rules: what they select and change, and what is said of their mistakes.
struct PackSelectionTests {
    private func load(
        _ text: String, path: String = "packs/acme.yaml", of ruleset: Ruleset = .builtin, others: [String: String] = [:]
    ) throws(RulePackError) -> LoadedPack {
        let source = RuleSource(path: path, bytes: Array(text.utf8))
        return try RuleCompiler.select([.file(source)], of: ruleset) { others[$0].map { Array($0.utf8) } }
    }

    /// The mistakes of a pack, as `code line:column fix`.
    private func mistakes(_ text: String, others: [String: String] = [:]) -> [String] {
        func shown(_ diagnostics: [Diagnostic]) -> [String] {
            diagnostics.map { "\($0.code) \($0.file):\($0.position.line):\($0.position.column) \($0.fix)" }
        }
        do throws(RulePackError) {
            return shown(try load(text, others: others).warnings)
        } catch {
            return shown(error.diagnostics)
        }
    }

    private func found(_ text: String, _ pack: LoadedPack) -> [String] {
        Scanner(pack.ruleset).findings(in: text).map(\.type.rawValue)
    }

    // MARK: What is selected

    @Test func `a pack selects by what rules declare`() throws {
        let clauses: [(String, (Rule) -> Bool)] = [
            ("category: [phi, network]", { [.phi, .network].contains($0.category) }),
            ("jurisdiction: GB", { $0.jurisdictions.contains("GB") }),
            ("jurisdiction: [GB, everywhere]", { $0.jurisdictions.isEmpty || $0.jurisdictions.contains("GB") }),
            ("regulation: GDPR Art. 9", { $0.regulations.contains("GDPR Art. 9") }),
            ("regulation: HIPAA", { $0.regulations.contains { $0.hasPrefix("HIPAA ") } }),
            ("severity: high", { $0.severity >= .high }),
            ("type: [IBAN_CODE, EMAIL_ADDRESS]", { ["IBAN_CODE", "EMAIL_ADDRESS"].contains($0.type) }),
            ("rule: us-ssn", { $0.id == "us-ssn" }),
            ("family: payment-cards", { $0.family == "payment-cards" }),
            ("{category: pii, jurisdiction: FR}", { $0.category == .pii && $0.jurisdictions.contains("FR") }),
        ]
        for (clause, fits) in clauses {
            let pack = try load("pack: acme\nselect:\n  - \(clause)\n")
            let expected = Ruleset.builtin.rules.filter(fits).map(\.id)
            #expect(!expected.isEmpty && pack.ruleset.ids == expected, "\(clause)")
        }
        let both = try load("pack: acme\nselect:\n  - rule: us-ssn\n  - type: IBAN_CODE\n")
        #expect(Set(both.ruleset.rules.map(\.type)) == ["US_SSN", "IBAN_CODE"])
    }

    @Test func `a pack extends another by name, and a file by its path`() throws {
        let cards = try load("pack: acme\nextends: pci-dss\ndisable: [CARD_TRACK_DATA]\n")
        #expect(Set(cards.ruleset.ids) == Set(Ruleset.builtin(.pciDSS).ids).subtracting(["card-track"]))
        #expect(cards.ruleset.identity.name == "builtin/acme")
        let others = [
            "packs/base.yaml": "pack: base\nextends: ../company.yml\nthreshold: 0.70\n",
            "company.yml": "pack: company\nselect:\n  - rule: [us-ssn, credit-card]\nviews: all\n",
        ]
        let further = try load(
            "pack: acme\nextends: ./base.yaml\nselect: [{rule: uk-nhs}]\nchange: {us-ssn: {threshold: 0.2}}\n",
            others: others)
        #expect(Set(further.ruleset.ids) == ["us-ssn", "credit-card", "uk-nhs"])
        #expect(further.ruleset.views == .all)
        let thresholds = Dictionary(uniqueKeysWithValues: zip(further.ruleset.ids, further.ruleset.thresholds))
        #expect(thresholds["us-ssn"] == Confidence(hundredths: 20))
        #expect(thresholds["credit-card"] == Confidence(hundredths: 70))
        #expect(thresholds["uk-nhs"] == Confidence(hundredths: 50))
    }

    @Test func `rules that were added are on, and a pack may name them`() throws {
        let rule = Rule.sample("acme-badge", "AC-[0-9]{6}", width: 9...9)
        let rules = Ruleset.builtin.adding(Ruleset(testing: [rule]))
        let cards = try load("pack: acme\nextends: pci-dss\n", of: rules)
        #expect(cards.ruleset.ids.last == "acme-badge")
        #expect(cards.ruleset.count == Ruleset.builtin(.pciDSS).count + 1)
        let none = try load("pack: acme\nextends: pci-dss\ndisable: [ACME_BADGE]\n", of: rules)
        #expect(none.ruleset.ids == Ruleset.builtin(.pciDSS).ids)
    }

    @Test func `of several packs the lowest threshold counts`() throws {
        let file = RuleSource(path: "a.yaml", bytes: Array("pack: a\nextends: pci-dss\nthreshold: 0.2\n".utf8))
        let pack = try RuleCompiler.select([.named("secrets"), .file(file)], of: .builtin)
        #expect(pack.ruleset.identity.name == "builtin/secrets+a")
        #expect(Set(pack.ruleset.ids) == Set(Ruleset.builtin(.secrets, .pciDSS).ids))
        #expect(Set(pack.ruleset.thresholds.map(\.hundredths)) == [20, 50])
    }

    // MARK: What is changed

    @Test func `further values and patterns are left alone`() throws {
        let text = "write to help@acme.example, it@acme.example or jane.doe@acme.example"
        #expect(found(text, try load("pack: acme\nextends: default\n")).count == 3)
        let pack = try load(
            """
            pack: acme
            extends: default
            change:
              EMAIL_ADDRESS:
                leaves: [help@acme.example]
                allow: ['i t @acme [.] example']
            """)
        #expect(Scanner(pack.ruleset).findings(in: text).count == 1)
        // A dot of a value is no pattern.
        #expect(found("help@acme-example.example, help@acmeXexample.org", pack).count == 2)
    }

    @Test func `further words raise and lower the confidence`() throws {
        let text = "US passport of the holder: C01234567"
        let shape = "a passport: C01234567 zzz"
        let plain = try load("pack: acme\nselect: [{rule: us-passport}]\n")
        let wordy = try load(
            """
            pack: acme
            select: [{rule: us-passport}]
            change: {US_PASSPORT: {hot: [zzz], raise: 0.4, cold: [holder], lower: 1}}
            """)
        #expect(found(text, plain).count == 1 && found(text, wordy).isEmpty)
        #expect(found(shape, plain).isEmpty && found(shape, wordy).count == 1)
        #expect(wordy.ruleset.rules[0].evidence.hotWords.last == "zzz")
        #expect(wordy.ruleset.rules[0].evidence.raise == 40)
    }

    @Test func `a rule without words gets a window for them, and any split gives the same`() throws {
        let pack = try load(
            """
            pack: acme
            select: [{rule: [credit-card, email-address, us-ssn]}]
            change:
              email-address: {cold: [internal], lower: 0.50}
              credit-card: {leaves: ["4111 1111 1111 1111"]}
            """)
        #expect(pack.ruleset.rules.allSatisfy { $0.id != "email-address" || $0.evidence.lower == 50 })
        let text = Array("jane.doe@acme.org is internal, 4111 1111 1111 1111 and 5555555555554444 no".utf8)
        var whole = RecordingSink()
        var stream = ScanStream(pack.ruleset)
        stream.push(text.span, into: &whole)
        stream.finish(into: &whole)
        #expect(whole.findings.map(\.rule) == ["credit-card"])
        for cut in text.indices {
            var sink = RecordingSink()
            var stream = ScanStream(pack.ruleset)
            stream.push(text.span.extracting(..<cut), into: &sink)
            stream.push(text.span.extracting(cut...), into: &sink)
            stream.finish(into: &sink)
            #expect(sink.findings == whole.findings && sink.output == whole.output)
        }
    }

    @Test func `the identity changes with whatever an overlay says`() throws {
        let bodies = [
            "", "threshold: 0.6", "views: none", "disable: [us-ssn]", "change: {us-ssn: {threshold: 0.6}}",
            "change: {us-ssn: {leaves: [a]}}", "change: {us-ssn: {leaves: [b]}}", "change: {us-ssn: {hot: [b]}}",
        ]
        let packs = try bodies.map { try load("pack: acme\nextends: default\n\($0)\n").ruleset.identity }
        #expect(Set(packs.map(\.sha256)).count == bodies.count)
        #expect(packs[0] == Ruleset.builtin.identity)
        #expect(packs.dropFirst().allSatisfy { $0.name == "builtin/acme" })
        let again = try load("# The same.\npack: acme\nextends: default\nthreshold: 0.60\n").ruleset.identity
        #expect(again == packs[1])
    }

    // MARK: Mistakes

    @Test func `what a pack names has to be there`() {
        let head = "pack: acme\nextends: default\n"
        let cases = [
            ("pack: acme\nextends: pci-ds\n", "unknown-pack packs/acme.yaml:2:10 write pci-dss"),
            ("\(head)disable: [us-snn]\n", "unknown-rule packs/acme.yaml:3:11 write us-ssn"),
            ("\(head)disable: [US_SSM]\n", "unknown-type packs/acme.yaml:3:11 write US_SSN"),
            ("\(head)change: {zzz-zzz: {hot: [a]}}\n", "unknown-rule packs/acme.yaml:3:10 dlpscan rules list"),
            ("\(head)select: [{family: payment-card}]\n", "unknown-family packs/acme.yaml:3:19 write payment-cards"),
            ("pack: acme\nextends: gone.yaml\n", "unreadable-pack packs/acme.yaml:2:10 write its path"),
            ("\(head)change: {us-ssn: {allow: ['(a']}}\n", "packs/acme.yaml:3:"),
            ("\(head)disabel: [us-ssn]\n", "unknown-key packs/acme.yaml:3:1 write disable"),
            ("\(head)zzz: 1\n", "unknown-key packs/acme.yaml:3:1 remove it; Docs/Packs.md lists the keys"),
            ("\(head)threshold: 2\n", "bad-confidence packs/acme.yaml:3:12"),
            ("\(head)views: some\n", "unknown-word packs/acme.yaml:3:8"),
            ("\(head)select: [{jurisdiction: UK}]\n", "bad-jurisdiction packs/acme.yaml:3:25"),
            ("\(head)select: [{regulation: GDP}]\n", "unknown-regulation packs/acme.yaml:3:23"),
            ("\(head)change: {us-ssn: {hot: [A]}}\n", "not-lower-case packs/acme.yaml:3:25"),
            ("\(head)change: {us-ssn: {raise: 0.2}}\n", "amount-without-words packs/acme.yaml:3:19"),
        ]
        for (text, expected) in cases {
            let said = mistakes(text)
            #expect(said.contains { $0.contains(expected) }, "\(expected): \(said)")
        }
    }

    @Test func `what a later version may bring about is a warning`() {
        let fitsNothing = "pack: acme\nselect: [{category: phi, jurisdiction: VA}, {rule: us-ssn}]\n"
        #expect(mistakes(fitsNothing).map { $0.prefix(34) } == ["fits-nothing packs/acme.yaml:2:10 "])
        let off = "pack: acme\nextends: pci-dss\ndisable: [us-ssn]\n"
        #expect(mistakes(off).map { $0.prefix(33) } == ["already-off packs/acme.yaml:3:11 "])
    }

    @Test func `words in a pack below its rules' folder are told to have no effect`() throws {
        let rules = try ProjectFiles.text(of: "Rules/health/clinical.yaml")
        let files = [("a.yaml", rules), ("p.yaml", "pack: acme\nselect: all\nchange: {icd-10: {hot: [zzz]}}\n")]
        let pack = try RuleCompiler.compile(
            files.map { RuleSource(path: $0.0, bytes: Array($0.1.utf8)) }, name: "x", version: "1")
        #expect(pack.warnings.map { "\($0.code) \($0.position.line)" } == ["change-among-rules 3"])
    }

    @Test func `packs that extend each other are refused`() {
        let others = ["packs/b.yaml": "pack: b\nextends: c.yaml\n", "packs/c.yaml": "pack: c\nextends: ./acme.yaml\n"]
        let long = mistakes("pack: acme\nextends: b.yaml\n", others: others)
        #expect(long == ["pack-cycle packs/c.yaml:2:10 break the circle"])
        #expect(mistakes("pack: acme\nextends: acme.yaml\n") == ["pack-cycle packs/acme.yaml:2:10 break the circle"])
    }

    @Test func `a rule with a successor is still known by its old id`() throws {
        let text =
            try ProjectFiles.text(of: "Rules/health/clinical.yaml")
            + "retired:\n  - {id: icd, successor: icd-10}\n"
        let files = [("a.yaml", text), ("p.yaml", "pack: acme\nselect: [{rule: icd}]\n")]
        let pack = try RuleCompiler.compile(
            files.map { RuleSource(path: $0.0, bytes: Array($0.1.utf8)) }, name: "x", version: "1")
        #expect(pack.warnings.map(\.code).contains("renamed-rule"))
        #expect(pack.packs.map(\.selection.count) == [1])
        #expect(pack.swiftSource.contains("retired=\"icd\",\"icd-10\""))
    }
}
