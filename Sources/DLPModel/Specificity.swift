/// How much a rule's form alone says about the value; the first thing that ranks two findings over the same bytes.
public enum Specificity: String, CaseIterable, Comparable, Sendable {
    /// Only a shape, such as nine digits.
    case shape
    /// A shape with a word beside it that names it.
    case labelled
    /// A shape with a check digit or a published range.
    case checked
    /// A form that nothing else has: a token prefix, a PEM header.
    case distinctive

    /// From 0 (`shape`) to 3 (`distinctive`).
    package var level: Int {
        switch self {
        case .shape: 0
        case .labelled: 1
        case .checked: 2
        case .distinctive: 3
        }
    }

    public static func < (left: Specificity, right: Specificity) -> Bool { left.level < right.level }
}
