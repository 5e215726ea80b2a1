/// Whether a Hungarian company's tax number has a right check digit (NAV, weights 9, 7, 3, 1 modulo ten).
func isHungarianTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "HU")
    guard number.count == 8 || number.count == 11, number.hasDigits(0..<number.count) else { return false }
    return number.sum([9, 7, 3, 1, 9, 7, 3, 1]).isMultiple(of: 10)
}

/// Whether a Hungarian social security number (TAJ) has a right check digit (Act LXXX of 1997, weights 3 and 7).
func isHungarianSocialSecurityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9) else { return false }
    return number.sum([3, 7, 3, 7, 3, 7, 3, 7]) % 10 == number[8]
}

/// Whether a Hungarian person's tax number begins with 8 and has a right check digit (weights 1 to 9 modulo 11).
func isHungarianPersonalTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10), number[0] == 8 else { return false }
    return number.sum([1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 == number[9]
}
