/// How sure a rule is of a finding, from 0 to 1 in hundredths.
///
/// Hundredths are whole numbers, so the same evidence adds up to the same confidence on every machine.
public struct Confidence: Hashable, Comparable, Sendable {
    /// From 0 to 100.
    public let hundredths: Int

    /// Makes a confidence, clamped to 0…100 hundredths.
    public init(hundredths: Int) { self.hundredths = min(100, max(0, hundredths)) }

    public static let none = Confidence(hundredths: 0)
    public static let certain = Confidence(hundredths: 100)

    /// The confidence raised (or, when negative, lowered) by `amount` hundredths, kept within 0…100.
    public func moved(by amount: Int) -> Confidence { Confidence(hundredths: hundredths + amount) }

    public static func < (left: Confidence, right: Confidence) -> Bool { left.hundredths < right.hundredths }
}

extension Confidence: CustomStringConvertible {
    /// Two decimals: `0.85`, `1.00`.
    public var description: String {
        let cents = hundredths % 100
        return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
