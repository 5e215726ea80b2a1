import DLPBuiltinRules
import DLPCompiler
import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// The packs by purpose under `Rules/packs/`.
struct ShippedPacksTests {
    @Test func `the built-in packs are what the files say`() throws {
        let pack = try ShippedRulesTests.pack()
        #expect(Ruleset.builtin.packs == pack.packs)
        #expect(Set(pack.packs.map(\.name)) == Set(ShippedPack.allCases.map(\.rawValue)))
        #expect(pack.packs.first?.name == "default")
        #expect(pack.packs.allSatisfy { !$0.summary.isEmpty })
    }

    @Test func `the pack default is all rules as they are`() {
        #expect(Ruleset.builtin(.default).identity == Ruleset.builtin.identity)
        #expect(Ruleset.builtin.packs.first?.selection.count == Ruleset.builtin.count)
        #expect(Set(Ruleset.builtin.thresholds) == [RuleSelection.usualThreshold])
        #expect(Ruleset.builtin.views == .default)
    }

    /// What each pack must find, and what it must not.
    private static let holds: [(pack: ShippedPack, types: [DataType], others: [DataType])] = [
        (.default, ["CREDIT_CARD", "EMAIL_ADDRESS", "US_SSN", "GITHUB_TOKEN", "IP_ADDRESS", "ICD10_CODE"], []),
        (
            .secrets, ["GITHUB_TOKEN", "AWS_SECRET_ACCESS_KEY", "PASSWORD", "PRIVATE_KEY", "SEED_PHRASE"],
            ["CREDIT_CARD", "EMAIL_ADDRESS", "US_SSN", "IP_ADDRESS", "ICD10_CODE"]
        ),
        (
            .pciDSS, ["CREDIT_CARD", "CREDIT_CARD_LABELLED", "CARD_TRACK_DATA", "CARD_SECURITY_CODE"],
            ["IBAN_CODE", "EMAIL_ADDRESS", "US_SSN", "GITHUB_TOKEN", "BANK_ACCOUNT_NUMBER"]
        ),
        (
            .hipaaIdentifiers,
            [
                "GPS_COORDINATES", "DATE_OF_BIRTH", "PHONE_NUMBER", "EMAIL_ADDRESS", "US_SSN", "US_SSN_LABELLED",
                "MEDICAL_RECORD_NUMBER", "US_MBI", "HEALTH_PLAN_NUMBER", "BANK_ACCOUNT_NUMBER", "US_DRIVER_LICENSE",
                "MEDICAL_LICENSE", "VEHICLE_IDENTIFICATION_NUMBER", "US_LICENSE_PLATE", "UDI", "DEVICE_SERIAL", "IMEI",
                "IP_ADDRESS", "BIOMETRIC", "PHOTO", "PASSPORT", "CUSTOMER_ID",
            ], ["GITHUB_TOKEN", "ISIN", "ICD10_CODE", "BIC"]
        ),
        (
            .gdpr,
            [
                "EMAIL_ADDRESS", "PHONE_NUMBER", "DE_TAX_ID", "FR_NIR", "IBAN_CODE", "CREDIT_CARD", "IP_ADDRESS",
                "UK_NHS", "US_SSN", "ICD10_CODE", "BIOMETRIC", "BANK_ACCOUNT_NUMBER", "TRACKING_COOKIE",
            ], ["GITHUB_TOKEN", "PASSWORD", "ISIN", "LEI", "CONTAINER_CODE"]
        ),
        (
            .gdprArticle9,
            [
                "ICD10_CODE", "MEDICAL_RECORD_NUMBER", "UK_NHS", "BIOMETRIC", "HEALTH_PLAN_NUMBER", "SNOMED_CT",
                "US_MBI",
            ],
            ["EMAIL_ADDRESS", "IBAN_CODE", "PHONE_NUMBER", "GITHUB_TOKEN", "US_SSN"]
        ),
        (
            .ccpa,
            [
                "US_SSN", "US_DRIVER_LICENSE", "US_PASSPORT", "PASSPORT", "EMAIL_ADDRESS", "PHONE_NUMBER", "IP_ADDRESS",
                "CREDIT_CARD", "BANK_ACCOUNT_NUMBER", "MEDICAL_RECORD_NUMBER", "HEALTH_PLAN_NUMBER", "BIOMETRIC",
                "GPS_COORDINATES", "ADVERTISING_ID", "TRACKING_COOKIE", "USERNAME",
            ], ["GITHUB_TOKEN", "DE_TAX_ID", "FR_NIR", "ISIN"]
        ),
        (
            .uk,
            [
                "UK_NHS", "UK_NINO", "UK_UTR", "UK_PASSPORT", "UK_DRIVING_LICENCE", "UK_BANK_ACCOUNT", "EMAIL_ADDRESS",
                "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "DATE_OF_BIRTH",
            ], ["US_SSN", "DE_TAX_ID", "GITHUB_TOKEN", "PASSWORD", "US_PASSPORT"]
        ),
        (.strict, ["CREDIT_CARD", "GITHUB_TOKEN", "US_PASSPORT"], []),
    ]

