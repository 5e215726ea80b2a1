/// Whether a unique device identifier has a right check character, where its issuer has one.
///
/// GS1 (General Specifications): the fourteen digits behind `(01)` are a trade item number. HIBCC (ANSI/HIBC 2.6): the last
/// character is the sum of the others modulo 43. ICCBBA (ISBT 128) has none within the identifier.
func isDeviceIdentifier(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count > 4 else { return false }
    switch candidate[0] {
    case UInt8(ascii: "("): return candidate.count >= 18 && isGTIN(candidate.extracting(4..<18))
    case UInt8(ascii: "+"): return hasHIBCCCheck(candidate)
    case UInt8(ascii: "="): return true
    default: return false
    }
}

private func hasHIBCCCheck(_ candidate: Span<UInt8>) -> Bool {
    let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%".utf8)
    let last = candidate.count - 1
    var sum = 0
    for index in 0..<last {
        guard let value = characters.firstIndex(of: candidate[index]) else { return false }
        sum += value
    }
    return characters[sum % 43] == candidate[last]
}
