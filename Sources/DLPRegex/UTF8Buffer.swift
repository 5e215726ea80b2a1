/// A sliding stretch of the input as valid UTF-8: the one type that owns that fact.
///
/// Bytes are checked once, when they are appended. A byte that is no part of a UTF-8 character is held as U+001A,
/// which is one byte long too, so every offset stays what it was; the byte itself is remembered. A character cut at
/// the end of a piece waits for the next one.
package struct UTF8Buffer: ~Copyable {
    /// The bytes held, as patterns see them: valid UTF-8, whole characters only.
    ///
    /// Index 0 is ``start``.
    package private(set) var bytes: [UInt8] = []
    /// The first bytes of a character whose rest has not come, at most 3.
    private var unfinished: [UInt8] = []
    /// The bytes that are not UTF-8, in ascending order of offset.
    private var strays: [Stray] = []

    /// The input offset of the first byte held.
    package private(set) var start = 0

    /// A byte that is no part of a UTF-8 character, at its offset in the input.
    package struct Stray: Equatable {
        package let offset: Int
        package let byte: UInt8
    }

    package init() {}

    /// The input offset after the last whole character held.
    package var end: Int { start + bytes.count }

    /// Holds the input from `offset` on, of which nothing has come yet.
    package mutating func begin(at offset: Int) {
        reset()
        start = offset
    }

    /// Adds a piece of the input.
    package mutating func append(_ piece: borrowing Span<UInt8>) {
        guard unfinished.isEmpty else {
            var joined = unfinished
            unfinished = []
            joined.reserveCapacity(joined.count + piece.count)
            for index in piece.indices { joined.append(piece[index]) }
            check(joined.span)
            return
        }
        check(piece)
    }

    /// Says that nothing follows: a character that is still unfinished is not UTF-8.
    package mutating func close() {
        for byte in unfinished { appendStray(byte) }
        unfinished = []
    }

    /// Forgets the bytes before `offset`, which must be the start of a character.
    package mutating func drop(before offset: Int) {
        guard offset > start else { return }
        bytes.removeFirst(offset - start)
        if !strays.isEmpty { strays.removeAll { $0.offset < offset } }
        start = offset
    }

    /// Forgets everything, and keeps its memory.
    package mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        unfinished.removeAll(keepingCapacity: true)
        strays.removeAll(keepingCapacity: true)
        start = 0
    }

    /// The largest start of a character that is not after `offset`.
    package func boundary(atOrBefore offset: Int) -> Int {
        var index = max(0, min(offset - start, bytes.count))
        while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return start + index
    }

    /// The smallest start of a character that is not before `offset`.
    package func boundary(atOrAfter offset: Int) -> Int {
        var index = max(0, min(offset - start, bytes.count))
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return start + index
    }

    /// Whether any byte held is no part of a UTF-8 character.
    package var hasStrays: Bool { !strays.isEmpty }

    /// The stray bytes within `range`.
    package func strays(in range: Range<Int>) -> ArraySlice<Stray> {
        guard !strays.isEmpty else { return [] }
        let first = strays.partition { $0.offset >= range.lowerBound }
        let last = strays.partition { $0.offset >= range.upperBound }
        return strays[first..<max(first, last)]
    }

    /// Gives `body` the bytes of `range` as they came in.
    package func withOriginal(_ range: Range<Int>, _ body: (Span<UInt8>) -> Void) {
        let held = range.lowerBound - start..<range.upperBound - start
        let strays = strays(in: range)
        guard !strays.isEmpty else { return body(bytes.span.extracting(held)) }
        var copy = Array(bytes[held])
        for stray in strays { copy[stray.offset - range.lowerBound] = stray.byte }
        body(copy.span)
    }

    private mutating func check(_ piece: borrowing Span<UInt8>) {
        bytes.reserveCapacity(bytes.count + piece.count)
        var start = 0
        while start < piece.count {
            // Stretches of ASCII are most of most text, and told several times as fast as UTF-8.
            var end = start
            while end < piece.count, Self.isASCII(piece, end..<min(end + Self.stretch, piece.count)) {
                end = min(end + Self.stretch, piece.count)
            }
            copy(piece, start..<end)
            start = end
            if start == piece.count { return }
            // What follows goes on to where a character may start.
            end = min(end + Self.stretch, piece.count)
            while end < piece.count, piece[end] & 0xC0 == 0x80 { end += 1 }
            check(piece, start..<end)
            start = end
        }
    }

    /// How many bytes are looked at together.
    private static let stretch = 128

    /// Adds a stretch of `piece` that may not be ASCII.
    private mutating func check(_ piece: borrowing Span<UInt8>, _ range: Range<Int>) {
        var rest = range
        while !rest.isEmpty {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: piece.extracting(rest))
                copy(piece, rest)
                return
            } catch {
                let offsets = error.byteOffsets
                let wrong = rest.lowerBound + offsets.lowerBound..<rest.lowerBound + offsets.upperBound
                copy(piece, rest.lowerBound..<wrong.lowerBound)
                if error.kind == .truncatedScalar, wrong.upperBound == piece.count {
                    unfinished = wrong.map { piece[$0] }
                    return
                }
                for index in wrong { appendStray(piece[index]) }
                rest = wrong.upperBound..<rest.upperBound
            }
        }
    }

    private static func isASCII(_ piece: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        var all: UInt8 = 0
        for index in range { all |= piece[index] }
        return all < 0x80
    }

    private mutating func copy(_ piece: borrowing Span<UInt8>, _ range: Range<Int>) {
        // Sound: the pointer is used within the call and the span outlives it.
        unsafe piece.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func appendStray(_ byte: UInt8) {
        strays.append(Stray(offset: end, byte: byte))
        bytes.append(0x1A)
    }
}

extension [UTF8Buffer.Stray] {
    /// The index of the first element that satisfies `isAfter`, where all that do stand behind all that do not.
    fileprivate func partition(_ isAfter: (UTF8Buffer.Stray) -> Bool) -> Int {
        var range = indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = isAfter(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
