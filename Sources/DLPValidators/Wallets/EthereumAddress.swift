/// Whether an Ethereum address in mixed case has the capitals that its checksum asks for (EIP-55).
///
/// A letter is a capital where the Keccak-256 of the forty small characters has a digit of 8 or more. An address in one case
/// only has no checksum, and does not pass.
func isChecksummedEthereumAddress(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count == 42, candidate[0] == UInt8(ascii: "0"), candidate[1] == UInt8(ascii: "x") else {
        return false
    }
    var hash = Keccak256()
    var hasSmall = false
    var hasCapital = false
    for index in 2..<42 {
        guard candidate[index].hexValue != nil else { return false }
        hasSmall = hasSmall || candidate[index].isLowercaseLetter
        hasCapital = hasCapital || candidate[index].isUppercaseLetter
        hash.update(candidate[index].lowercased)
    }
    guard hasSmall, hasCapital else { return false }
    let digest = hash.digest()
    for index in 0..<40 where candidate[index + 2].isLetter {
        let digit = digest[index / 2] >> (index.isMultiple(of: 2) ? 4 : 0) & 15
        guard candidate[index + 2].isUppercaseLetter == (digit >= 8) else { return false }
    }
    return true
}
