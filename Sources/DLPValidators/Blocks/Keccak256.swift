/// The Keccak-256 of a few bytes, as Ethereum and Monero use it: SHA-3 (FIPS 202) with the padding of the submission.
struct Keccak256 {
    private var state = InlineArray<25, UInt64>(repeating: 0)
    private var filled = 0

    private static let rate = 136

    /// Takes one more byte.
    mutating func update(_ byte: UInt8) {
        state[filled / 8] ^= UInt64(byte) << UInt64(filled % 8 * 8)
        filled += 1
        if filled == Self.rate { permute() }
    }

    /// The digest of what came.
    consuming func digest() -> InlineArray<32, UInt8> {
        state[filled / 8] ^= 1 << UInt64(filled % 8 * 8)
        state[Self.rate / 8 - 1] ^= 1 << 63
        permute()
        var digest = InlineArray<32, UInt8>(repeating: 0)
        for index in 0..<32 { digest[index] = UInt8(truncatingIfNeeded: state[index / 8] >> UInt64(index % 8 * 8)) }
        return digest
    }

    private mutating func permute() {
        for constant in Self.constants {
            var columns = InlineArray<5, UInt64>(repeating: 0)
            for index in 0..<25 { columns[index % 5] ^= state[index] }
            for index in 0..<25 { state[index] ^= columns[(index + 4) % 5] ^ columns[(index + 1) % 5].rotated(1) }
            var moved = state
            for x in 0..<5 {
                for y in 0..<5 {
                    moved[y + 5 * ((2 * x + 3 * y) % 5)] = state[x + 5 * y].rotated(Self.rotations[x + 5 * y])
                }
            }
            for index in 0..<25 {
                let row = index - index % 5
                state[index] = moved[index] ^ ~moved[row + (index + 1) % 5] & moved[row + (index + 2) % 5]
            }
            state[0] ^= constant
        }
        filled = 0
    }

    private static let rotations: [UInt64] = [
        0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14,
    ]

    private static let constants: [UInt64] = [
        0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808a, 0x8000_0000_8000_8000,
        0x0000_0000_0000_808b, 0x0000_0000_8000_0001, 0x8000_0000_8000_8081, 0x8000_0000_0000_8009,
        0x0000_0000_0000_008a, 0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000a,
        0x0000_0000_8000_808b, 0x8000_0000_0000_008b, 0x8000_0000_0000_8089, 0x8000_0000_0000_8003,
        0x8000_0000_0000_8002, 0x8000_0000_0000_0080, 0x0000_0000_0000_800a, 0x8000_0000_8000_000a,
        0x8000_0000_8000_8081, 0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
    ]
}

extension UInt64 {
    fileprivate func rotated(_ count: UInt64) -> UInt64 { count == 0 ? self : self << count | self >> (64 - count) }
}
