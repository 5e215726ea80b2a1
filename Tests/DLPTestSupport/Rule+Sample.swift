package import DLPAnchors
package import DLPModel
public import DLPScanner

extension Rule {
    /// A rule made by hand, where tests of the engine must not depend on the compiler.
    ///
    /// Widths and reaches are the author's to get right. The type is the id in capitals, such as `LINE_START`.
    ///
    /// - Parameters:
    ///   - anchor: By default one that holds everywhere.
    package static func sample(
        _ id: String, _ pattern: String, width: ClosedRange<Int>, behind: Int = 0, ahead: Int = 0,
        specificity: Specificity = .shape, confidence: Int = 60, anchor: Anchor = Anchor(prefix: [.all])
    ) -> Rule {
        let letters = id.utf8.map { byte in
            byte == UInt8(ascii: "-") ? UInt8(ascii: "_") : (0x61...0x7A).contains(byte) ? byte & 0xDF : byte
        }
        return Rule(
            id: RuleID(rawValue: id), type: DataType(rawValue: String(decoding: letters, as: UTF8.self)),
            summary: "Made for a test.", category: .pii, severity: .medium, specificity: specificity,
            confidence: Confidence(hundredths: confidence), source: "Made for a test.",
            match: MatchProgram(
                pattern: pattern, minimumWidth: width.lowerBound, maximumWidth: width.upperBound, lookBehind: behind,
                lookAhead: ahead, anchor: anchor))
    }

    /// The rule with repeats that go on when a value is longer than their bound.
    package func tails(_ tails: MatchProgram.Tail...) -> Rule {
        var rule = self
        rule.match.tails = tails
        return rule
    }

    /// The rule with what its group `value` takes as the finding.
    package func value() -> Rule {
        var rule = self
        rule.match.hasValueGroup = true
        return rule
    }

    /// The rule with evidence.
    package func evidence(_ change: (inout EvidenceProgram) -> Void) -> Rule {
        var rule = self
        change(&rule.evidence)
        return rule
    }
}

extension Ruleset {
    /// Rules made by hand as a set.
    public init(testing rules: [Rule], jit: Bool = true) {
        self.init(rules, identity: PackIdentity(name: "test", version: "0", sha256: ""), jit: jit)
    }
}

extension ByteSet {
    /// The bytes of an ASCII text.
    package init(_ text: StaticString) { self.init(Array("\(text)".utf8)) }

    package static let digits = ByteSet("0123456789")
}
