import Foundation
import Testing

@Suite struct JSONLinesTests {
    private let records: [UInt8]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/records.jsonl")
        records = Array(try Data(contentsOf: file))
    }

    @Test(arguments: [
        ("plain", []), ("all-strings", ["--all-strings"]), ("utf16", ["--offsets", "utf16"]),
        ("codepoints", ["--offsets", "codepoints"]),
        ("fields", ["--field", "messages.*.content", "--field", "a\\.b", "--field", "text"]),
        ("block", ["--block", "EMAIL_ADDRESS"]), ("mask", ["--replace", "mask"]),
    ])
    func `records come out as they did`(_ name: String, _ options: [String]) throws {
        let result = try Program.run(["--jsonl"] + options, input: records)
        try expect(result.text, isSnapshot: "records.\(name).jsonl")
        try expect(result.errors, isSnapshot: "records.\(name).summary")
        #expect(result.status == 65)
    }

    @Test func `the output goes in again and nothing changes`() throws {
        let good = Array(#"{"id": 1, "text": "SSN 536-22-8741 and é"}"#.utf8) + [0x0A]
        let once = try Program.run("--jsonl", input: good)
        let twice = try Program.run("--jsonl", input: once.output)
        #expect(once.text.hasPrefix(#"{"id": 1, "text": "SSN [US_SSN] and é","dlp":{"schema":1,"verdict":"redact""#))
        #expect(
            twice.text
                == #"{"id": 1, "text": "SSN [US_SSN] and é","dlp":{"schema":1,"verdict":"allow","findings":[]}}"# + "\n"
        )
    }

    @Test func `strings below a field are redacted too`() throws {
        let line = #"{"text": ["SSN 536-22-8741", {"deep": "SSN 536-22-8741"}], "other": "SSN 536-22-8741"}"#
        let result = try Program.run("--jsonl", input: line.utf8)
        #expect(
            result.text.hasPrefix(#"{"text": ["SSN [US_SSN]", {"deep": "SSN [US_SSN]"}], "other": "SSN 536-22-8741""#))
        #expect(result.text.contains(#""field":"text.1.deep""#))
        #expect(result.errors.contains("1 other string not scanned"))
    }

    @Test func `a blocked field is null and the record says so`() throws {
        let line = #"{"text": "SSN 536-22-8741", "title": "Hello, ana@corp.com"}"#
        let result = try Program.run(
            "--jsonl", "--field", "text", "--field", "title", "--block", "US_SSN", input: line.utf8)
        #expect(
            result.text.hasPrefix(
                #"{"text": null, "title": "Hello, [EMAIL_ADDRESS]","dlp":{"schema":1,"verdict":"block""#))
        #expect(result.status == 3)
    }

    @Test func `a line that is too long is one bad line`() throws {
        let long = #"{"id": 7, "text": ""# + String(repeating: "a", count: 5000) + "\"}\n"
        let result = try Program.run(
            "--jsonl", "--max-line", "4K", input: (long + #"{"text": "b"}"# + "\n").utf8)
        let lines = result.text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines.first
                == #"{"id":7,"error":{"code":"line-too-long","line":1,"column":4097},"dlp":{"schema":1,"verdict":"block","findings":[]}}"#
        )
        #expect(lines.last?.hasPrefix(#"{"text": "b","dlp""#) == true)
        #expect(result.status == 65)
    }

    @Test func `what is not scanned does not come back from a bad line`() throws {
        let secret = String(repeating: "536-22-8741 ", count: 20)
        for line in ["{\"id\":\"\(secret)\",\"text\":", "{\"id\":{\"a\":\"536-22-8741\"},\"text\":", "536-22-8741 x"] {
            let result = try Program.run("--jsonl", input: line.utf8)
            #expect(!result.text.contains("536-22-8741"))
            #expect(result.status == 65)
        }
    }
}
