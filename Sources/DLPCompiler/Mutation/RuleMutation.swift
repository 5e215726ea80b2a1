internal import DLPModel
internal import DLPScanner
internal import DLPValidators

/// Changes the examples of one rule, as far as the rule's declaration says what must come of it.
struct RuleMutation {
    private let rule: Rule
    private let scanner: Scanner
    /// Characters that no match may stand directly behind; that no value may; and that may stand directly behind no value.
    private let refusedAtStart: ScalarSet
    private let refusedBefore: ScalarSet
    private let refusedBehind: ScalarSet
    /// Whether every letter of the pattern means both cases.
    private let isCaseless: Bool
    /// The fewest characters of a match.
    private let fewest: Int

    /// Of the values with one wrong digit, the share that a check refuses: some changes get past some checks, such as 0 for
    /// 9 where nines are cast out, and some digits of some numbers are outside the check.
    static let refusedShare = 0.5

    init(_ rule: Rule) {
        self.rule = rule
        scanner = Scanner(Ruleset([rule], identity: PackIdentity(name: rule.id.rawValue, version: "", sha256: "")))
        var parser = PatternParser(rule.match.pattern)
        let alternatives = parser.parse().withoutMarkers
        let hasValueGroup = rule.match.hasValueGroup
        refusedAtStart = StartGuards(alternatives).refusedBefore
        refusedBefore = hasValueGroup ? ScalarSet() : refusedAtStart
        refusedBehind = EndGuards(alternatives, hasValueGroup: hasValueGroup).refusedBehind
        isCaseless = alternatives.isCaseless
        fewest = hasValueGroup ? 0 : alternatives.width.characters.lowerBound
    }

    func run(_ examples: [RuleExample], _ kinds: Set<MutationKind>) -> MutatedRule {
        var result = MutatedRule(rule: rule.id)
        var wrongDigits = (made: 0, found: [(RuleMutant, RuleExample, String)]())
        for example in examples where example.failure() == nil {
            for mutant in mutants(of: example.original) where kinds.contains(mutant.kind) {
                result.made[mutant.kind, default: 0] += 1
                if mutant.kind == .digit { wrongDigits.made += 1 }
                guard let found = mutant.failure(with: scanner) else { continue }
                if mutant.kind == .digit {
                    wrongDigits.found.append((mutant, example, found))
                } else {
                    result.failures.append(failure(mutant, example, found))
                }
            }
        }
        if Double(wrongDigits.found.count) > Double(wrongDigits.made) * (1 - Self.refusedShare) {
            let (mutant, example, found) = wrongDigits.found[0]
            result.failures.append(failure(mutant, example, found))
        }
        return result
    }

    private func failure(_ mutant: RuleMutant, _ example: RuleExample, _ found: String) -> MutatedRule.Failure {
        MutatedRule.Failure(
            kind: mutant.kind, file: example.file, line: example.line, column: example.column,
            expected: mutant.expected, found: found)
    }

    private func mutants(of text: MutableText) -> [RuleMutant] {
        var mutants = lineBreaks(text) + quotes(text)
        mutants.append(RuleMutant(kind: .json, text: text.inJSON, verdict: .found))
        mutants.append(RuleMutant(kind: .json, text: text.inJSON.inJSON, verdict: .found))
        guard !text.spans.isEmpty else { return mutants }
        mutants.append(RuleMutant(kind: .url, text: text.inURL, verdict: .covered))
        mutants += wrongDigits(text)
        mutants += otherLengths(text)
        mutants += lookalikes(text)
        mutants += otherCases(text)
        return mutants
    }

    private func wrongDigits(_ text: MutableText) -> [RuleMutant] {
        guard rule.evidence.hasCheckDigit else { return [] }
        var mutants: [RuleMutant] = []
        for place in text.spans[0] where text.bytes[place].isDigit {
            for step: UInt8 in [1, 4, 7] {
                let digit = (text.bytes[place] - 0x30 + step) % 10 + 0x30
                let changed = text.rewriting { $0 == place ? [digit] : [$1] }
                mutants.append(RuleMutant(kind: .digit, text: changed, verdict: .refused))
            }
        }
        return mutants
    }

    private func otherLengths(_ text: MutableText) -> [RuleMutant] {
        guard let value = text.values.first, let first = value.first, let last = value.last else { return [] }
        let span = text.spans[0]
        var mutants: [RuleMutant] = []
        for glue in ["7", "x", "K"] {
            let character = UInt32(glue.utf8.first ?? 0)
            let isDigit = glue == "7"
            let before = text.inserting(glue, at: span.lowerBound)
            let behind = text.inserting(glue, at: span.upperBound)
            if refusedBefore.contains(character) {
                mutants.append(RuleMutant(kind: .glued, text: before, verdict: .noStart))
            } else if isDigit, first.isDigit, !rule.match.hasValueGroup {
                mutants.append(RuleMutant(kind: .longer, text: before, verdict: .refused))
            }
            if refusedBehind.contains(character) {
                mutants.append(RuleMutant(kind: .glued, text: behind, verdict: .noEnd))
            } else if isDigit, last.isDigit {
                mutants.append(RuleMutant(kind: .longer, text: behind, verdict: .refused))
            }
        }
        let count = String(decoding: value, as: UTF8.self).unicodeScalars.count
        if count == fewest, first < 0x80, last < 0x80 {
            for place in [span.lowerBound, span.upperBound - 1] {
                let less = text.rewriting { $0 == place ? [] : [$1] }
                mutants.append(RuleMutant(kind: .shorter, text: less, verdict: .refused))
            }
        }
        return mutants
    }

