internal import DLPInflate
internal import DLPModel

extension SymbolRun {
    /// Decodes what is text in the row, whatever alphabet and alignment it is written in.
    ///
    /// A row may have other symbols glued to either end, so that all alignments are tried.
    func decode(into edits: inout Edits, _ compressed: inout [Range<Int>]) {
        guard symbols.count >= Self.shortest else { return }
        let isUpper = symbols.allSatisfy { Alphabet.base32.values[Int($0)] != 0xFF }
        let isHex = symbols.allSatisfy { Alphabet.hex.values[Int($0)] != 0xFF }
        if isHex {
            _ = decode(.hex, alignments: 2, into: &edits)
            return
        }
        if isUpper, decode(.base32, alignments: 1, into: &edits) { return }
        if open(into: &edits, &compressed) { return }
        _ = decode(.base64, alignments: 4, into: &edits)
    }

    /// The most bytes that a compressed row is opened to, and the most for each of its bytes.
    private static let longestOpened = 65_536
    private static let ratio = 64

    /// Opens a row that is compressed; false when it is not.
    private func open(into edits: inout Edits, _ compressed: inout [Range<Int>]) -> Bool {
        // What gzip and zlib write first, in base64.
        guard Self.mayBeCompressed(symbols[0], symbols[1]) else { return false }
        let numbers = symbols.map { Alphabet.base64.values[Int($0)] }
        let bytes = Alphabet.base64.decode(numbers.span, from: 0)
        switch Inflate.open(bytes, limit: min(Self.longestOpened, Self.ratio * bytes.count)) {
        case .unknown: return false
        case .tooLarge: compressed.append(range)
        case .bytes(let opened):
            let texts = PlausibleText.ranges(in: opened.span)
            let text = Array(texts.map { Array(opened[$0]) }.joined(separator: [0x20]))
            guard !text.isEmpty else { return false }
            var map = ByteMap()
            map.append(text.count, standingFor: range)
            Text(bytes: text[...], map: map).write(.compressed, over: range, into: &edits)
        }
        return true
    }

    /// Decodes the text in the alignment that has most of it.
    private func decode(_ alphabet: Alphabet, alignments: Int, into edits: inout Edits) -> Bool {
        let numbers = symbols.map { alphabet.values[Int($0)] }
        var best: [Text] = []
        var bestCount = 0
        for alignment in 0..<alignments {
            let texts = alphabet.texts(numbers.span, from: alignment)
            let count = texts.reduce(0) { $0 + $1.bytes.count }
            guard count > bestCount else { continue }
            best = texts
            bestCount = count
            if count * 2 * 8 > numbers.count * alphabet.bits { break }
        }
        // Digits by themselves are read as hexadecimal only where they write digits: any others write something.
        if alphabet.step == .hex, symbols.allSatisfy(\.isASCIIDigit) {
            best.removeAll { text in text.bytes.count { $0.isASCIIDigit } * 2 < text.bytes.count }
        }
        for text in best {
            Text(bytes: text.bytes, map: text.map.composed(with: map)).write(alphabet.step, over: range, into: &edits)
        }
        return !best.isEmpty
    }
}

/// A decoded text, and where its bytes come from.
struct Text {
    var bytes: ArraySlice<UInt8>
    var map: ByteMap

    /// Puts the text, with a blank on either side, in the place of the bytes it comes from.
    ///
    /// - Parameter blob: What can only be redacted as a whole.
    func write(_ step: ViewStep, over blob: Range<Int>, into edits: inout Edits) {
        let range = map.original(of: 0..<map.count)
        guard range.lowerBound >= edits.end else { return }
        var padded = ByteMap()
        padded.append(1, standingFor: map.original(at: 0))
        padded.append(0..<map.count, of: map)
        padded.append(1, standingFor: map.original(at: map.count - 1))
        edits.replace(range, of: blob, with: [0x20] + bytes + [0x20], padded, step)
    }
}
