/// How often a rule is tried in ordinary text, in places per KiB.
public struct AnchorRates: Hashable, Sendable {
    public let prose: Double
    public let code: Double
    public let logs: Double

    /// Places per MB, for people: `12 of prose, 340 of code, 0 of logs`.
    public var perMegabyte: String {
        let counts = [prose, code, logs].map { Int(($0 * 1_000_000 / 1024).rounded()) }
        return "\(counts[0]) of prose, \(counts[1]) of code, \(counts[2]) of logs"
    }

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
