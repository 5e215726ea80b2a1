import DLPCompiler
import DLPModel
import DLPScanner
import DLPTestSupport
import Foundation
import Testing

/// Patterns that are known to be slow: each is refused, or bounded, and never called clean after an aborted scan.
struct SlowPatternTests {
    struct Attack: Decodable, Sendable, CustomTestStringConvertible {
        var id: String
        var pattern: String
        var prefix: String
        var pump: String
        var n: Int
        var suffix: String

        var testDescription: String { id }
        var text: String { prefix + String(repeating: pump, count: n) + suffix }
    }

    static let attacks: [Attack] = {
        let files = try? ProjectFiles.files(below: "Tests/Data", ending: "redos.jsonl")
        return (files?.first?.bytes ?? []).split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(Attack.self, from: Data($0))
        }
    }()

    /// A rule file with nothing in it but the pattern.
    static func source(_ pattern: String) -> RuleSource {
        let indented = pattern.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }
        let text = """
            schema: 1
            family: slow
            description: A slow pattern.
            rules:
              - id: slow
                type: SLOW
                description: A slow pattern.
                category: pii
                severity: low
                specificity: shape
                confidence: 0.80
                source: a test
                anchor: none
                pattern: |-
            \(indented.joined(separator: "\n"))
                examples:
                  finds: ["«a»", "«b»", "«c»"]
                  leaves: [d, e, f]
            """
        return RuleSource(path: "slow.yaml", bytes: Array(text.utf8))
    }

    @Test func `all of them are here`() { #expect(Self.attacks.count == 56) }

    @Test(arguments: attacks)
    func `a slow pattern is refused, or the scan is bounded and honest`(_ attack: Attack) {
        let source = Self.source(attack.pattern)
        guard let pack = try? RuleCompiler.compile([source], name: "slow", version: "1") else { return }
        // A hundred times the limit: where the scan was not aborted, it changes nothing.
        var patient = pack.ruleset.rules[0]
        patient.match.maximumWidth *= 100
        for (ruleset, jit) in [(pack.ruleset, true), (pack.ruleset.interpreted(), false)] {
            let findings = Scanner(ruleset).findings(in: attack.text)
            let isIncomplete = findings.contains { if case .incomplete = $0.kind { true } else { false } }
            guard !isIncomplete else { continue }
            let certain = Ruleset([patient], identity: ruleset.identity, jit: jit)
            #expect(findings == Scanner(certain).findings(in: attack.text))
        }
    }

    @Test func `unbounded patterns are refused`() {
        #expect(throws: RulePackError.self) {
            try RuleCompiler.compile([Self.source("(a{1,9}){1,9}b+")], name: "slow", version: "1")
        }
    }
}
