import Foundation
import Testing

@Suite struct ScanTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    @Test(arguments: ["text", "json", "jsonl", "sarif", "csv"])
    func `a report is what it was`(_ format: String) throws {
        try folder.write("b/notes.txt", "Call me.\nSSN 536-22-8741 and\tmail ana@corp.com\n")
        try folder.write("a.txt", "Nothing.\n")
        try folder.write("b.txt", "é SSN 536-22-8741")
        try folder.write(
            "latin1.txt", Array("caf".utf8) + [0xE9, 0xE8, 0x0A] + Array("na".utf8) + [0xEF] + Array("ve".utf8))
        try folder.write("picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        let result = try Program.run("scan", "--format", format, ".", "absent", in: folder.url)
        try expect(withoutPackHash(result.text), isSnapshot: "scan.\(format)")
        #expect(result.status == 74)
    }

    /// The hash of the pack changes with every rule; the snapshots do not.
    private func withoutPackHash(_ text: String) -> String {
        text.replacing(/"sha256":"[0-9a-f]*"/, with: "\"sha256\":\"…\"")
    }

    @Test func `no report holds a value`() throws {
        try folder.write("a.txt", "SSN 536-22-8741 mail ana@corp.com")
        for format in ["text", "json", "jsonl", "sarif", "csv"] {
            let text = try Program.run("scan", "--format", format, folder.path).text
            #expect(text.contains("US_SSN"))
            #expect(!text.contains("8741") && !text.contains("ana@"))
        }
    }

    @Test func `standard input is -`() throws {
        let result = try Program.run("scan", "-", input: "one\ntwo SSN 536-22-8741".utf8)
        #expect(result.text.hasPrefix("-:2:9: "))
        #expect(result.status == 0)
    }

    @Test func `fails on what is severe enough`() throws {
        let file = try folder.write("a.txt", "SSN 536-22-8741")
        #expect(try Program.run("scan", "--fail-on", "low", file).status == 1)
        #expect(try Program.run("scan", file).status == 0)
    }

    // MARK: Many files

    @Test func `the report does not depend on how many files are scanned at once`() throws {
        for number in 0..<300 {
            let name = "\(["a", "a-b", "a/b", "z", "Z"][number % 5])\(number)/\(number).txt"
            try folder.write(name, String(repeating: "line\n", count: number) + "SSN 536-22-8741\n")
        }
        let reports = try ["1", "2", "16"].map { jobs in
            try Program.run("scan", "--format", "jsonl", "--jobs", jobs, folder.path).text
        }
        #expect(reports[0] == reports[1])
        #expect(reports[0] == reports[2])
        let paths = reports[0].matches(of: /"path":"([^"]*)"/).map { Array($0.output.1.utf8) }
        #expect(paths.count == 300)
        #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `files with more findings than may wait come out in their order`() throws {
        for number in 0..<8 {
            try folder.write("\(number).txt", String(repeating: "SSN 536-22-8741\n", count: 2_500))
        }
        let reports = try ["1", "4"].map { jobs in
            try Program.run("scan", "--format", "csv", "--jobs", jobs, folder.path).text
        }
        #expect(reports[0] == reports[1])
        #expect(reports[0].split(separator: "\r\n").count == 20_001)
    }

    @Test func `a finding across the pieces of a file is found once, in its place`() throws {
        for cut in [65_530, 65_535, 65_536, 65_541] {
            let line = String(repeating: "x", count: cut - 5) + " SSN "
            let result = try Program.run("scan", "-", input: (line + "536-22-8741 é ana@corp.com").utf8)
            let lines = result.text.split(separator: "\n")
            #expect(lines[0].hasPrefix("-:1:\(cut + 1): "))
            #expect(lines[1].hasPrefix("-:1:\(cut + 15): "))
        }
    }

    // MARK: What is not scanned

    @Test func `what is no text is named as skipped`() throws {
        let files: [(String, [UInt8])] = [
            ("binary", [0x61, 0, 0x62]), ("a.zip", [0x50, 0x4B, 3, 4, 0]), ("a.gz", [0x1F, 0x8B, 8]),
            ("a.pdf", Array("%PDF-1.7\n".utf8)), ("utf16", [0xFF, 0xFE, 0x61, 0]), ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]),
        ]
        for (name, bytes) in files { try folder.write(name, bytes) }
        let result = try Program.run("scan", ".", in: folder.url)
        let skipped = [
            "a.gz: skipped: gzip archive", "a.jpg: skipped: JPEG image", "a.pdf: skipped: PDF document",
            "a.zip: skipped: ZIP archive", "binary: skipped: binary", "utf16: skipped: UTF-16 text",
        ]
        for line in skipped { #expect(result.text.contains(line)) }
        #expect(result.status == 0)
    }

    @Test func `text after the first NUL-free bytes is scanned to its end`() throws {
        let bytes = Array(repeating: UInt8(ascii: "a"), count: 8192) + [0] + Array(" SSN 536-22-8741".utf8)
        #expect(try Program.run("scan", "-", input: bytes).text.contains("US_SSN"))
    }

    @Test func `links are not followed but for those that are named`() throws {
        try folder.write("real/a.txt", "SSN 536-22-8741")
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: ".")
        try manager.createSymbolicLink(atPath: folder.path + "/link.txt", withDestinationPath: "real/a.txt")
        try manager.createSymbolicLink(atPath: folder.path + "/dangling", withDestinationPath: "nowhere")
        let all = try Program.run("scan", ".", in: folder.url)
        for name in ["loop", "link.txt", "dangling"] { #expect(all.text.contains("\(name): skipped: symbolic link")) }
        #expect(all.text.contains("1 finding: "))
        #expect(all.status == 0)
        let named = try Program.run("scan", "link.txt", in: folder.url)
        #expect(named.text.hasPrefix("link.txt:1:5: "))
    }

    @Test func `special files are skipped, and nobody waits for them`() throws {
        let made = try Program.shell("mkfifo pipe && \"$D\" scan . /dev/null", in: folder.url)
        #expect(made.text.contains("pipe: skipped: named pipe"))
        #expect(made.text.contains("/dev/null: skipped: device"))
        #expect(made.status == 0)
    }

    @Test func `a file that cannot be read is reported and the scan goes on`() throws {
        // A rule that would let a superuser read it does not help where there is nothing.
        let result = try Program.run("scan", "absent", try folder.write("a.txt", "SSN 536-22-8741"), in: folder.url)
        #expect(result.text.hasPrefix("absent: failed: No such file or directory\n"))
        #expect(result.text.contains("US_SSN"))
        #expect(result.status == 74)
    }

    @Test(.enabled(if: geteuid() != 0)) func `a file without permission is reported`() throws {
        let file = try folder.write("secret.txt", "SSN 536-22-8741")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        let result = try Program.run("scan", file)
        #expect(result.text.contains("failed: Permission denied"))
        #expect(result.status == 74)
    }

    @Test func `hostile names cannot speak to the terminal`() throws {
        try folder.write("\u{1B}[2J\nSSN\u{202E}.txt", "SSN 536-22-8741")
        try Program.shell("printf 'SSN 536-22-8741' > \"$(printf 'bad\\377name')\"", in: folder.url).expectSuccess()
        let result = try Program.run("scan", ".", in: folder.url)
        #expect(!result.output.contains(0x1B) && !result.text.contains("\u{202E}"))
        #expect(result.text.contains(#"\x1b[2J\nSSN\u{202e}.txt:1:5: "#))
        #expect(result.text.contains(#"bad\xffname:1:5: "#))
        #expect(result.status == 0)
    }

    // MARK: --output

    @Test func `an output file appears when it is complete, and only itself`() throws {
        try folder.write("a.txt", "SSN 536-22-8741")
        try folder.write("report.json", "what was there before, SSN 536-22-8741")
        let result = try Program.run("scan", "--format", "json", "-o", "report.json", ".", in: folder.url)
        #expect(result.output.isEmpty)
        #expect(result.status == 0)
        #expect(try folder.names() == ["a.txt", "report.json"])
        let report = try folder.read("report.json")
        #expect(report.contains("a.txt") && !report.contains("report.json"))
        let again = try Program.run("scan", "--format", "json", "-o", "report.json", ".", in: folder.url)
        #expect(again.status == 0)
        #expect(try folder.read("report.json") == report)
    }

    @Test func `a run that is wrong leaves the output file alone`() throws {
        try folder.write("report.json", "before")
        #expect(try Program.run("scan", "-o", "report.json", "--rules", "absent", ".", in: folder.url).status == 74)
        #expect(try Program.run("scan", "-o", "absent/report.json", ".", in: folder.url).status == 74)
        #expect(try Program.run("scan", "-o", ".", ".", in: folder.url).status == 74)
        #expect(try folder.names() == ["report.json"])
        #expect(try folder.read("report.json") == "before")
    }

    @Test func `closed standard streams are not mistaken for the output file`() throws {
        try folder.write("a.txt", "SSN 536-22-8741")
        let closed = try Program.shell("\"$D\" scan -o report a.txt absent <&- >&- 2>&-", in: folder.url)
        #expect(closed.status == 74)
        #expect(try folder.read("report").hasPrefix("a.txt:1:5: "))
    }

    @Test func `an output that is a device is written, not replaced`() throws {
        let result = try Program.run("scan", "-o", "/dev/null", folder.path)
        #expect(result.status == 0)
        let status = try FileManager.default.attributesOfItem(atPath: "/dev/null")
        #expect(status[.type] as? FileAttributeType == .typeCharacterSpecial)
    }

    @Test func `a closed pipe ends the scan`() throws {
        for number in 0..<2000 { try folder.write("\(number).txt", "SSN 536-22-8741") }
        let result = try Program.shell("\"$D\" scan . | head -1; echo done", in: folder.url)
        #expect(result.text.hasSuffix("done\n"))
        #expect(result.errors == "dlpscan: cannot write standard output: Broken pipe\n")
    }
}

extension Program.Result {
    func expectSuccess(_ place: SourceLocation = #_sourceLocation) {
        #expect(status == 0, Comment(rawValue: errors), sourceLocation: place)
    }
}
