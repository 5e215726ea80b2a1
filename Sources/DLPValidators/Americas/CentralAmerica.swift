/// Whether a Dominican identity number (cédula) has a right check digit (Junta Central Electoral, Luhn).
func isDominicanIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11) else { return false }
    return number.isLuhn(0..<11)
}

/// Whether a Dominican tax number (RNC) has a right check digit (DGII, weights 7, 9, 8, 6, 5, 4, 3, 2).
func isDominicanTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9) else { return false }
    return (10 - number.sum([7, 9, 8, 6, 5, 4, 3, 2]) % 11 + 9) % 9 + 1 == number[8]
}

/// Whether a Guatemalan tax number (NIT) has a right check character (SAT, modulo 11, K for ten).
func isGuatemalanNIT(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 5...12 ~= number.count else { return false }
    let last = number.count - 1
    guard number.hasDigits(0..<last) else { return false }
    let sum = (0..<last).reduce(0) { $0 + number[last - 1 - $1] * ($1 + 2) }
    let check = (11 - sum % 11) % 11
    return check == 10 ? number[last] == 20 : number[last] == check
}

/// Whether a Salvadoran tax number (NIT) has a right check digit (Ministerio de Hacienda, modulo 11).
func isSalvadoranNIT(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 14), [0, 1, 9].contains(number[0]) else { return false }
    if number.number(10..<13) <= 100 {
        return number.sum([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11 % 10 == number[13]
    }
    return (11 - number.sum([2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == number[13]
}
