import DLPModel
import DLPRedaction
import Testing

struct ReplacementWriterTests {
    /// Writes one finding whose bytes come in pieces of `size`.
    private func write(_ value: String, as replacement: Replacement, size: Int, kind: Finding.Kind = .value) -> String {
        let bytes = Array(value.utf8)
        let finding = Finding(
            kind: kind, rule: "r", type: kind == .value ? "US_SSN" : .scanIncomplete, category: .pii, severity: .high,
            confidence: .certain, range: 0..<bytes.count)
        var writer = ReplacementWriter()
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = Array(bytes[start..<min(bytes.count, start + size)])
            writer.cover(piece.span, of: finding, as: replacement, into: &output)
        }
        writer.end(into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    static let cases: [(String, Replacement, String)] = [
        ("219-09-9999", .label, "[US_SSN]"),
        ("219-09-9999", .mask, "***********"),
        ("219-09-9999", .keepLast(4), "*******9999"),
        ("219-09-9999", .remove, ""),
        ("ünï", .mask, "***"),
        ("passwörd-ünï", .keepLast(3), "*********ünï"),
        ("1234567", .keepLast(4), "*******"),
        ("12345678", .keepLast(4), "****5678"),
    ]

    @Test(arguments: cases, [1, 2, 3, 100])
    func `writes the same however the value is cut`(_ sample: (String, Replacement, String), size: Int) {
        #expect(write(sample.0, as: sample.1, size: size) == sample.2)
    }

    @Test(arguments: [Replacement.label, .mask, .keepLast(4), .remove])
    func `an incomplete stretch always gets its label`(_ replacement: Replacement) {
        let written = write("whatever it was", as: replacement, size: 4, kind: .incomplete(.matchLimit))
        #expect(written == "[SCAN_INCOMPLETE]")
    }

    @Test func `one writer serves many findings`() {
        var writer = ReplacementWriter()
        var output: [UInt8] = []
        let finding = Finding(
            rule: "r", type: "A", category: .pii, severity: .low, confidence: .certain, range: 0..<4)
        for replacement in [Replacement.keepLast(2), .label, .mask] {
            let value = Array("wxyz".utf8)
            writer.cover(value.span, of: finding, as: replacement, into: &output)
            writer.end(into: &output)
        }
        #expect(String(decoding: output, as: UTF8.self) == "**yz[A]****")
    }
}
