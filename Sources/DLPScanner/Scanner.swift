public import DLPModel

/// Scans texts with one ruleset; cheap to copy, and safe to share between threads.
public struct Scanner: Sendable {
    public let ruleset: Ruleset
    public var settings: ScanSettings

    public init(_ ruleset: Ruleset, settings: ScanSettings = ScanSettings()) {
        self.ruleset = ruleset
        self.settings = settings
    }

    /// The findings in a whole text, in the order of their ends.
    public func findings(in text: String) -> [Finding] {
        var sink = FindingCollector()
        scan(text, into: &sink)
        return sink.findings
    }

    /// Scans a whole text.
    public func scan(_ text: String, into sink: inout some ScanSink) {
        var text = text
        text.makeContiguousUTF8()
        scan(text.utf8.span, into: &sink)
    }

    /// Scans a whole text, given as bytes that should be UTF-8.
    public func scan(_ text: Span<UInt8>, into sink: inout some ScanSink) {
        var stream = stream()
        stream.push(text, into: &sink)
        stream.finish(into: &sink)
    }

    /// Starts a scan of a text that comes in pieces.
    public func stream() -> ScanStream { ScanStream(ruleset, settings: settings) }
}

/// A sink that keeps the findings and drops the text.
public struct FindingCollector: ScanSink {
    public private(set) var findings: [Finding] = []
    public private(set) var explanations: [Explanation] = []

    public init() {}

    public mutating func found(_ finding: Finding) { findings.append(finding) }

    public mutating func considered(_ explanation: Explanation) { explanations.append(explanation) }
}
