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
            // Compared with what would be written, so that +4 and 04 are refused.
            guard let count = (1...16).first(where: { text == "keep-last=\($0)" }) else { return nil }
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
