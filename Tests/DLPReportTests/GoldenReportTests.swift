import DLPReport
import DLPWire
import Foundation
import Testing

/// The reports of one scan, compared with committed files.
///
/// After a change that is meant, `UPDATE_GOLDEN=1 swift test --filter GoldenReportTests` writes the files anew;
/// the difference is then read before it is committed.
@Suite struct GoldenReportTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test(arguments: ReportFormat.allCases)
    func `a report is what it was`(_ format: ReportFormat) throws {
        try compare(SampleScan.report(format), with: "scan.\(format.rawValue).golden")
    }

    @Test func `a coloured report is what it was`() throws {
        try compare(SampleScan.report(.text, colour: .ansi), with: "scan.ansi.golden")
    }

    @Test(arguments: ReportFormat.allCases)
    func `a report about nothing is what it was`(_ format: ReportFormat) throws {
        try compare(SampleScan.report(format, files: []), with: "empty.\(format.rawValue).golden")
    }

    @Test(arguments: ReportFormat.allCases)
    func `no report holds a digit run or a word of a value`(_ format: ReportFormat) {
        let text = String(decoding: SampleScan.report(format), as: UTF8.self)
        for part in ["219-09", "219099", "ana@", "BBBB", "BEGIN", "0143", "4111"] { #expect(!text.contains(part)) }
    }

    @Test(arguments: ReportFormat.allCases)
    func `no report holds a control character of a file name`(_ format: ReportFormat) {
        let scalars = String(decoding: SampleScan.report(format), as: UTF8.self).unicodeScalars
        #expect(!scalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{FFFD}" })
    }

    @Test func `JSON and every line of JSON Lines are JSON`() throws {
        for format in [ReportFormat.json, .sarif] { _ = try JSONDocument(scanning: SampleScan.report(format)) }
        let lines = SampleScan.report(.jsonl).split(separator: 0x0A)
        #expect(lines.count == 10)
        for line in lines { _ = try JSONDocument(scanning: Array(line)) }
    }

    @Test(arguments: ReportFormat.allCases)
    func `the findings of a file may come in any parts`(_ format: ReportFormat) throws {
        let many = ScannedFile(
            path: Array("many.txt".utf8),
            findings: (0..<700).flatMap { _ in SampleScan.files[1].findings }, outcome: .failed(reason: "cut"))
        let files = SampleScan.files + [many] + SampleScan.files
        let whole = SampleScan.report(format, files: files)
        for size in [1, 2, 999, 1_001] { #expect(SampleScan.report(format, files: files, parts: size) == whole) }
        if format == .json || format == .sarif { _ = try JSONDocument(scanning: whole) }
    }

    private func compare(_ report: [UInt8], with name: String) throws {
        let file = Self.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(report).write(to: file) }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(String(decoding: report, as: UTF8.self) == golden)
    }
}
