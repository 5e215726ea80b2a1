import Testing

@testable import dlpscan

/// `--packs`: which rules run, by name and by file.
@Suite struct PurposeTests {
    private let folder: Folder
    private static let text = "SSN 536-22-8741, card 4111 1111 1111 1111, jane.doe@acme.org"

    init() throws { folder = try Folder() }

    private func filtered(_ packs: String...) throws -> String {
        try Program.run(packs.flatMap { ["--packs", $0] }, input: Self.text.utf8).text
    }

    @Test func `a pack takes out what it is for, and leaves the rest`() throws {
        #expect(try filtered() == "SSN [US_SSN], card [CREDIT_CARD], [EMAIL_ADDRESS]")
        #expect(try filtered("default") == filtered())
        #expect(try filtered("pci-dss") == "SSN 536-22-8741, card [CREDIT_CARD], jane.doe@acme.org")
        #expect(try filtered("secrets") == Self.text)
        #expect(try filtered("uk") == "SSN 536-22-8741, card [CREDIT_CARD], [EMAIL_ADDRESS]")
        #expect(try filtered("secrets,pci-dss") == filtered("pci-dss"))
        #expect(try filtered("secrets", "ccpa") == filtered())
    }

    @Test func `reports tell which pack ran`() throws {
        var digests: Set<String> = []
        for (packs, name) in [(nil, "builtin"), ("pci-dss", "builtin/pci-dss"), ("uk,secrets", "builtin/uk+secrets")] {
            let options = packs.map { ["--packs", $0] } ?? []
            let report = try Program.run(["scan", "--format", "json"] + options + ["-"], input: Self.text.utf8).text
            #expect(report.contains("\"name\":\"\(name)\""), "\(report.prefix(300))")
            let digest = try #require(report.firstMatch(of: /"sha256":"([0-9a-f]{64})"/))
            digests.insert(String(digest.1))
        }
        #expect(digests.count == 3)
    }

    @Test func `an overlay of three lines`() throws {
        let file = try folder.write("acme.yaml", "pack: acme\nextends: default\ndisable: [US_SSN, us-ssn-labelled]\n")
        let result = try Program.run("--packs", file, input: Self.text.utf8)
        #expect(result.text == "SSN 536-22-8741, card [CREDIT_CARD], [EMAIL_ADDRESS]")
        #expect(result.status == 0)
        let leaves = "pack: acme\nextends: ./acme.yaml\nchange: {EMAIL_ADDRESS: {leaves: [jane.doe@acme.org]}}\n"
        let further = try folder.write("further.yaml", leaves)
        #expect(try filtered(further) == "SSN 536-22-8741, card [CREDIT_CARD], jane.doe@acme.org")
        let explained = try Program.run("explain", "--packs", further, "-", input: Self.text.utf8).text
        #expect(explained.contains("the rule's allow list has it"))
        #expect(!explained.contains("rule us-ssn,"))
    }

    @Test func `a pack's threshold and views count, unless an option says otherwise`() throws {
        let file = try folder.write("sure.yaml", "pack: sure\nextends: pci-dss\nthreshold: 0.95\nviews: none\n")
        #expect(try filtered(file) == Self.text)
        let run = { (options: [String], text: String) in
            try Program.run(["--packs", file] + options, input: text.utf8).text
        }
        #expect(try run(["--threshold", "0.5"], Self.text).contains("[CREDIT_CARD]"))
        let wide = "card ４１１１ １１１１ １１１１ １１１１"
        #expect(try run(["--threshold", "0.5"], wide) == wide)
        #expect(try run(["--threshold", "0.5", "--views", "all"], wide) == "card [CREDIT_CARD]")
        let explained = try Program.run("explain", "--packs", file, "-", input: Self.text.utf8).text
        #expect(explained.contains("and 0.95 is needed"))
    }

    @Test func `none is only what is added, and what is added is in every pack`() throws {
        let rules = try folder.write("company.yaml", RulesTests.rule())
        let text = "EMP-123456, SSN 536-22-8741"
        let none = try Program.run("--packs", "none", "--rules", rules, input: text.utf8)
        #expect(none.text == "[EMPLOYEE_NUMBER], SSN 536-22-8741")
        let cards = try Program.run("--packs", "pci-dss", "--rules", rules, input: text.utf8)
        #expect(cards.text == "[EMPLOYEE_NUMBER], SSN 536-22-8741")
        let list = try Program.run("rules", "list", "--packs", "none", "--rules", rules).text
        #expect(list.split(separator: "\n").count == 2)
        #expect(try Program.run("--packs", "none", input: text.utf8).status == 64)
        #expect(try Program.run("--packs", "none,uk", "--rules", rules, input: text.utf8).status == 64)
    }

    @Test func `lists packs, and the rules of one`() throws {
        let packs = try Program.run("rules", "packs")
        #expect(packs.text.hasPrefix("PACK "))
        #expect(packs.text.contains(/\npci-dss +5 +4 +0\.50 +default +Cardholder/))
        let lines = try Program.run("rules", "packs", "--format", "jsonl").text.split(separator: "\n")
        #expect(lines.count == packs.text.split(separator: "\n").count - 1)
        #expect(lines.contains { $0.contains(#""pack":"pci-dss""#) && $0.contains(#""identity":"builtin/pci-dss""#) })
        let rules = try Program.run("rules", "list", "--packs", "pci-dss").text.split(separator: "\n")
        #expect(rules.count == 1 + 5)
        #expect(try Program.run("rules", "explain", "--packs", "pci-dss", "credit-card").status == 0)
        #expect(try Program.run("rules", "explain", "--packs", "pci-dss", "us-ssn").status == 64)
    }

    @Test func `a mistake is told with its place, and nothing passes`() throws {
        let file = try folder.write("bad.yaml", "pack: bad\nextends: default\ndisable: [us-snn, CREDIT_CRAD]\n")
        let result = try Program.run("--packs", file, input: Self.text.utf8)
        #expect(result.status == 65)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("\(file):3:11: error[unknown-rule]: no rule has this id\n  fix: write us-ssn"))
        #expect(result.errors.contains("\(file):3:19: error[unknown-type]"))
        let unknown = try Program.run("--packs", "pci", input: Self.text.utf8)
        #expect(unknown.status == 64)
        #expect(unknown.output.isEmpty)
        #expect(unknown.errors.contains("--packs knows no 'pci'") && unknown.errors.contains("pci-dss"))
        #expect(try Program.run("--packs", "absent.yaml", input: Self.text.utf8).status == 74)
    }

    @Test func `a pack among rule files is checked with them, and is none to add`() throws {
        _ = try folder.write("company.yaml", RulesTests.rule())
        _ = try folder.write("pack.yaml", "pack: acme\nselect: [{rule: employee-number}]\n")
        let result = try Program.run("--packs", "none", "--rules", folder.path, input: "EMP-123456".utf8)
        #expect(result.text == "[EMPLOYEE_NUMBER]")
        #expect(result.errors.contains("--rules adds no pack; acme is one for --packs"))
        _ = try folder.write("pack.yaml", "pack: acme\nselect: [{rule: employee}]\n")
        #expect(try Program.run("rules", "test", folder.path).status == 65)
    }
}
