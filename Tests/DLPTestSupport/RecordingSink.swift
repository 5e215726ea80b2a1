public import DLPModel
public import DLPScanner

/// A sink that keeps everything it is told, and notes where that breaks what ``ScanSink`` promises.
public struct RecordingSink: ScanSink, Sendable {
    public private(set) var findings: [Finding] = []
    public private(set) var explanations: [Explanation] = []
    /// All bytes handed over, which have to be those of the input.
    public private(set) var input: [UInt8] = []
    /// The text with `[TYPE]` in the place of each owned run.
    public private(set) var output: [UInt8] = []
    /// The stretches that were let out in clear.
    public private(set) var passed: [Range<Int>] = []
    /// For each push so far, how many bytes had been handed over after it.
    public private(set) var handedOver: [Int] = []
    /// What the sink was told against the rules of the protocol.
    public private(set) var mistakes: [String] = []

    /// The run that is being covered.
    private var covering: Finding?

    public init() {}

    public mutating func pass(_ bytes: Span<UInt8>) {
        if covering != nil { mistakes.append("passed bytes before the covered run at \(input.count) was found") }
        if let last = passed.last, last.upperBound == input.count {
            passed[passed.count - 1] = last.lowerBound..<input.count + bytes.count
        } else {
            passed.append(input.count..<input.count + bytes.count)
        }
        for index in bytes.indices {
            input.append(bytes[index])
            output.append(bytes[index])
        }
    }

    public mutating func cover(_ bytes: Span<UInt8>, of finding: Finding) {
        if let covering {
            if finding.range.lowerBound != covering.range.lowerBound || finding.rule != covering.rule {
                mistakes.append("covered bytes at \(input.count) that do not continue the open run")
            }
        } else {
            if finding.range.lowerBound != input.count { mistakes.append("a run begins late at \(input.count)") }
            output += Array("[\(finding.type)]".utf8)
        }
        covering = finding
        for index in bytes.indices { input.append(bytes[index]) }
        if finding.range.upperBound != input.count { mistakes.append("a range ends off its bytes at \(input.count)") }
    }

    public mutating func found(_ finding: Finding) {
        findings.append(finding)
        if finding.isReplaced {
            if covering != finding { mistakes.append("found at \(input.count) what was not covered") }
            covering = nil
        }
    }

    public mutating func considered(_ explanation: Explanation) { explanations.append(explanation) }

    /// Notes the end of a push.
    public mutating func endPush() { handedOver.append(input.count) }
}
