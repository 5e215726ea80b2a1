import Foundation
import Testing

@Suite struct FilterTests {
    private let ssn = "My SSN is 536-22-8741.\n"

    // MARK: What it writes

    @Test func `replaces what it finds and leaves the rest`() throws {
        let result = try Program.run(input: ssn.utf8)
        #expect(result.text == "My SSN is [US_SSN].\n")
        #expect(result.status == 0)
        #expect(result.errors == "dlpscan: found US_SSN 1\n")
    }

    @Test func `says nothing when there is nothing to say`() throws {
        let result = try Program.run(input: "All is well.\n".utf8)
        #expect(result.text == "All is well.\n")
        #expect(result.errors.isEmpty)
        #expect(result.status == 0)
    }

    @Test func `is quiet when told to be`() throws {
        #expect(try Program.run("--quiet", input: ssn.utf8).errors.isEmpty)
    }

    @Test(arguments: [
        ("label", "My SSN is [US_SSN].\n"), ("mask", "My SSN is ***********.\n"),
        ("keep-last=4", "My SSN is *******8741.\n"), ("remove", "My SSN is .\n"),
    ])
    func `replaces as told`(_ how: String, _ text: String) throws {
        #expect(try Program.run("--replace", how, input: ssn.utf8).text == text)
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x36, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x36], "UTF-16"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
        ] as [([UInt8], String)])
    func `text in another encoding is refused, not scanned in part`(_ input: [UInt8], _ encoding: String) throws {
        let result = try Program.run(input: input)
        #expect(result.status == 65)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("standard input is \(encoding) text"))
    }

    @Test(arguments: [
        ("q=use%20AKIAQYLPMN5HHHFPZAM2%20for", "q=use%20[AWS_ACCESS_KEY_ID]%20for"),
        (
            #"{"Ime": "A. B.", "Dav\u010dna \u0161tevilka": "50223852"}"#,
            #"{"Ime": "A. B.", "Dav\u010dna \u0161tevilka": "[SI_TAX]"}"#
        ),
        ("t=%20sha256~f1jUO650zx2CnQX5CbW6yIsO1YdWe5WSruauzhH3N4P", "t=%20[OPENSHIFT_TOKEN]"),
    ])
    func `what is decoded near a value counts for it`(_ text: String, _ expected: String) throws {
        #expect(try Program.run(input: text.utf8).text == expected)
    }

    @Test func `a long token behind an escape is taken out whole`() throws {
        let token =
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI" + String(repeating: "xMjM0NTY3ODkw", count: 60)
            + "In0.c2lnbmF0dXJlLW9mLXRlc3Q"
        let result = try Program.run(input: "see%20\(token)%20it".utf8).text
        #expect(result.hasPrefix("see%20[") && result.hasSuffix("]%20it"), "\(result)")
    }

    @Test func `a date in the next line belongs to no number before it`() throws {
        #expect(try Program.run(input: "ssn 6\n19.05.2023\n".utf8).text == "ssn 6\n19.05.2023\n")
    }

    @Test func `empty input is empty output`() throws {
        for options in [[], ["--whole"], ["--jsonl"], ["--block", "secret"]] {
            let result = try Program.run(options)
            #expect(result.output.isEmpty)
            #expect(result.errors.isEmpty)
            #expect(result.status == 0)
        }
    }

    @Test func `NUL and every other byte pass as they are`() throws {
        let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
        let result = try Program.run(input: bytes)
        #expect(result.output == bytes)
        #expect(result.status == 0)
        #expect(result.errors.contains("not UTF-8"))
    }

    @Test func `a stray byte hides nothing beside it`() throws {
        let result = try Program.run(input: Array("\u{FFFF}".utf8) + [0xFF] + Array(" SSN 536-22-8741".utf8))
        #expect(result.output.ascii.hasSuffix(" SSN [US_SSN]"))
    }

    @Test func `a line of many megabytes passes`() throws {
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: 8 << 20)
        let result = try Program.run(input: line + Array(" SSN 536-22-8741".utf8))
        #expect(result.output.count == line.count + " SSN [US_SSN]".count)
        #expect(result.status == 0)
    }

    @Test func `writes what is decided before the input ends`() throws {
        let running = try Program.start([])
        for _ in 0..<3 {
            // Words behind a value may count, so it is decided when so much has followed.
            running.send(Data(("SSN 536-22-8741. " + String(repeating: "More.\n", count: 500)).utf8))
            var answer = Data()
            while !answer.contains(Array("[US_SSN].".utf8)) { answer += running.receive() }
        }
        running.send(Data(), andClose: true)
        #expect(running.finish().status == 0)
    }

    @Test func `JSON Lines answers a line before the input ends`() throws {
        let running = try Program.start(["--jsonl"])
        for number in 0..<3 {
            running.send(Data("{\"id\":\(number),\"text\":\"hello\"}\n".utf8))
            var answer = Data()
            while answer.last != UInt8(ascii: "\n") { answer += running.receive() }
            #expect(String(decoding: answer, as: UTF8.self).hasPrefix("{\"id\":\(number),"))
        }
        running.send(Data(), andClose: true)
        #expect(running.finish().status == 0)
    }

    // MARK: Blocking

    @Test(arguments: ["US_SSN", "pii", "low"])
    func `what blocks lets nothing pass`(_ what: String) throws {
        let result = try Program.run("--block", what, input: ("Hello.\n" + ssn).utf8)
        #expect(result.output.isEmpty)
        #expect(result.errors == "dlpscan: blocked; found US_SSN 1\n")
        #expect(result.status == 3)
    }

    @Test func `what does not block is redacted`() throws {
        let result = try Program.run("--block", "secret", input: ssn.utf8)
        #expect(result.text == "My SSN is [US_SSN].\n")
        #expect(result.status == 0)
    }

    @Test func `as a stream, nothing is written from the blocking finding on`() throws {
        let result = try Program.run("--block", "US_SSN", "--stream", input: ("Hello.\n" + ssn + "More.\n").utf8)
        #expect(result.text == "Hello.\nMy SSN is ")
        #expect(result.status == 3)
    }

    @Test func `a stream ends with the blocking finding`() throws {
        let running = try Program.start(["--block", "US_SSN", "--stream"])
        running.send(Data((ssn + String(repeating: "More. ", count: 4096)).utf8))
        #expect(running.finish().status == 3)
    }

    @Test func `what is longer than the spool is not written`() throws {
        for options in [["--whole"], ["--block", "secret"]] {
            let exact = try Program.run(options + ["--max-spool", "1K"], input: Array(repeating: 0x61, count: 1024))
            #expect(exact.output.count == 1024)
            #expect(exact.status == 0)
            let over = try Program.run(options + ["--max-spool", "1K"], input: Array(repeating: 0x61, count: 1025))
            #expect(over.output.isEmpty)
            #expect(over.errors.contains("--max-spool 1KiB"))
            #expect(over.status == 70)
        }
    }

    // MARK: Exit statuses

    @Test func `strict UTF-8 tells of stray bytes`() throws {
        let bytes = Array("a".utf8) + [0xFF] + Array("b".utf8)
        let stream = try Program.run("--strict-utf8", input: bytes)
        #expect(stream.output == bytes)
        #expect(stream.status == 65)
        let whole = try Program.run("--strict-utf8", "--whole", input: bytes)
        #expect(whole.output.isEmpty)
        #expect(whole.status == 65)
        #expect(try Program.run("--strict-utf8", input: "é".utf8).status == 0)
    }

    @Test func `fails on what is severe enough`() throws {
        #expect(try Program.run("--fail-on", "low", input: ssn.utf8).status == 1)
        #expect(try Program.run("--fail-on", "low", input: "Hello.".utf8).status == 0)
        #expect(try Program.run("--fail-on", "low", input: [0xFF]).status == 0)
        #expect(try Program.run("--fail-on", "low", "--block", "pii", input: ssn.utf8).status == 3)
    }

    @Test func `a folder as input is an input error`() throws {
        let result = try Program.shell("\"$D\" < /")
        #expect(result.status == 74)
        #expect(result.errors.contains("cannot read standard input"))
    }

    @Test func `a closed input is an input error`() throws {
        #expect(try Program.shell("\"$D\" <&-").status == 74)
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: ["", "--jsonl", "version", "--help"])
    func `a full disk is an output error`(_ options: String) throws {
        let result = try Program.shell("echo '{\"text\": \"a\"}' | \"$D\" \(options) > /dev/full")
        #expect(result.status == 74)
        #expect(result.errors.contains("cannot write standard output"))
    }

    @Test func `a closed pipe is an output error, in one line`() throws {
        let running = try Program.start([])
        running.closeOutput()
        running.send(Data(repeating: 0x61, count: 100_000))
        running.send(Data(), andClose: true)
        let result = running.finish()
        #expect(result.status == 74)
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        ["--unknown"], ["extra"], ["--block"], ["--block", "US_SNN"], ["--block", "Secret"], ["--replace", "stars"],
        ["--replace", "keep-last=0"], ["--threshold", "2"], ["--threshold", "x"], ["--fail-on", "worst"],
        ["--max-spool", "12Q", "--whole"], ["--max-spool", "1M"], ["--max-spool", "1M", "--block", "pii", "--stream"],
        ["--whole", "--stream"], ["--field", "a"], ["--all-strings"], ["--offsets", "utf16"], ["--max-line", "1M"],
        ["--jsonl", "--field", "a", "--all-strings"], ["--jsonl", "--whole"], ["--jsonl", "--stream"],
        ["--jsonl", "--strict-utf8"], ["--jsonl", "--field", "a..b"], ["--jsonl", "--offsets", "words"],
        ["--jsonl", "scan", "/"], ["scan"], ["scan", ""], ["scan", "-", "-"], ["scan", "--jobs", "0", "/"],
        ["scan", "--format", "xml", "/"], ["scan", "--jsonl", "/"], ["rules", "unknown"], ["rules", "compile"],
        ["rules", "test"], ["explain"], ["version", "x"],
    ])
    func `wrong usage is status 64`(_ arguments: [String]) throws {
        let result = try Program.run(arguments)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("Error: "))
    }

    @Test func `an unknown word for --block is answered with the known ones`() throws {
        let errors = try Program.run("--block", "US_SNN").errors
        #expect(errors.contains("US_SSN") && errors.contains("financial") && errors.contains("critical"))
    }
}