    /// What folding undoes, so that patterns need not know of it.
    private func lookalikes(_ text: MutableText) -> [RuleMutant] {
        let changes: [(UInt8) -> String?] = [
            { $0 == UInt8(ascii: " ") ? "\u{A0}" : nil }, { $0 == UInt8(ascii: " ") ? "\u{202F}" : nil },
            { $0 == UInt8(ascii: "-") ? "\u{2011}" : nil }, { $0 == UInt8(ascii: "-") ? "\u{2013}" : nil },
            { $0.isDigit ? String(Unicode.Scalar(0xFF10 + UInt32($0 - 0x30)) ?? "0") : nil },
        ]
        return changes.compactMap { change in
            let changed = text.rewriting { text.isInValue($0) ? change($1).map { Array($0.utf8) } ?? [$1] : [$1] }
            return changed == text ? nil : RuleMutant(kind: .lookalikes, text: changed, verdict: .found)
        }
    }

    private func otherCases(_ text: MutableText) -> [RuleMutant] {
        guard isCaseless else { return [] }
        let changes: [(UInt8) -> UInt8] = [\.capital, \.small]
        return changes.compactMap { change in
            let changed = text.rewriting { [text.isInValue($0) ? $1 : change($1)] }
            return changed == text ? nil : RuleMutant(kind: .letterCase, text: changed, verdict: .found)
        }
    }

    private func lineBreaks(_ text: MutableText) -> [RuleMutant] {
        var texts = [text.between("\n", "\n"), text.between("\r\n\r\n", "\r\n")]
        let newline = UInt8(ascii: "\n")
        if text.bytes.contains(newline) {
            texts.append(text.rewriting { $1 == newline ? Array("\r\n".utf8) : $1 == 0x0D ? [] : [$1] })
        }
        return texts.map { RuleMutant(kind: .lineBreak, text: $0, verdict: .found) }
    }

    /// Of texts of one line: nobody puts a table in quotes.
    private func quotes(_ text: MutableText) -> [RuleMutant] {
        if text.bytes.contains(UInt8(ascii: "\n")) { return [] }
        let pairs = [("\"", "\""), ("'", "'"), ("“", "”"), ("(", ")"), ("`", "`"), ("**", "**")]
        // What people put at a value's end may be part of a value that would be too short without it.
        return pairs.prefix(text.spans.isEmpty ? 1 : pairs.count).filter { head, _ in
            !head.unicodeScalars.contains { refusedAtStart.contains($0.value) }
        }
        .map { RuleMutant(kind: .quoted, text: text.between($0, $1), verdict: .covered) }
    }
}

extension RuleExample {
    fileprivate var original: MutableText { MutableText(text, spans) }
}

extension MutableText {
    /// As a string in a JSON object.
    fileprivate var inJSON: MutableText {
        rewriting { _, byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): Array("\\n".utf8)
            case UInt8(ascii: "\r"): Array("\\r".utf8)
            case UInt8(ascii: "\t"): Array("\\t".utf8)
            default: byte < 0x20 ? Array("\\u00\(byte.hexadecimal)".utf8) : [byte]
            }
        }.between("{\"content\": \"", "\"}")
    }

    /// Percent-encoded, as a URL's query (RFC 3986).
    fileprivate var inURL: MutableText {
        rewriting { _, byte in byte.isUnreserved ? [byte] : Array("%\(byte.hexadecimal)".utf8) }
            .between("https://example.org/search?q=", "")
    }
}

extension EvidenceProgram {
    /// Whether a check digit decides over what is found.
    fileprivate var hasCheckDigit: Bool {
        validators.contains { $0.validator.hasCheckDigit && $0.onFailure == .drop }
    }
}

extension [PatternSequence] {
    fileprivate var isCaseless: Bool { allSatisfy { $0.items.allSatisfy(\.isCaseless) } }
}

extension PatternNode {
    fileprivate var isCaseless: Bool {
        switch kind {
        case .character(let character): character.isCaseless
        case .position, .reference: true
        case .look(_, let alternatives), .group(_, let alternatives): alternatives.isCaseless
        case .repetition(let node, _): node.isCaseless
        }
    }
}

extension PatternCharacter {
    /// Whether it takes both cases of each letter that it takes.
    fileprivate var isCaseless: Bool {
        flags.caseless
            || (UInt32(UInt8(ascii: "a"))...UInt32(UInt8(ascii: "z"))).allSatisfy {
                characters.possible.contains($0) == characters.possible.contains($0 & ~0x20)
            }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    fileprivate var capital: UInt8 { (0x61...0x7A).contains(self) ? self & ~0x20 : self }
    fileprivate var small: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

    /// A letter, digit, or one of four marks (RFC 3986, section 2.3).
    fileprivate var isUnreserved: Bool { isDigit || isLetter || "-._~".utf8.contains(self) }

    /// Two digits, capital.
    fileprivate var hexadecimal: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0\(digits)" : digits
    }
}
