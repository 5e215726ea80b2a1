import Testing

@Suite struct RulesTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// A rule for employee numbers, with one line that can be changed.
    static func rule(id: String = "employee-number", pattern: String = "EMP-[0-9]{6}", extra: String = "")
        -> String
    {
        """
        schema: 1
        family: company
        description: Numbers of the company.
        rules:
          - id: \(id)
            type: EMPLOYEE_NUMBER
            description: Employee number.
            category: pii
            severity: low
            specificity: distinctive
            confidence: 0.90
            pattern: |
              \(pattern)
        \(extra)    source: "The company."
            examples:
              finds: ["ask «EMP-123456».", "«EMP-000000»", "«EMP-123456» and «EMP-654321»"]
              leaves: ["EMP-12345", "EMQ-123456", "emp-123456"]

        """
    }

    /// A rule that matches at every `x` and always comes to nothing, until its budget is used up.
    private static let exhausting = rule(id: "exhausting", pattern: "x", extra: "    validators: [luhn]\n")
        .replacing(#""EMP-12345", "EMQ-123456", "emp-123456""#, with: #""x", "xx", "a x""#)

    // MARK: new, mutate, overlaps

    @Test func `a new rule passes its examples, and is added to a file that is there`() throws {
        let file = folder.path + "/acme.yaml"
        #expect(try Program.run("rules", "new", "acme-badge", "-o", file).status == 0)
        #expect(try Program.run("rules", "new", "acme-card-number", "--output", file).status == 0)
        #expect(try Program.run("rules", "test", file).text == "2 rules, 12 examples, 0 failed.\n")
        #expect(try Program.run("rules", "mutate", file).status == 0)
        #expect(try Program.run("rules", "lint", file).text == "2 rules, 0 errors, 0 warnings.\n")
        #expect(try Program.run("--rules", file, input: "ACME-104233".utf8).text == "[ACME_BADGE]")
        let shown = try Program.run("rules", "new", "acme-badge").text
        #expect(try folder.write("shown.yaml", shown) == folder.path + "/shown.yaml")
        #expect(try Program.run("rules", "test", folder.path + "/shown.yaml").status == 0)
    }

    @Test func `a new rule that would not load is not written`() throws {
        let file = try folder.write("acme.yaml", Self.rule())
        for id in ["employee-number", "Employee_Number", ""] {
            let result = try Program.run("rules", "new", id, "-o", file)
            #expect(result.status == 65 && result.output.isEmpty && !result.errors.isEmpty, "\(id)")
        }
        #expect(try Program.run("rules", "test", file).text == "1 rule, 6 examples, 0 failed.\n")
    }

    @Test func `changed examples that do not hold are shown with the place of the example`() throws {
        let rule = Self.rule(pattern: "EMP-[0-9]{5} [0-9]").replacing("ask «EMP-123456».", with: "ask «EMP-123456»")
        let file = try folder.write("company.yaml", rule)
        let result = try Program.run("rules", "mutate", file, "--kind", "longer", "--show", "1")
        #expect(result.status == 65)
        #expect(
            result.text == """
                \(file):16:15: employee-number, longer
                  expected: «EMP-123456» left alone
                  found:    ask «EMP-123456»7
                employee-number: 2 more; see them with --show
                longer: 3 changed examples, 3 failed
                1 rule, 3 failed.

                """)
        #expect(try Program.run("rules", "mutate", file, "--kind", "json").status == 0)
        #expect(try Program.run("rules", "mutate", file, "--kind", "yaml").status == 64)
    }

    @Test func `rules that claim the same text are named, and what decides between them`() throws {
        let first = try folder.write("a.yaml", Self.rule())
        let second = try folder.write(
            "b.yaml",
            Self.rule(id: "staff").replacing("type: EMPLOYEE_NUMBER", with: "type: STAFF").replacing(
                "family: company", with: "family: staff"))
        let result = try Program.run("rules", "lint", "--overlaps", first, second)
        #expect(result.status == 0)
        #expect(
            result.text == """
                \(first):16:15: employee-number (EMPLOYEE_NUMBER) and staff (STAFF) claim the same text in 6 examples
                  employee-number owns it, only by its id: give one of them more specificity or confidence
                1 pair of rules, 1 that nothing but the ids decide.

                """)
        let surer = try folder.write(
            "c.yaml",
            Self.rule(id: "staff").replacing("type: EMPLOYEE_NUMBER", with: "type: STAFF").replacing(
                "0.90", with: "0.95"))
        let lines = try Program.run("rules", "lint", "--overlaps", "--format", "jsonl", first, surer).text
        #expect(lines.contains(#""owner":"staff","owner_type":"STAFF","other":"employee-number""#))
        #expect(lines.contains(#""by":"confidence","examples":6"#))
        #expect(try Program.run("rules", "lint", "--overlaps").status == 64)
    }

    // MARK: --rules

    @Test func `adds the rules of a file or a folder`() throws {
        let file = try folder.write("pack/company.yaml", Self.rule())
        for path in [file, folder.path + "/pack"] {
            let result = try Program.run("--rules", path, input: "EMP-123456, SSN 536-22-8741".utf8)
            #expect(result.text == "[EMPLOYEE_NUMBER], SSN [US_SSN]")
            #expect(
                try Program.run("--rules", path, "--block", "EMPLOYEE_NUMBER", input: "EMP-123456".utf8).status == 3)
        }
        #expect(try Program.run("--block", "EMPLOYEE_NUMBER").status == 64)
    }

    @Test(arguments: [
        [], ["rules", "list"], ["rules", "test"], ["scan", "-"], ["explain", "-"], ["rules", "compile"],
        ["rules", "lint"], ["rules", "mutate"],
    ])
    func `tells everything that is wrong with a rule file, and does nothing`(_ command: [String]) throws {
        let bad = Self.rule().replacing("severity: low", with: "severity: dire").replacing("0.90", with: "7")
        let file = try folder.write("bad.yaml", bad)
        let takesFiles = !Set(command).isDisjoint(with: ["test", "lint", "mutate", "compile"])
        let result = try Program.run(command + (takesFiles ? [file] : ["--rules", file]), input: "EMP-123456".utf8)
        #expect(result.status == 65)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("\(file):9:") && result.errors.contains("\(file):11:"))
    }

    @Test func `a folder without rules is a mistake, and what is not there an input error`() throws {
        #expect(try Program.run("--rules", folder.path, input: "a".utf8).status == 65)
        #expect(try Program.run("--rules", folder.path + "/absent", input: "a".utf8).status == 74)
        #expect(try Program.run("--rules", "-", input: "a".utf8).status == 64)
    }

    // MARK: What is incomplete

    @Test func `what a rule could not scan is taken out, and the run says so`() throws {
        let file = try folder.write("exhausting.yaml", Self.exhausting)
        let text = String(repeating: "x", count: 1000)
        let raw = try Program.run("--rules", file, input: "before \(text) after".utf8)
        #expect(raw.text.hasPrefix("before "))
        #expect(raw.text.contains("[SCAN_INCOMPLETE]"))
        #expect(raw.errors.contains("not scanned to the end"))
        #expect(raw.status == 70)

        let line = try Program.run("--jsonl", "--rules", file, input: "{\"text\":\"\(text)\"}".utf8)
        #expect(
            line.text.hasPrefix(
                #"{"text":null,"dlp":{"schema":1,"verdict":"block","findings":[{"type":"SCAN_INCOMPLETE""#))
        #expect(line.status == 70)

        let scan = try Program.run("scan", "--rules", file, "-", input: text.utf8)
        #expect(scan.text.contains("SCAN_INCOMPLETE"))
        #expect(scan.status == 70)

        let explained = try Program.run("explain", "--rules", file, "-", input: text.utf8)
        #expect(explained.text.contains("could not decide (candidate-budget)"))
        #expect(explained.status == 70)
    }

    // MARK: Subcommands

    @Test func `lists the rules, as a table and as JSON Lines`() throws {
        let file = try folder.write("company.yaml", Self.rule())
        let table = try Program.run("rules", "list", "--rules", file)
        #expect(table.text.hasPrefix("RULE "))
        #expect(table.text.contains(/us-ssn +US_SSN +pii +[a-z]+ +0/))
        #expect(table.text.contains(/employee-number +EMPLOYEE_NUMBER +pii +low +0\.90 +Employee number\.\n/))
        let lines = try Program.run("rules", "list", "--format", "jsonl", "--rules", file)
        #expect(
            lines.text.contains(#""rule":"employee-number","type":"EMPLOYEE_NUMBER","description":"Employee number.""#))
        #expect(lines.text.split(separator: "\n").count == table.text.split(separator: "\n").count - 1)
    }

    @Test func `runs the examples and shows those that fail`() throws {
        let good = try Program.run("rules", "test", try folder.write("good.yaml", Self.rule()))
        #expect(good.text == "1 rule, 6 examples, 0 failed.\n")
        #expect(good.status == 0)

        let wrong = Self.rule().replacing("ask «EMP-123456».", with: "ask «EMP-12345»6.")
        let file = try folder.write("wrong.yaml", wrong)
        let result = try Program.run("rules", "test", file)
        #expect(result.text.contains("\(file):16:15: employee-number\n"))
        #expect(result.text.contains("expected: ask «EMP-12345»6.\n  found:    ask «EMP-123456».\n"))
        #expect(result.text.hasSuffix("1 rule, 6 examples, 1 failed.\n"))
        #expect(result.status == 65)
    }

    @Test func `explains what a rule looks for and what that costs`() throws {
        let result = try Program.run("rules", "explain", "us-ssn-plain", "github-token")
        #expect(result.text.contains("us-ssn-plain\n  finds "))
        #expect(result.text.contains("  anchor        a number not after "))
        #expect(result.text.contains("  needs one of  ssn, social security, soc sec"))
        #expect(result.text.contains(" of prose, "))
        #expect(result.text.contains("github-token\n"))
        #expect(result.status == 0)
        let unknown = try Program.run("rules", "explain", "no-such-rule")
        #expect(unknown.errors.contains("there is no rule no-such-rule"))
        #expect(unknown.status == 64)
    }

    @Test func `lints rules, as text and as JSON Lines`() throws {
        let good = try Program.run("rules", "lint", try folder.write("good.yaml", Self.rule()))
        #expect(good.text == "1 rule, 0 errors, 0 warnings.\n")
        #expect(good.status == 0)

        let file = try folder.write("slow.yaml", Self.rule(pattern: "[A-Za-z-]{4,90}[0-9A-Fa-f]{6,90}"))
        let slow = try Program.run("rules", "lint", file)
        #expect(slow.text.contains("\(file):13:7: error[unguarded-start]: "))
        #expect(slow.text.contains("\(file):13:22: error[ambiguous-repeat]: "))
        #expect(slow.text.hasSuffix("1 rule, 2 errors, 1 warning.\n"))
        #expect(slow.status == 65)

        let lines = try Program.run("rules", "lint", "--format", "jsonl", file)
        #expect(lines.text.hasPrefix(#"{"schema":1,"rule":"employee-number","growth":1."#))
        #expect(lines.text.contains(#""severity":"error","code":"unguarded-start","file":"\#(file)","line":13,"#))
        #expect(lines.status == 65)
    }

    @Test func `compiles rules to a pack of a line each, or to source`() throws {
        let file = try folder.write("company.yaml", Self.rule())
        let lines = try Program.run("rules", "compile", file)
        #expect(lines.text.hasPrefix("dlpscan-pack schema=\"1\" version=\"0.1.0\" sha256=\""))
        #expect(lines.text.contains("\nid=\"employee-number\" "))
        #expect(lines.text.split(separator: "\n").count == 2)
        let source = try Program.run("rules", "compile", "--swift", "-o", folder.path + "/Pack.swift", file)
        #expect(source.output.isEmpty)
        #expect(try folder.read("Pack.swift").contains("let builtinPackLines"))
        #expect(try folder.names() == ["Pack.swift", "company.yaml"])
    }

    // MARK: Explanations

    @Test func `explains what is found and what is not`() throws {
        let file = try folder.write("a.txt", "SSN 536-22-8741\ncard 4111 1111 1111 1112\n")
        let result = try Program.run("explain", file)
        #expect(result.text.contains("\(file):1:5: US_SSN ***-**-****\n  rule us-ssn"))
        #expect(result.text.contains("=> found: confidence"))
        #expect(result.text.contains("\(file):2:6: CREDIT_CARD **** **** **** ****\n"))
        #expect(result.text.contains("=> not found: "))
        #expect(!result.text.contains("8741") && !result.text.contains("4111"))
        #expect(result.status == 0)
        #expect(
            try Program.run("explain", "-", input: "Hello.".utf8).text == "No rule's pattern matches anything in it.\n")
        #expect(try Program.run("explain", folder.path).status == 74)
    }
}
