/// Whether a text of one case has a right checksum of Bech32 or Bech32m (BIP 173, BIP 350).
///
/// Segregated-witness addresses are written so, and age and Nostr keys.
func isBech32(_ candidate: Span<UInt8>) -> Bool {
    guard 8...120 ~= candidate.count else { return false }
    var separator: Int?
    var hasSmall = false
    var hasCapital = false
    for index in candidate.indices {
        guard 33...126 ~= candidate[index] else { return false }
        hasSmall = hasSmall || candidate[index].isLowercaseLetter
        hasCapital = hasCapital || candidate[index].isUppercaseLetter
        if candidate[index] == UInt8(ascii: "1") { separator = index }
    }
    guard let separator, separator > 0, separator + 7 <= candidate.count, !(hasSmall && hasCapital) else {
        return false
    }
    var check: UInt32 = 1
    for index in 0..<separator { mix(candidate[index].lowercased >> 5, into: &check) }
    mix(0, into: &check)
    for index in 0..<separator { mix(candidate[index].lowercased & 31, into: &check) }
    for index in separator + 1..<candidate.count {
        guard let value = bech32Value(candidate[index].lowercased) else { return false }
        mix(value, into: &check)
    }
    return check == 1 || check == 0x2bc8_30a3
}

/// Takes one value of five bits into the remainder of a BCH code.
private func mix(_ value: UInt8, into check: inout UInt32) {
    let top = check >> 25
    check = (check & 0x1ff_ffff) << 5 ^ UInt32(value)
    let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    for bit in 0..<5 where top >> UInt32(bit) & 1 == 1 { check ^= generator[bit] }
}

private func bech32Value(_ byte: UInt8) -> UInt8? {
    var value: UInt8 = 0
    for character in "qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8 {
        if character == byte { return value }
        value += 1
    }
    return nil
}
