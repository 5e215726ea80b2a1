internal import DLPAnchors

extension MatchProgram {
    /// The anchor as people read it: `AKIA`, or `[0-9][0-9][0-9] not after [0-9A-Za-z]`.
    package var anchorWords: String {
        let prefix = anchor.prefix.map(Self.words).joined()
        let excluded = anchor.before.complement
        return excluded.isEmpty ? prefix : "\(prefix) not after \(Self.words(excluded))"
    }

    private static func words(_ set: ByteSet) -> String {
        let bytes = set.bytes
        if bytes.count == 256 { return "." }
        if bytes.count == 1, let byte = bytes.first { return word(byte) }
        let parts = set.ranges.map { range in
            range.count < 3 ? range.map(word).joined() : "\(word(range.lowerBound))-\(word(range.upperBound))"
        }
        return "[\(parts.joined())]"
    }

    private static func word(_ byte: UInt8) -> String {
        if (0x21...0x7E).contains(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16)
        return "\\x\(digits.count < 2 ? "0" : "")\(digits)"
    }
}
