extension Span<UInt8> {
    /// Eight bytes, the first in the lowest bits.
    @inline(__always)
    func word(at place: Int) -> UInt64 {
        let bytes = extracting(place..<place &+ 8)
        let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
        let high = UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
        return low | high
    }
}

/// Eight bytes that are looked at together.
enum EightBytes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The highest bit of each byte, which is ASCII, that is within a range.
    @inline(__always)
    private static func within(_ range: ClosedRange<UInt8>, _ bytes: UInt64) -> UInt64 {
        let isAtLeast = bytes &+ ones &* UInt64(0x80 &- range.lowerBound)
        return isAtLeast & ~(bytes &+ ones &* UInt64(0x7F &- range.upperBound))
    }

    /// Whether each may be a symbol of base64, of the standard or the URL-safe alphabet: most are told by a space or mark.
    @inline(__always)
    static func mayBeSymbols(_ bytes: UInt64) -> Bool {
        let below = (bytes &- ones &* 0x2B) & ~bytes
        return (below | bytes) & highBits == 0 && others(thanSymbols: bytes) == 0
    }

    /// The highest bit of each byte that is no symbol of base64; all are ASCII.
    @inline(__always)
    private static func others(thanSymbols bytes: UInt64) -> UInt64 {
        let letters = within(0x61...0x7A, bytes | ones &* 0x20)
        let marks = within(0x2B...0x2B, bytes) | within(0x2D...0x2D, bytes) | within(0x5F...0x5F, bytes)
        return ~(letters | marks | within(0x2F...0x39, bytes)) & highBits
    }

    /// Whether none is a letter from G to W, which no list of codes has.
    @inline(__always)
    static func mayBeCodes(_ bytes: UInt64) -> Bool {
        (within(0x67...0x77, (bytes | ones &* 0x20) & ~highBits) | bytes) & highBits == 0
    }
}
