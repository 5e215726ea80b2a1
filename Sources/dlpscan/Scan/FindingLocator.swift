internal import DLPModel
internal import DLPReport
internal import DLPScanner
internal import DLPTokens

/// Notes where findings are, in lines and columns, and their masked previews.
struct FindingLocator: ScanSink {
    /// One sentence about each rule.
    let descriptions: [RuleID: String]

    private var position = TextPosition()
    /// Where the finding begins that is being covered, and its first bytes.
    private var begun: LocatedFinding.Position?
    private var beginning: [UInt8] = []
    private let key: ValueKey?
    private var fingerprint: FingerprintMaker?
    /// Stretches that are no UTF-8 and whose end has not been passed.
    private var strays: [(finding: Finding, start: LocatedFinding.Position?)] = []
    private var findings: [LocatedFinding] = []

    /// So many bytes of a value make its preview whole, or show that it is longer.
    private static let previewBytes = 4 * (Preview.limit + 1)

    /// - Parameter key: Findings get fingerprints under it.
    init(_ descriptions: [RuleID: String], key: ValueKey? = nil) {
        self.descriptions = descriptions
        self.key = key
    }

    static func descriptions(of rules: [Rule]) -> [RuleID: String] {
        Dictionary(rules.map { ($0.id, $0.summary) }) { first, _ in first }
    }

    mutating func pass(_ bytes: Span<UInt8>) { advance(over: bytes) }

    mutating func cover(_ bytes: Span<UInt8>, of finding: Finding) {
        if begun == nil {
            begun = position.here
            fingerprint = key.map { FingerprintMaker($0, rule: finding.rule.rawValue) }
        }
        fingerprint?.append(bytes.indices.map { bytes[$0] })
        for index in 0..<min(bytes.count, Self.previewBytes - beginning.count) { beginning.append(bytes[index]) }
        advance(over: bytes)
    }

    mutating func found(_ finding: Finding) {
        if finding.kind == .invalidEncoding {
            // The bytes may have been passed already, in part or not at all.
            let start = finding.range.lowerBound
            strays.append((finding, start < position.offset ? position.place(of: start) : nil))
            finishStrays()
        } else {
            append(
                finding, from: begun ?? position.here, Preview(masking: beginning.span),
                finding.kind == .value ? fingerprint?.fingerprint : nil)
            begun = nil
            fingerprint = nil
            beginning.removeAll(keepingCapacity: true)
        }
    }

    /// The findings since this was last asked.
    mutating func takeFindings() -> [LocatedFinding] {
        defer { findings = [] }
        return findings
    }

    private mutating func advance(over bytes: Span<UInt8>) {
        var rest = 0..<bytes.count
        while let stray = strays.first {
            let start = position.offset - rest.lowerBound
            let next = stray.start == nil ? stray.finding.range.lowerBound : stray.finding.range.upperBound
            guard next - start <= rest.upperBound else { break }
            position.advance(over: bytes.extracting(rest.lowerBound..<next - start))
            rest = next - start..<rest.upperBound
            if stray.start == nil { strays[0].start = position.here }
            finishStrays()
        }
        position.advance(over: bytes.extracting(rest))
    }

    private mutating func finishStrays() {
        guard let stray = strays.first, let start = stray.start,
            stray.finding.range.upperBound <= position.offset
        else { return }
        let shown = [UInt8](repeating: 0xFF, count: min(stray.finding.range.count, Self.previewBytes))
        append(stray.finding, from: start, Preview(masking: shown.span))
        strays.removeFirst()
    }

    private mutating func append(
        _ finding: Finding, from start: LocatedFinding.Position, _ preview: Preview, _ fingerprint: String? = nil
    ) {
        findings.append(
            LocatedFinding(
                finding: finding, start: start, end: position.here, preview: preview,
                ruleDescription: descriptions[finding.rule] ?? "Text that is not UTF-8.",
                fingerprint: fingerprint))
    }
}
