/// Whether an Israeli identity number has a right check digit (Population and Immigration Authority, Luhn).
func isIsraeliIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9) else { return false }
    return number.isLuhn(0..<9)
}

/// Whether an identity number of the United Arab Emirates begins with 784, holds a year and has a right check digit (Luhn).
func isEmiratesIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 15), number.number(0..<3) == 784 else { return false }
    return 1900...2099 ~= number.number(3..<7) && number.isLuhn(0..<15)
}

/// Whether a Saudi identity number begins with 1 or 2 and has a right check digit (Ministry of Interior, Luhn).
func isSaudiIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10), 1...2 ~= number[0] else { return false }
    return number.isLuhn(0..<10)
}

/// Whether a Kuwaiti civil number has a day of birth and a right check digit (PACI, modulo 11).
func isKuwaitiCivilNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 12), 2...3 ~= number[0] else { return false }
    let year = 1700 + number[0] * 100 + number.number(1..<3)
    guard isRealDay(number.number(5..<7), of: number.number(3..<5), in: year) else { return false }
    return 11 - number.sum([2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11 == number[11]
}

/// Whether an Iranian national code has a right check digit (National Organization for Civil Registration, modulo 11).
func isIranianNationalCode(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10) else { return false }
    let remainder = number.sum([10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return (remainder < 2 ? remainder : 11 - remainder) == number[9]
}

/// Whether a Kazakh individual number (IIN) has a day of birth and a right check digit.
///
/// Law 223 of 2007: weights 1 to 11 modulo 11; if that leaves ten, weights 3 to 11, 1 and 2.
func isKazakhIndividualNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 12), 1...6 ~= number[6],
        isRealDay(number.number(4..<6), of: number.number(2..<4), inShortYear: number.number(0..<2))
    else { return false }
    let first = number.sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11
    let check = first == 10 ? number.sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first
    return check == number[11]
}

/// Whether an Azerbaijani tax number (VÖEN) has a right check digit and a kind of payer (State Tax Service).
func isAzerbaijaniTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10), 1...2 ~= number[9] else { return false }
    return number.sum([4, 1, 8, 6, 2, 7, 5, 3]) % 11 == number[8]
}

/// Whether a Pakistani identity number (CNIC) has a province and a last digit that names a sex (NADRA).
func isPakistaniIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13) else { return false }
    return 1...7 ~= number[0] && number[12] > 0
}
