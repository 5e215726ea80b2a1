import DLPModel
import DLPScanner
import DLPTestSupport
import Synchronization
import Testing

/// Outside recognizers under any split, ranked among the rules, and failing closed.
struct RecognizerTests {
    /// Some 10,000 bytes with names everywhere, block borders included, and characters of up to four bytes.
    private static let text: [UInt8] = {
        var random = SplitMix64(seed: 7)
        var text: [UInt8] = []
        let words = ["Ann", "Zoë", "é", "\u{1F600}", "word ", "219-09-9999 ", ". ", "Annabel "]
        while text.count < 10_000 { text += Array((words.randomElement(using: &random) ?? "").utf8) }
        return text
    }()

    private static func partitions() -> [Partition] {
        var random = SplitMix64(seed: 8)
        let borders = [4095, 4096, 4097, 4112, 8191, 8192, 8193, 8208]
        return borders.map { Partition([$0]) } + [Partition(borders)]
            + [500, 4096, 5000].map { Cuts.pieces(of: $0, text.count) }
            + (0..<6).map { _ in Cuts.atRandom(text.count, most: 30, using: &random) }
    }

    @Test func `finds the same under any split`() {
        var settings = ScanSettings.plain
        settings.recognizers = [NameRecognizer()]
        let split = AnySplit(Ruleset(testing: TestRules.edges), settings: settings, ScanStream.self)
        let whole = split.record(Self.text)
        // `Annabel` is found as `Ann`.
        let names = Self.text.indices.count { place in
            NameRecognizer.names.contains { Self.text[place...].starts(with: $0.utf8) }
        }
        #expect(whole.findings.count { $0.rule == "names" } == names)
        #expect(split.violations(in: Self.text, Self.partitions()).isEmpty)
    }

    @Test func `is asked about the same blocks under any split`() {
        let blocks = Self.partitions().map { partition in
            var settings = ScanSettings.plain
            let recognizer = NotingRecognizer()
            settings.recognizers = [recognizer]
            _ = AnySplit(Ruleset(testing: []), settings: settings, ScanStream.self).record(Self.text, partition)
            return recognizer.asked.withLock { $0 }
        }
        #expect(Set(blocks).count == 1)
        #expect(blocks.first?.count == 3)
    }

    @Test func `ranks with the rules`() {
        var settings = ScanSettings.plain
        settings.recognizers = [NameRecognizer()]
        let rules: [Rule] = [
            .sample("weaker", "Annabel", width: 7...7), .sample("surer", "Zo", width: 2...2, confidence: 90),
        ]
        let scanner = Scanner(Ruleset(testing: rules), settings: settings)
        let findings = scanner.findings(in: "Annabel Zoë")
        #expect(findings.map(\.rule) == ["names", "weaker", "surer", "names"])
        #expect(findings.map(\.range) == [0..<3, 3..<7, 8..<10, 10..<12])
    }

    @Test(arguments: [NameRecognizer.Fault.tooLong, .throwing])
    func `a fault makes the block incomplete`(_ fault: NameRecognizer.Fault) {
        var settings = ScanSettings.plain
        settings.recognizers = [NameRecognizer(fault: fault)]
        let split = AnySplit(Ruleset(testing: TestRules.edges), settings: settings, ScanStream.self)
        let whole = split.record(Self.text)
        #expect(!whole.findings.isEmpty)
        #expect(whole.findings.allSatisfy { $0.kind == .incomplete(.recognizer) || !$0.isReplaced })
        #expect(whole.passed.isEmpty)
        #expect(split.violations(in: Self.text, Self.partitions()).isEmpty)
    }

    @Test func `a finding below the threshold is none`() {
        var settings = ScanSettings.plain
        settings.recognizers = [NameRecognizer()]
        settings.threshold = Confidence(hundredths: 81)
        #expect(Scanner(Ruleset(testing: []), settings: settings).findings(in: "Ann").isEmpty)
    }
}

/// Finds two names.
struct NameRecognizer: Recognizer {
    enum Fault: Error { case none, tooLong, throwing }

    static let names = ["Ann", "Zoë"]

    var fault = Fault.none
    let rule: RuleID = "names"
    let reach = 16

    func recognize(_ text: String, starts: Range<Int>) throws -> [RecognizedSpan] {
        if fault == .throwing { throw fault }
        let bytes = Array(text.utf8)
        return starts.flatMap { start in
            Self.names.filter { bytes[start...].starts(with: $0.utf8) }.map { name in
                let length = fault == .tooLong ? 17 : name.utf8.count
                return RecognizedSpan(
                    range: start..<start + length, type: "PERSON", category: .pii, severity: .medium,
                    confidence: Confidence(hundredths: 80))
            }
        }
    }
}

/// Finds nothing, and notes what it is asked.
private final class NotingRecognizer: Recognizer {
    struct Block: Hashable {
        var text: String
        var starts: Range<Int>
    }

    let asked = Mutex<[Block]>([])
    let rule: RuleID = "notes"
    let reach = 16

    func recognize(_ text: String, starts: Range<Int>) -> [RecognizedSpan] {
        asked.withLock { $0.append(Block(text: text, starts: starts)) }
        return []
    }
}