    @Test(arguments: ShippedPack.allCases)
    func `a pack holds the rules it must, and not those that it must not`(_ pack: ShippedPack) throws {
        let expected = try #require(Self.holds.first { $0.pack == pack })
        let types = Set(Ruleset.builtin(pack).rules.map(\.type))
        let known = Set(Ruleset.builtin.rules.map(\.type))
        for type in expected.types { #expect(types.contains(type), "\(pack.rawValue) lacks \(type)") }
        for type in expected.others {
            #expect(known.contains(type), "no rule finds \(type)")
            #expect(!types.contains(type), "\(pack.rawValue) holds \(type)")
        }
    }

    @Test func `every HIPAA letter that has a form is found, and letters that have none are not declared`() {
        let regulations = Ruleset.builtin(.hipaaIdentifiers).rules.flatMap(\.regulations)
        let declared = Set(regulations.filter { $0.hasPrefix("HIPAA") })
        // Names (A) and URLs without credentials (N) have no rules; a fax number (E) looks like a telephone number (D).
        let letters = "BCDFGHIJKLMOPQR".map { "HIPAA §164.514(b)(2)(i)(\($0))" }
        #expect(declared == Set(letters))
    }

    @Test func `strict runs every rule at a lower threshold, through all views`() {
        let strict = Ruleset.builtin(.strict)
        #expect(strict.count == Ruleset.builtin.count)
        #expect(strict.thresholds.allSatisfy { $0 < RuleSelection.usualThreshold })
        #expect(strict.views == .all)
    }

    @Test(arguments: [ShippedPack.pciDSS, .hipaaIdentifiers, .uk, .secrets])
    func `a pack finds what its rules alone find`(_ pack: ShippedPack) throws {
        let selected = Ruleset.builtin(pack)
        let ids = Set(selected.ids)
        let alone = Scanner(Ruleset.builtin.filter { ids.contains($0.id) })
        let examples = Dictionary(grouping: try ShippedRulesTests.pack().examples, by: \.rule)
        for (index, id) in Ruleset.builtin.ids.enumerated() where index.isMultiple(of: 7) {
            guard let text = examples[id]?.first?.expected else { continue }
            #expect(Scanner(selected).findings(in: text) == alone.findings(in: text), "\(id)")
        }
    }

    @Test(arguments: [ShippedPack.pciDSS, .gdpr, .strict])
    func `any split of a text gives the same with a pack, views and all`(_ pack: ShippedPack) {
        let scanner = Scanner(Ruleset.builtin(pack))
        let text = Array("ｃard 4111 1111 1111\u{a0}1111, mail=jane%40acme.org NINO AB123456C, sk-live eyJhbGc".utf8)
        func record(cut: Int) -> RecordingSink {
            var sink = RecordingSink()
            var stream = scanner.stream()
            stream.push(text.span.extracting(..<cut), into: &sink)
            stream.push(text.span.extracting(cut...), into: &sink)
            stream.finish(into: &sink)
            return sink
        }
        let whole = record(cut: 0)
        #expect(!whole.findings.isEmpty && whole.mistakes.isEmpty)
        for cut in text.indices {
            let sink = record(cut: cut)
            #expect(sink.findings == whole.findings && sink.output == whole.output, "\(cut)")
        }
    }

    @Test func `no words are waited for that only rules that are off would look at`() {
        func heldBack(_ ruleset: Ruleset) -> Int {
            var stream = Scanner(ruleset, settings: .plain).stream()
            var sink = RecordingSink()
            stream.push("tel;12345678;".utf8.span, into: &sink)
            let heldBack = stream.heldBack
            stream.finish(into: &sink)
            return heldBack
        }
        #expect(heldBack(.builtin(.pciDSS)) < heldBack(.builtin))
    }

    @Test func `packs put together run what one of them runs`() {
        let both = Ruleset.builtin(.pciDSS, .strict)
        #expect(both.identity.name == "builtin/pci-dss+strict")
        #expect(both.thresholds == Ruleset.builtin(.strict).thresholds)
        let identities = ShippedPack.allCases.map { Ruleset.builtin($0).identity }
        #expect(Set(identities.map(\.sha256)).count == identities.count)
        #expect(identities.map(\.name).contains("builtin/pci-dss"))
    }
}
