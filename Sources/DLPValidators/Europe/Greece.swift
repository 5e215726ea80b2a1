/// Whether a Greek social security number (AMKA) has a day of birth and a right check digit (IDIKA, Luhn).
func isGreekSocialSecurityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11), number.isLuhn(0..<11) else { return false }
    return isRealDay(number.number(0..<2), of: number.number(2..<4), inShortYear: number.number(4..<6))
}

/// Whether a Greek tax number (AFM) has a right check digit (AADE: powers of two, modulo 11).
func isGreekTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "EL")
    number.drop(prefix: "GR")
    guard number.count == 9, number.hasDigits(0..<9) else { return false }
    return number.sum([256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == number[8]
}
