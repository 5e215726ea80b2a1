/// Whether a text in base 58 ends in the first four bytes of the double SHA-256 of what comes before (Bitcoin Base58Check).
///
/// Addresses of Bitcoin and its kin, private keys in the wallet import format and extended keys are written so.
func isBase58Check(_ candidate: Span<UInt8>) -> Bool {
    guard 25...112 ~= candidate.count, let bytes = Base58Bytes(candidate), bytes.count >= 21 else { return false }
    var first = SHA256()
    for index in 0..<bytes.count - 4 { first.update(bytes[index]) }
    let digest = first.digest()
    var second = SHA256()
    for index in 0..<32 { second.update(digest[index]) }
    let check = second.digest()
    return (0..<4).allSatisfy { bytes[bytes.count - 4 + $0] == check[$0] }
}

/// Whether a Monero address has a network and the right checksum.
///
/// Monero's base 58 writes eight bytes as eleven characters; the last four bytes are those of the Keccak-256 of the others.
func isMoneroAddress(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count == 95 || candidate.count == 106 else { return false }
    var bytes = InlineArray<77, UInt8>(repeating: 0)
    var count = 0
    var start = 0
    while start < candidate.count {
        let end = min(start + 11, candidate.count)
        var value: UInt128 = 0
        for index in start..<end {
            guard let digit = base58Value(candidate[index]) else { return false }
            value = value * 58 + UInt128(digit)
        }
        let width = end - start == 11 ? 8 : 5
        guard value >> UInt128(width * 8) == 0 else { return false }
        for place in 0..<width {
            bytes[count] = UInt8(truncatingIfNeeded: value >> UInt128((width - 1 - place) * 8))
            count += 1
        }
        start = end
    }
    guard [18, 19, 42].contains(bytes[0]), (bytes[0] == 19) == (count == 77) else { return false }
    var hash = Keccak256()
    for index in 0..<count - 4 { hash.update(bytes[index]) }
    let check = hash.digest()
    return (0..<4).allSatisfy { bytes[count - 4 + $0] == check[$0] }
}

/// The bytes that a text in base 58 writes.
private struct Base58Bytes {
    /// From the end, so that a carry runs forward.
    private var storage = InlineArray<96, UInt8>(repeating: 0)
    private(set) var count = 0

    init?(_ candidate: Span<UInt8>) {
        var zeros = 0
        var isLeading = true
        for index in candidate.indices {
            guard let value = base58Value(candidate[index]) else { return nil }
            if isLeading, value == 0 {
                zeros += 1
                continue
            }
            isLeading = false
            var carry = Int(value)
            for place in 0..<count {
                carry += Int(storage[place]) * 58
                storage[place] = UInt8(truncatingIfNeeded: carry)
                carry >>= 8
            }
            while carry > 0 {
                guard count < 96 else { return nil }
                storage[count] = UInt8(truncatingIfNeeded: carry)
                carry >>= 8
                count += 1
            }
        }
        guard count + zeros <= 96 else { return nil }
        count += zeros
    }

    subscript(index: Int) -> UInt8 { storage[count - 1 - index] }
}

/// The value of a digit in base 58: digits and letters without 0, O, I and l.
private func base58Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "1")...UInt8(ascii: "9"): byte - UInt8(ascii: "1")
    case UInt8(ascii: "A")...UInt8(ascii: "H"): byte - UInt8(ascii: "A") + 9
    case UInt8(ascii: "J")...UInt8(ascii: "N"): byte - UInt8(ascii: "J") + 17
    case UInt8(ascii: "P")...UInt8(ascii: "Z"): byte - UInt8(ascii: "P") + 22
    case UInt8(ascii: "a")...UInt8(ascii: "k"): byte - UInt8(ascii: "a") + 33
    case UInt8(ascii: "m")...UInt8(ascii: "z"): byte - UInt8(ascii: "m") + 44
    default: nil
    }
}
