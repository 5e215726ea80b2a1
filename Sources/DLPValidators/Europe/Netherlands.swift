/// Whether a Dutch citizen service number (BSN) passes the eleven test.
///
/// Logisch ontwerp BSN: weights 9 to 2, and the last digit taken away, a multiple of 11.
func isDutchBSN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasDigits(0..<9) else { return false }
    return (number.sum([9, 8, 7, 6, 5, 4, 3, 2]) - number[8]) % 11 == 0
}

/// Whether a Dutch VAT number holds a citizen service number or has right check digits of its own (modulo 97).
func isDutchVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "NL")
    guard number.count == 12, number.hasDigits(0..<9), number.has("B", at: 9), number.hasDigits(10..<12),
        number.number(0..<9) > 0, number.number(10..<12) > 0
    else { return false }
    let isBSN = (number.sum([9, 8, 7, 6, 5, 4, 3, 2]) - number[8]) % 11 == 0
    // NL, written out, is 2321.
    return isBSN || number.remainderBy97(0..<12, after: 2321 % 97) == 1
}
