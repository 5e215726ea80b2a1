import DLPReport
import Testing

@testable import dlpscan

@Suite struct UnitTests {
    @Test(arguments: [
        ("1", 1), ("65536", 65536), ("64K", 65536), ("64k", 65536), ("64KB", 65536), ("64KiB", 65536),
        ("16M", 16 << 20),
        ("1G", 1 << 30), ("1GiB", 1 << 30),
    ])
    func `reads sizes`(_ text: String, _ bytes: Int) { #expect(ByteSize(argument: text)?.bytes == bytes) }

    @Test(arguments: ["", "0", "-1", "K", "1Q", "1.5M", "1 M", "B", "1B", "iB", "1iB", "99999999999G", "٣"])
    func `refuses what is no size`(_ text: String) { #expect(ByteSize(argument: text) == nil) }

    @Test func `writes sizes`() {
        #expect(ByteSize(argument: "64M")?.description == "64MiB")
        #expect(ByteSize(argument: "1000")?.description == "1000")
    }

    @Test(
        arguments: [
            ("10.48 2026-05-01", nil), ("11.0 2030-01-01", nil), ("10.42 2022-12-11", "note"),
            ("10.47-DEV 2025", "note"),
            ("10.39 2021-10-29", "warning"), ("unknown", "warning"),
        ] as [(String, String?)])
    func `knows which PCRE2 to warn about`(_ version: String, _ start: String?) {
        #expect(VersionCommand.advice(version)?.split(separator: ":").first.map(String.init) == start)
    }

    @Test func `the first reason to fail counts`() {
        var status = ExitStatus.passed
        for (reason, result) in [
            (ExitStatus.findings, ExitStatus.findings), (.blocked, .blocked), (.findings, .blocked),
            (.badData, .badData),
            (.incomplete, .incomplete), (.inputOutput, .inputOutput), (.incomplete, .inputOutput),
        ] {
            status.note(reason)
            #expect(status == result)
        }
    }

    @Test func `knows the line and the column however the text is cut`() {
        let text = Array("one\ntwö é\u{1F600}x\n\nlast".utf8)
        for cut in 0...text.count {
            var position = TextPosition()
            position.advance(over: text.span.extracting(0..<cut))
            position.advance(over: text.span.extracting(cut..<text.count))
            #expect(position.here == LocatedFinding.Position(line: 4, column: 5))
            #expect(position.offset == text.count)
        }
    }

    @Test func `finds back to a place among characters of several bytes`() {
        let text = Array("a é".utf8) + [0xFF, 0xFE]
        for cut in 0...text.count {
            var position = TextPosition()
            position.advance(over: text.span.extracting(0..<cut))
            position.advance(over: text.span.extracting(cut..<text.count))
            #expect(position.place(of: 4) == LocatedFinding.Position(line: 1, column: 4))
            #expect(position.place(of: 5) == LocatedFinding.Position(line: 1, column: 5))
        }
    }

    @Test func `the progress bar is as wide as there is room`() {
        for width in [8, 20, 40, 80, 200] {
            for total in [nil, 0, 1, 1 << 30] {
                let line = ScanProgress.line(bytes: 1 << 29, files: 12, total: total, width: width)
                #expect(line.count < width)
            }
        }
        let half = ScanProgress.line(bytes: 1 << 29, files: 12, total: 1 << 30, width: 80)
        #expect(half == "[####################....................] 50 %  12 files, 512 MiB of 1024 MiB")
    }
}
