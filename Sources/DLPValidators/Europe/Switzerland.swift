/// Whether a Swiss social security number (AHV) begins with 756 and has a right check digit (ZAS, EAN-13).
func isSwissAHVNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13), number.number(0..<3) == 756 else { return false }
    return number.sum([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]).isMultiple(of: 10)
}

/// Whether a Swiss company number (UID) has a right check digit (Federal Statistical Office, modulo 11).
func isSwissCompanyNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "CHE")
    for suffix in ["MWST", "TVA", "IVA", "TPV"] where number.count == 9 + suffix.utf8.count {
        if number.has(suffix, at: 9) { number.drop(last: suffix.utf8.count) }
    }
    guard number.count == 9, number.hasDigits(0..<9) else { return false }
    return (11 - number.sum([5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == number[8]
}
