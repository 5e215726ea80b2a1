/// The SHA-256 of a few bytes (FIPS 180-4), for the checksums in wallet addresses and seed phrases, and for the names of
/// packs.
///
/// It protects nothing: what it is computed of is public or about to be redacted.
package struct SHA256 {
    private var state: InlineArray<8, UInt32> = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var block = InlineArray<64, UInt8>(repeating: 0)
    private var filled = 0
    private var length: UInt64 = 0

    package init() {}

    /// Takes one more byte.
    package mutating func update(_ byte: UInt8) {
        block[filled] = byte
        filled += 1
        length += 1
        if filled == 64 { compress() }
    }

    /// The digest of what came.
    package consuming func digest() -> InlineArray<32, UInt8> {
        let bits = length * 8
        update(0x80)
        while filled != 56 { update(0) }
        for shift in stride(from: UInt64(56), through: 0, by: -8) { update(UInt8(truncatingIfNeeded: bits >> shift)) }
        var digest = InlineArray<32, UInt8>(repeating: 0)
        for index in 0..<32 {
            digest[index] = UInt8(truncatingIfNeeded: state[index / 4] >> UInt32(24 - index % 4 * 8))
        }
        return digest
    }

    private mutating func compress() {
        var words = InlineArray<64, UInt32>(repeating: 0)
        for index in 0..<64 { words[index / 4] = words[index / 4] << 8 | UInt32(block[index]) }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = early.rotated(7) ^ early.rotated(18) ^ early >> 3
            let second = late.rotated(17) ^ late.rotated(19) ^ late >> 10
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        var working = state
        for index in 0..<64 {
            let (a, e) = (working[0], working[4])
            let choice = e & working[5] ^ ~e & working[6]
            let majority = a & working[1] ^ a & working[2] ^ working[1] & working[2]
            let first =
                working[7] &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ choice &+ Self.constants[index]
                &+ words[index]
            let second = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
            for place in stride(from: 7, to: 0, by: -1) { working[place] = working[place - 1] }
            working[4] = working[4] &+ first
            working[0] = first &+ second
        }
        for index in 0..<8 { state[index] = state[index] &+ working[index] }
        filled = 0
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

extension UInt32 {
    fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
