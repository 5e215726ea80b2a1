package import DLPAnchors

extension MatchProgram {
    /// The anchor as people read it: `[a][k][i][a]`, or `[0-9] in a number not after [0-9a-z]`.
    package var anchorWords: String { anchor.words }
}

extension Anchor {
    /// What has to be seen, as people read it; letters stand for both cases, and `[^]` for the edge of the text.
    package var words: String {
        let excluded = ClassSet.all.subtracting(before).subtracting(.outside)
        let guarded = excluded.bytes.isEmpty ? "" : " not after \(excluded.words)"
        let gated = gate.map { gate in
            " near \(gate.words.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: ", "))"
        }
        return triggerWords + guarded + (gated ?? "")
    }

    private var triggerWords: String {
        switch trigger {
        case .everyPlace: return prefix.map(\.words).joined()
        case .run(let classes, let length): return "\(classes.words){\(length)}"
        case .number(_, let others, _):
            return (["a number"] + others.map(Self.words)).joined(separator: " or ")
        case .grams(let grams, let distance, _):
            let shown = grams.prefix(4).map(Self.words).joined(separator: " or ")
            let more = grams.count > 4 ? " or \(grams.count - 4) more" : ""
            let place =
                distance.count > 1 ? "\(distance.lowerBound) to \(distance.upperBound)" : "\(distance.lowerBound)"
            return distance == 0...0 ? shown + more : "\(shown)\(more), \(place) bytes behind the start"
        }
    }

    private static func words(_ gram: Gram) -> String {
        [gram.first, gram.second, gram.third].map(\.words).joined()
    }
}

extension ClassSet {
    /// `a`, `[a-z]` or `.`.
    fileprivate var words: String {
        if union(.outside) == .all { return "." }
        let bytes = bytes.intersection(ByteSet(0x00...0x40).union(ByteSet(0x5B...0xFF)))
        if bytes.count == 1, let byte = bytes.bytes.first { return Self.word(byte) }
        let parts = bytes.ranges.map { range in
            range.count < 3
                ? range.map(Self.word).joined() : "\(Self.word(range.lowerBound))-\(Self.word(range.upperBound))"
        }
        return "[\(parts.joined())]"
    }

    private static func word(_ byte: UInt8) -> String {
        if (0x21...0x7E).contains(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16)
        return "\\x\(digits.count < 2 ? "0" : "")\(digits)"
    }
}
