/// How bad it is when a value gets out, from `low` to `critical`.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    case low, medium, high, critical

    private var level: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        case .critical: 3
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.level < right.level }
}
