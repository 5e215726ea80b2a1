/// How often a rule is tried in ordinary text, in places per KiB.
public struct AnchorRates: Hashable, Sendable {
    public let prose: Double
    public let code: Double
    public let logs: Double

    /// More than this in one of them is worth a word.
    static let ordinary = 1.0

    var most: Double { max(prose, code, logs) }
}

extension AnchorRates: CustomStringConvertible {
    /// `per KiB 0.2 of prose, 3.1 of code, 0.0 of logs`.
    public var description: String {
        "per KiB \(oneDecimal(prose)) of prose, \(oneDecimal(code)) of code, \(oneDecimal(logs)) of logs"
    }

    private func oneDecimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
