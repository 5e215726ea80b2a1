internal import DLPModel

/// What a decoder wants in the place of stretches of a text, in ascending order.
struct Edits: Sendable {
    struct Edit: Sendable {
        /// The stretch of the text that goes.
        var range: Range<Int>
        /// Where its replacement ends in ``Edits/bytes``; it starts where the one before ends.
        var end: Int
        var step: ViewStep
        /// What holds the stretch and can only be redacted as a whole.
        var blob: Range<Int>?
    }

    private(set) var list: [Edit] = []
    /// The replacements, one behind the other.
    private(set) var bytes: [UInt8] = []
    /// Which bytes of the text they stand for.
    private(set) var map = ByteMap()

    /// The end of the last edit.
    var end: Int { list.last?.range.upperBound ?? 0 }

    /// Takes a stretch away.
    mutating func remove(_ range: Range<Int>, _ step: ViewStep) {
        list.append(Edit(range: range, end: bytes.count, step: step))
    }

    /// Puts one byte in the place of a stretch.
    mutating func replace(_ range: Range<Int>, with byte: UInt8, _ step: ViewStep) {
        bytes.append(byte)
        map.append(1, standingFor: range)
        list.append(Edit(range: range, end: bytes.count, step: step))
    }

    /// Puts a character in the place of a stretch, or nothing when there is no such character.
    mutating func replace(_ range: Range<Int>, with scalar: UInt32, _ step: ViewStep) {
        if let scalar = Unicode.Scalar(scalar) {
            let text = UTF8.encode(scalar)
            if let text {
                bytes += text
                map.append(text.count, standingFor: range)
            }
        }
        list.append(Edit(range: range, end: bytes.count, step: step))
    }

    /// Puts a decoded text, with its map to the bytes of the stretch, in the place of the stretch.
    ///
    /// - Parameter blob: What holds the stretch and can only be redacted as a whole.
    mutating func replace(
        _ range: Range<Int>, of blob: Range<Int>, with text: [UInt8], _ map: ByteMap, _ step: ViewStep
    ) {
        bytes += text
        self.map.append(0..<map.count, of: map)
        list.append(Edit(range: range, end: bytes.count, step: step, blob: blob))
    }

    /// The byte that a reader sees before `place`.
    func byte(before place: Int, in text: borrowing Span<UInt8>) -> UInt8? {
        var place = place
        var index = list.count - 1
        while index >= 0, list[index].range.upperBound == place {
            let start = index > 0 ? list[index - 1].end : 0
            if list[index].end > start { return bytes[list[index].end - 1] }
            place = list[index].range.lowerBound
            index -= 1
        }
        return place > 0 ? text[place - 1] : nil
    }
}

/// What a decoder says of a place.
enum Decoding {
    /// Nothing to decode here.
    case none
    /// Decoded up to `end`.
    case done(end: Int)
    /// What follows the text decides.
    case open
}
