internal import DLPModel

/// Text that an override (U+202E) shows from right to left, read as it is shown: `‮1111‬`.
///
/// Works on the original, because folding leaves overrides out. Comes in pieces; any cut gives the same views.
struct BidiOverride: Sendable {
    /// The bytes of an override that are turned around.
    static let longest = 256

    /// The bytes looked at together.
    private static let block = 32

    private let context: Int
    /// The last bytes of the text, from before an override that is open, or of ``context``.
    private var tail: [UInt8] = []
    /// Where ``tail`` starts in the text.
    private var offset = 0
    /// Where the open override's text starts in ``tail``.
    private var start: Int?

    init(context: Int) { self.context = context }

    /// Where the open override starts in the text.
    var open: Int? { start.map { offset + $0 - 3 } }

    /// Adds a piece of text, and returns the views of the overrides that end in it.
    mutating func append(_ piece: borrowing Span<UInt8>) -> [View] {
        var views: [View] = []
        var place = 0
        while place < piece.count {
            if start == nil {
                let end = end(ofOpening: piece, from: place)
                keep(piece, place..<(end ?? piece.count))
                guard let end else { break }
                start = tail.count
                place = end
            } else {
                tail.append(piece[place])
                place += 1
                if let view = close() { views.append(view) }
            }
        }
        return views
    }

    /// The place behind the next override character, which may begin in the piece before.
    private func end(ofOpening piece: borrowing Span<UInt8>, from start: Int) -> Int? {
        guard let candidate = Folding.firstCandidate(in: piece.extracting(start...)) else { return nil }
        var next = Self.lastByte(in: piece, from: start + candidate)
        while let place = next {
            let behind = place - start
            let second = behind > 0 ? piece[place - 1] : tail.last
            let first = behind > 1 ? piece[place - 2] : tail.dropLast(1 - behind).last
            if first == 0xE2, second == 0x80 { return place + 1 }
            next = Self.lastByte(in: piece, from: place + 1)
        }
        return nil
    }

    /// The next place that may be the last byte of an override character.
    private static func lastByte(in piece: borrowing Span<UInt8>, from start: Int) -> Int? {
        var place = start
        while place + block <= piece.count {
            let bytes = piece.extracting(place..<place + block)
            var least = UInt8.max
            for index in 0..<block { least = min(least, bytes[index] ^ 0xAE) }
            if least == 0 { break }
            place += block
        }
        while place < piece.count, piece[place] != 0xAE { place += 1 }
        return place < piece.count ? place : nil
    }

    /// Adds bytes that no override is open in.
    private mutating func keep(_ piece: borrowing Span<UInt8>, _ range: Range<Int>) {
        let kept = min(range.count, context + 3)
        if kept < range.count {
            offset += tail.count + range.count - kept
            tail = []
        }
        tail.append(piece, range.upperBound - kept..<range.upperBound)
        forget()
    }

    /// Ends the text.
    mutating func finish() -> View? { start.flatMap { view(of: $0..<tail.count) } }

    /// Ends the open override, if the byte that came last does.
    private mutating func close() -> View? {
        guard let start else { return nil }
        let isPop = tail.last == 0xAC && tail.suffix(3) == [0xE2, 0x80, 0xAC]
        guard isPop || tail[tail.count - 1].isLineEnd || tail.count - start >= Self.longest else { return nil }
        let view = view(of: start..<max(start, tail.count - (isPop ? 3 : 0)))
        self.start = nil
        forget()
        return view
    }

    private mutating func forget() {
        let count = tail.count - context - 3
        guard count > 0 else { return }
        tail.removeFirst(count)
        offset += count
    }

    /// What stands before the override, and its text turned around; nil when that is nothing.
    private func view(of range: Range<Int>) -> View? {
        let text = String(decoding: tail[range], as: UTF8.self).unicodeScalars
        let turned = text.reversed().flatMap { Array(String($0).utf8) }
        let readTurned = Folding.fold(turned.span)?.bytes ?? turned
        guard !readTurned.isEmpty else { return nil }
        let override = range.lowerBound - 3..<range.upperBound
        var first = max(0, override.lowerBound - context)
        while first < override.lowerBound, tail[first] & 0xC0 == 0x80 { first += 1 }
        let before = tail[first..<override.lowerBound]
        let readBefore =
            Folding.fold(Array(before).span) ?? View(bytes: Array(before), map: ByteMap(identical: before.count))

        var view = View(bytes: readBefore.bytes + readTurned, path: [.bidi])
        view.map = readBefore.map.moved(by: offset + first)
        view.map.append(readTurned.count, standingFor: offset + override.lowerBound..<offset + override.upperBound)
        view.local.append(identical: readBefore.bytes.count, at: 0)
        view.local.append(readTurned.count, standingFor: readBefore.bytes.count..<readBefore.bytes.count + 1)
        return view
    }
}
