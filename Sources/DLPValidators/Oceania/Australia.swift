/// Whether an Australian tax file number of nine or eight digits has a right check sum (ATO, modulo 11).
func isAustralianTFN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.hasDigits(0..<number.count) else { return false }
    switch number.count {
    case 9: return number.sum([1, 4, 3, 7, 5, 8, 6, 9, 10]).isMultiple(of: 11)
    case 8: return number.sum([10, 7, 8, 4, 6, 3, 5, 1]).isMultiple(of: 11)
    default: return false
    }
}

/// Whether an Australian business number has right check digits (ABR: one less in the first place, modulo 89).
func isAustralianABN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11), number[0] > 0 else { return false }
    return (number.sum([10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10).isMultiple(of: 89)
}

/// Whether an Australian company number has a right check digit (ASIC, weights 8 to 1 modulo ten).
func isAustralianACN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9) else { return false }
    return (10 - number.sum([8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10 == number[8]
}

/// Whether an Australian Medicare card number begins with 2 to 6 and has a right check digit, its ninth (modulo ten).
func isAustralianMedicareNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 10...11 ~= number.count, number.hasDigits(0..<number.count),
        2...6 ~= number[0]
    else { return false }
    return number.sum([1, 3, 7, 9, 1, 3, 7, 9]) % 10 == number[8] && number[9] > 0
}

/// Whether an Australian individual health identifier begins with 80036 and has a right check digit (AS 5017, Luhn).
func isAustralianHealthIdentifier(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 16), number.number(0..<5) == 80036 else { return false }
    return number.isLuhn(0..<16)
}
