/// What stands in the place of a finding.
public enum Replacement: Hashable, Sendable {
    /// The type in brackets: `[US_SSN]`.
    case label
    /// One `*` for each character.
    case mask
    /// One `*` for each character but the last so many; a value shorter than twice that is masked whole.
    case keepLast(Int)
    /// Nothing.
    case remove
}

extension Replacement: CustomStringConvertible {
    /// Reads `label`, `mask`, `keep-last=N` with N from 1 to 16, or `remove`.
    public init?(_ text: some StringProtocol) {
        switch text {
        case "label": self = .label
        case "mask": self = .mask
        case "remove": self = .remove
        default:
            guard text.hasPrefix("keep-last="), let count = Int(text.dropFirst("keep-last=".count)),
                (1...16).contains(count)
            else { return nil }
            self = .keepLast(count)
        }
    }

    /// The same text that ``init(_:)`` reads.
    public var description: String {
        switch self {
        case .label: "label"
        case .mask: "mask"
        case .keepLast(let count): "keep-last=\(count)"
        case .remove: "remove"
        }
    }
}
