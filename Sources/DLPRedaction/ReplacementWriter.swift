public import DLPModel

/// Writes what stands in the place of findings, one finding after the other, as their bytes come.
///
/// Memory does not grow with the length of a finding.
public struct ReplacementWriter: Sendable {
    private enum State {
        /// Between findings.
        case idle
        /// The label is written, or there is nothing to write.
        case written
        case masking
        /// The last characters so far, still held back, and how many came in all.
        case keeping(Int, last: [[UInt8]], characters: Int)
    }

    private var state = State.idle

    public init() {}

    /// Takes the next bytes of a finding.
    ///
    /// The first call of a finding begins it; ``end(into:)`` ends it.
    ///
    /// A finding that says that the scan is incomplete always gets its label.
    public mutating func cover(
        _ bytes: Span<UInt8>, of finding: Finding, as replacement: Replacement, into output: inout [UInt8]
    ) {
        if case .idle = state { begin(finding, replacement, into: &output) }
        switch state {
        case .idle, .written: break
        case .masking:
            for index in bytes.indices where Self.startsCharacter(bytes[index]) { output.append(Self.star) }
        case .keeping(let count, var last, var characters):
            for index in bytes.indices {
                if Self.startsCharacter(bytes[index]) || last.isEmpty {
                    characters += 1
                    last.append([bytes[index]])
                    if last.count > count {
                        last.removeFirst()
                        output.append(Self.star)
                    }
                } else {
                    last[last.count - 1].append(bytes[index])
                }
            }
            state = .keeping(count, last: last, characters: characters)
        }
    }

    /// Ends the finding that was begun, if one was.
    public mutating func end(into output: inout [UInt8]) {
        if case .keeping(let count, let last, let characters) = state {
            for character in last {
                if characters < 2 * count { output.append(Self.star) } else { output += character }
            }
        }
        state = .idle
    }

    private mutating func begin(_ finding: Finding, _ replacement: Replacement, into output: inout [UInt8]) {
        if case .incomplete = finding.kind {
            output += label(finding.type)
            state = .written
            return
        }
        switch replacement {
        case .label:
            output += label(finding.type)
            state = .written
        case .remove: state = .written
        case .mask: state = .masking
        case .keepLast(let count): state = .keeping(count, last: [], characters: 0)
        }
    }

    private func label(_ type: DataType) -> [UInt8] { Array("[\(type)]".utf8) }

    private static let star = UInt8(ascii: "*")

    private static func startsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
