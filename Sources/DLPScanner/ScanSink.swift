public import DLPModel

/// Takes what a scan decides, in the order of the text.
///
/// Joined together, the bytes of all calls to ``pass(_:)`` and ``cover(_:of:)`` are the input.
public protocol ScanSink {
    /// Bytes that belong to no finding.
    mutating func pass(_ bytes: Span<UInt8>)

    /// The next bytes of a finding that has begun; its range ends with them. `found` tells when it is complete.
    mutating func cover(_ bytes: Span<UInt8>, of finding: Finding)

    /// A finding whose every byte has been decided.
    mutating func found(_ finding: Finding)

    /// Why a candidate was accepted or dropped; only when the settings ask for explanations.
    mutating func considered(_ explanation: Explanation)
}

extension ScanSink {
    public mutating func pass(_ bytes: Span<UInt8>) {}
    public mutating func cover(_ bytes: Span<UInt8>, of finding: Finding) {}
    public mutating func considered(_ explanation: Explanation) {}
}
