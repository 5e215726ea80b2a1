/// A set of byte values.
public struct ByteSet: Hashable, Sendable {
    /// 256 bits, the lowest byte value in the lowest bit of the first word.
    private var words: InlineWords

    private struct InlineWords: Hashable, Sendable {
        var a: UInt64 = 0
        var b: UInt64 = 0
        var c: UInt64 = 0
        var d: UInt64 = 0
    }

    private init(_ words: InlineWords) { self.words = words }

    /// The set of no byte.
    public init() { words = InlineWords() }

    public init(_ bytes: some Sequence<UInt8>) {
        self.init()
        for byte in bytes { insert(byte) }
    }

    public static let all = ByteSet(0...255)
    /// The bytes that start or continue a longer character, 0x80…0xFF.
    public static let nonASCII = ByteSet(0x80...0xFF)

    public var isEmpty: Bool { self == ByteSet() }

    public var count: Int {
        words.a.nonzeroBitCount + words.b.nonzeroBitCount + words.c.nonzeroBitCount + words.d.nonzeroBitCount
    }

    /// The bytes of the set, ascending.
    public var bytes: [UInt8] { (0...255).filter { contains($0) } }

    /// Calls `body` with each byte of the set, ascending.
    func forEach(_ body: (UInt8) -> Void) {
        for (index, word) in [words.a, words.b, words.c, words.d].enumerated() {
            var rest = word
            while rest != 0 {
                body(UInt8(index * 64 + rest.trailingZeroBitCount))
                rest &= rest &- 1
            }
        }
    }

    /// The bytes of the set as runs without a gap, ascending.
    public var ranges: [ClosedRange<UInt8>] {
        var ranges: [ClosedRange<UInt8>] = []
        var start: UInt8?
        for byte in 0...UInt8.max {
            switch (contains(byte), start) {
            case (true, nil): start = byte
            case (false, let first?):
                ranges.append(first...byte - 1)
                start = nil
            default: break
            }
        }
        if let start { ranges.append(start...UInt8.max) }
        return ranges
    }

    public func contains(_ byte: UInt8) -> Bool {
        let bit = UInt64(1) << UInt64(byte & 63)
        return switch byte >> 6 {
        case 0: words.a & bit != 0
        case 1: words.b & bit != 0
        case 2: words.c & bit != 0
        default: words.d & bit != 0
        }
    }

    public mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.a |= bit
        case 1: words.b |= bit
        case 2: words.c |= bit
        default: words.d |= bit
        }
    }

    public mutating func formUnion(_ other: ByteSet) {
        words.a |= other.words.a
        words.b |= other.words.b
        words.c |= other.words.c
        words.d |= other.words.d
    }

    public func union(_ other: ByteSet) -> ByteSet {
        var result = self
        result.formUnion(other)
        return result
    }

    public func intersection(_ other: ByteSet) -> ByteSet {
        ByteSet(
            InlineWords(
                a: words.a & other.words.a, b: words.b & other.words.b, c: words.c & other.words.c,
                d: words.d & other.words.d))
    }

    public var complement: ByteSet {
        ByteSet(InlineWords(a: ~words.a, b: ~words.b, c: ~words.c, d: ~words.d))
    }
}
