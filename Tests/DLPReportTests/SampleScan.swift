import DLPModel

@testable import DLPReport

/// A scan with one of everything that a report has to say, under file names that try to do harm.
enum SampleScan {
    static let header = ReportHeader(
        toolVersion: "1.2.3",
        pack: PackIdentity(name: "default", version: "2026.1", sha256: String(repeating: "0a", count: 32)))

    static let files: [ScannedFile] = [
        ScannedFile(path: Array("notes/clean.txt".utf8)),
        ScannedFile(
            path: Array("notes/letter to Ana.txt".utf8),
            findings: [
                located("us-ssn", "US_SSN", .pii, .high, 85, 10..<21, line: 1, column: 11, "219-09-9999"),
                located(
                    "email-address", "EMAIL_ADDRESS", .pii, .low, 100, 40..<55, line: 3, column: 5, "ana@example.com",
                    test: true),
                located(
                    "private-key", "PRIVATE_KEY", .secret, .critical, 97, 80..<140, line: 4, column: 1,
                    "-----BEGIN KEY-----\nAAAA\u{202E}\"\u{1B}[31m\nBBBBBBBBBBBBBBBBBBBBBBBBB", endLine: 6),
            ]),
        ScannedFile(
            path: Array("=cmd|' /C calc'!A0,\"x\".csv".utf8),
            findings: [
                located("us-phone", "PHONE_NUMBER", .pii, .medium, 40, 0..<15, line: 1, column: 1, "+1 202 555 0143")
            ]),
        ScannedFile(
            path: Array("odd\n\u{1B}[2J\\\u{202E}é 漢%:#?.txt".utf8) + [0xFF, 0xC3],
            findings: [
                located(
                    "credit-card", .scanIncomplete, .scan, .critical, 100, 5..<9, line: 1, column: 6, "4111",
                    kind: .incomplete(.matchLimit)),
                located(
                    "invalid-encoding", .invalidEncoding, .scan, .low, 100, 20..<21, line: 2, column: 3, "a",
                    kind: .invalidEncoding),
            ]),
        ScannedFile(path: Array("image.png".utf8), outcome: .skipped(reason: "binary")),
        ScannedFile(
            path: Array("/srv/data/cut.log".utf8),
            findings: [located("us-ssn", "US_SSN", .pii, .high, 65, 3..<12, line: 1, column: 4, "219099999")],
            outcome: .failed(reason: "read error after 4,096 bytes")),
    ]

    private static func located(
        _ rule: RuleID, _ type: DataType, _ category: DLPModel.Category, _ severity: Severity, _ hundredths: Int,
        _ range: Range<Int>, line: Int, column: Int, _ value: String, test: Bool = false,
        kind: Finding.Kind = .value, endLine: Int? = nil
    ) -> LocatedFinding {
        let bytes = Array(value.utf8)
        return LocatedFinding(
            finding: Finding(
                kind: kind, rule: rule, type: type, category: category, severity: severity,
                confidence: Confidence(hundredths: hundredths), range: range, isTestValue: test),
            start: .init(line: line, column: column), end: .init(line: endLine ?? line, column: column + range.count),
            preview: Preview(masking: bytes.span), ruleDescription: "A value that the rule \(rule) looks for.")
    }

    /// The whole report; the findings of a file come at once, or in parts of so many.
    static func report(
        _ format: ReportFormat, colour: ReportColour = .none, files: [ScannedFile] = files, parts: Int? = nil
    ) -> [UInt8] {
        var writer = format.writer(header: header, colour: colour)
        var bytes = writer.begin()
        for file in files {
            guard let parts else {
                bytes += writer.add(file)
                continue
            }
            for start in stride(from: 0, to: file.findings.count, by: parts) {
                bytes += writer.add(Array(file.findings[start...].prefix(parts)), in: file.path)
            }
            bytes += writer.endFile(file.path, file.outcome)
        }
        return bytes + writer.end()
    }
}
