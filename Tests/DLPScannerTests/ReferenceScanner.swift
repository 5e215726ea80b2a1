import DLPModel
import DLPRegex
import DLPScanner
import DLPTestSupport
import DLPValidators

/// The semantics of a scan, written down as plainly as they can be and as slowly.
///
/// Every rule is tried at every character of the whole text, without anchors, pieces or early decisions, and each byte
/// is given an owner of its own. It shares with the engine the rules, the validators and the calls of PCRE2, and no
/// other code.
struct ReferenceScanner {
    /// An accepted match.
    private struct Claim {
        var kind: Finding.Kind
        var rule: RuleID
        var type: DataType
        var category: Category
        var severity: Severity
        var specificity: Specificity
        var confidence: Confidence
        var length: Int
        var isTestValue = false
        var start: Int
        var end: Int
    }

    private let rules: [ReferenceRule]
    private let settings: ScanSettings

    init(_ rules: [Rule], settings: ScanSettings = .plain, jit: Bool = true) throws {
        self.rules = try rules.map { try ReferenceRule($0, jit: jit) }
        self.settings = settings
    }

    /// The findings, and the text with `[TYPE]` in the place of each replaced run.
    func scan(_ input: [UInt8]) -> (findings: [Finding], output: [UInt8]) {
        let strays = Self.strays(in: input)
        var text = input
        for stray in strays { text[stray] = 0x1A }

        var claims: [Claim] = []
        let whole = WholeText(text)
        for rule in rules { claims += self.claims(of: rule, in: whole) }

        var owners = [Int?](repeating: nil, count: text.count)
        for (index, claim) in claims.enumerated() {
            for byte in claim.start..<claim.end where owners[byte].map({ ranksAbove(claim, claims[$0]) }) ?? true {
                owners[byte] = index
            }
        }

        var findings: [Finding] = []
        var output: [UInt8] = []
        for (place, owner) in owners.enumerated() {
            guard let owner else {
                output.append(input[place])
                continue
            }
            if place > 0, owners[place - 1] == owner, let run = findings.last {
                findings[findings.count - 1].range = run.range.lowerBound..<place + 1
            } else {
                let claim = claims[owner]
                output += Array("[\(claim.type)]".utf8)
                findings.append(
                    Finding(
                        kind: claim.kind, rule: claim.rule, type: claim.type, category: claim.category,
                        severity: claim.severity, confidence: claim.confidence, range: place..<place + 1,
                        isTestValue: claim.isTestValue))
            }
        }
        for stray in strays {
            if let run = findings.last, run.kind == .invalidEncoding, run.range.upperBound == stray {
                findings[findings.count - 1].range = run.range.lowerBound..<stray + 1
            } else {
                findings.append(
                    Finding(
                        kind: .invalidEncoding, rule: "invalid-encoding", type: .invalidEncoding, category: .scan,
                        severity: .low, confidence: .certain, range: stray..<stray + 1))
            }
        }
        // A finding is told once its last byte is known to be the last.
        findings.sort { left, right in
            (left.range.upperBound, left.isReplaced ? 0 : 1) < (right.range.upperBound, right.isReplaced ? 0 : 1)
        }
        return (findings, output)
    }

    private func claims(of rule: ReferenceRule, in whole: WholeText) -> [Claim] {
        let text = whole.bytes
        var claims: [Claim] = []
        var droppedInBlock: [Int: Int] = [:]
        var start = 0

        func giveUp(at start: Int, to end: Int, _ reason: IncompleteReason) {
            // A character is not cut in half.
            var end = min(end, text.count)
            while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
            claims.append(
                Claim(
                    kind: .incomplete(reason), rule: rule.rule.id, type: .scanIncomplete, category: .scan,
                    severity: .critical, specificity: .distinctive, confidence: .certain, length: end - start,
                    start: start, end: end))
        }

        while start < text.count {
            guard text[start] & 0xC0 != 0x80 else {
                start += 1
                continue
            }
            switch rule.attempt(at: start, in: whole) {
            case .none: start += 1
            case .failed(let reason):
                let end = start + rule.rule.match.maximumWidth
                giveUp(at: start, to: end, reason)
                start = end
            case .found(let match):
                guard let verdict = rule.judge(match, in: text, settings.threshold) else {
                    let block = start / 1024
                    if rule.rule.evidence.keywords.isEmpty { droppedInBlock[block, default: 0] += 1 }
                    if droppedInBlock[block, default: 0] > 256 {
                        giveUp(at: start, to: (block + 1) * 1024, .candidateBudget)
                        start = (block + 1) * 1024
                    } else {
                        start += 1
                    }
                    continue
                }
                let end = rule.extendedEnd(of: match, in: whole)
                claims.append(
                    Claim(
                        kind: .value, rule: rule.rule.id, type: rule.rule.type, category: rule.rule.category,
                        severity: rule.rule.severity, specificity: rule.rule.specificity,
                        confidence: verdict.confidence, length: match.value.count, isTestValue: verdict.isTestValue,
                        start: match.value.lowerBound, end: end ?? match.value.upperBound))
                start = end ?? match.whole.upperBound
            }
        }
        return claims
    }

    private func ranksAbove(_ left: Claim, _ right: Claim) -> Bool {
        func incomplete(_ claim: Claim) -> Int { if case .incomplete = claim.kind { 1 } else { 0 } }
        if incomplete(left) != incomplete(right) { return incomplete(left) > incomplete(right) }
        if left.specificity != right.specificity { return left.specificity.level > right.specificity.level }
        if left.confidence != right.confidence { return left.confidence > right.confidence }
        if left.length != right.length { return left.length > right.length }
        if left.start != right.start { return left.start < right.start }
        return left.rule.rawValue < right.rule.rawValue
    }

    /// The offsets of the bytes that belong to no character (Unicode, table 3-7: well-formed byte sequences).
    static func strays(in input: [UInt8]) -> [Int] {
        var strays: [Int] = []
        var place = 0
        while place < input.count {
            if let length = characterLength(input[place...]) {
                place += length
            } else {
                strays.append(place)
                place += 1
            }
        }
        return strays
    }

    private static func characterLength(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes.prefix(4))
        let rest: [ClosedRange<UInt8>]
        switch bytes[0] {
        case 0x00...0x7F: rest = []
        case 0xC2...0xDF: rest = [0x80...0xBF]
        case 0xE0: rest = [0xA0...0xBF, 0x80...0xBF]
        case 0xE1...0xEC, 0xEE...0xEF: rest = [0x80...0xBF, 0x80...0xBF]
        case 0xED: rest = [0x80...0x9F, 0x80...0xBF]
        case 0xF0: rest = [0x90...0xBF, 0x80...0xBF, 0x80...0xBF]
        case 0xF1...0xF3: rest = [0x80...0xBF, 0x80...0xBF, 0x80...0xBF]
        case 0xF4: rest = [0x80...0x8F, 0x80...0xBF, 0x80...0xBF]
        default: return nil
        }
        guard bytes.count > rest.count else { return nil }
        for (index, range) in rest.enumerated() where !range.contains(bytes[index + 1]) { return nil }
        return rest.count + 1
    }
}
