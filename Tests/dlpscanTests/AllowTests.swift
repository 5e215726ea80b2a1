import Foundation
import Testing

/// From a false alarm to a scan without it: `allow` and baselines, with the real program.
@Suite struct AllowTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
        try Program.run(arguments, input: input.utf8, in: folder.url)
    }

    private func add(_ value: String, rule: String = "credit-card", expires: String = "9999-12-31") throws
        -> Program.Result
    {
        try run(
            "allow", "add", "--rule", rule, "--reason", "order numbers of the shop", "--expires", expires,
            "--key-file", "key", "allow.jsonl", input: value)
    }

    @Test func `a value that is allowed is left alone, and no other`() throws {
        let added = try add("4012 8888 8888 1881\n")
        #expect(added.status == 0)
        #expect(added.errors.contains("made a new key in key"))
        let file = try folder.read("allow.jsonl")
        #expect(!file.contains("4012") && !file.contains("1881"))
        let filtered = try run(
            "--allow", "allow.jsonl", "--key-file", "key", input: "4012 8888 8888 1881, 5105 1051 0510 5100")
        #expect(filtered.text == "4012 8888 8888 1881, [CREDIT_CARD]")
        let explained = try run(
            "explain", "--allow", "allow.jsonl", "--key-file", "key", "-", input: "4012 8888 8888 1881")
        #expect(explained.text.contains("not found: allowed here, until 9999-12-31: order numbers of the shop"))
    }

    @Test func `what is past finds again`() throws {
        #expect(try add("4012 8888 8888 1881").status == 0)
        let past = try folder.read("allow.jsonl").replacingOccurrences(of: "9999-12-31", with: "2020-02-29")
        try folder.write("allow.jsonl", past)
        let filtered = try run("--allow", "allow.jsonl", "--key-file", "key", input: "4012 8888 8888 1881")
        #expect(filtered.text == "[CREDIT_CARD]")
        #expect(filtered.errors.contains("1 entry of allow.jsonl expired"))
        #expect(try run("allow", "list", "allow.jsonl").text.hasPrefix("expired 2020-02-29  credit-card  "))
    }

    @Test func `another key allows nothing`() throws {
        #expect(try add("4012 8888 8888 1881").status == 0)
        #expect(
            try run(
                "allow", "add", "--rule", "credit-card", "--reason", "x", "--expires", "9999-12-31", "--key-file",
                "other", "more.jsonl", input: "5105 1051 0510 5100"
            ).status == 0)
        let filtered = try run("--allow", "allow.jsonl", "--key-file", "other", input: "4012 8888 8888 1881")
        #expect(filtered.text == "[CREDIT_CARD]")
    }

    @Test func `a value that is added again takes the place of the old entry`() throws {
        for reason in 1...3 { #expect(try add("value \(reason % 2)").status == 0) }
        #expect(try folder.read("allow.jsonl").split(separator: "\n").count == 2)
    }

    @Test func `a key that others may read is refused`() throws {
        #expect(try add("4012 8888 8888 1881").status == 0)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: folder.url.appending(path: "key").path)
        let filtered = try run("--allow", "allow.jsonl", "--key-file", "key", input: "4012 8888 8888 1881")
        #expect(filtered.status == 65)
        #expect(filtered.output.isEmpty)
        #expect(filtered.errors.contains("chmod 600 key"))
    }

    @Test func `mistakes are told`() throws {
        #expect(try add("x", rule: "no-such-rule").errors.contains("there is no rule 'no-such-rule'"))
        #expect(try add("").errors.contains("standard input holds no value"))
        #expect(try add("x", expires: "2027-02-29").errors.contains("is no day"))
        #expect(try add("x", expires: "2020-01-01").errors.contains("is past"))
        try folder.write("bad.jsonl", "{}\nnonsense\n")
        #expect(try add("x").status == 0)
        let filtered = try run("--allow", "bad.jsonl", "--key-file", "key", input: "x")
        #expect(filtered.status == 65)
        #expect(filtered.errors.contains("bad.jsonl:1: this is no entry of an allow file"))
        #expect(filtered.errors.contains("bad.jsonl:2: "))
        #expect(try run("--allow", "allow.jsonl", input: "x").errors.contains("--allow needs --key-file"))
    }

    @Test func `only what a baseline does not know is reported`() throws {
        try folder.write("notes.txt", "4012 8888 8888 1881\nSSN 536-22-8741\n")
        let first = try run("scan", "--write-baseline", "known.jsonl", "--key-file", "key", "notes.txt")
        #expect(first.status == 0)
        let known = try folder.read("known.jsonl")
        #expect(known.split(separator: "\n").count == 2)
        #expect(!known.contains("536-22") && !known.contains("1881"))
        try folder.write("notes.txt", "one more line\nSSN 536-22-8741\nand 5105 1051 0510 5100\n")
        let second = try run(
            "scan", "--baseline", "known.jsonl", "--key-file", "key", "--fail-on", "low", "notes.txt")
        #expect(second.status == 1)
        #expect(second.text.contains("notes.txt:3:5: high CREDIT_CARD"))
        #expect(!second.text.contains("US_SSN"))
        #expect(second.errors.contains("1 known before and left out, 1 known and gone"))
    }

    @Test func `as many of a value are known as there were`() throws {
        try folder.write("notes.txt", "4012 8888 8888 1881\n")
        #expect(try run("scan", "--write-baseline", "known.jsonl", "--key-file", "key", "notes.txt").status == 0)
        try folder.write("notes.txt", "4012 8888 8888 1881\n4012 8888 8888 1881\n")
        let second = try run("scan", "--baseline", "known.jsonl", "--key-file", "key", "--format", "sarif", "notes.txt")
        #expect(second.text.components(separatedBy: "\"baselineState\":\"new\"").count == 2)
        let third = try run("scan", "--baseline", "known.jsonl", "notes.txt")
        #expect(third.errors.contains("--baseline needs --key-file"))
    }
}
