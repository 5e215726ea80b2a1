/// Whether a South African identity number has a day of birth, a citizenship and a right check digit (Home Affairs, Luhn).
func isSouthAfricanIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13), number[10] <= 2, number.isLuhn(0..<13) else { return false }
    return isRealDay(number.number(4..<6), of: number.number(2..<4), inShortYear: number.number(0..<2))
}

/// Whether a South African tax number has a first digit that is given out and a right check digit (SARS, Luhn).
func isSouthAfricanTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10), [0, 1, 2, 3, 9].contains(number[0]) else { return false }
    return number.isLuhn(0..<10)
}

/// Whether an Egyptian national number has a century, a day of birth and a governorate (Civil Status Organization).
func isEgyptianNationalNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 14), 2...3 ~= number[0] else { return false }
    let year = 1700 + number[0] * 100 + number.number(1..<3)
    switch number.number(7..<9) {
    case 1...4, 11...19, 21...29, 31...35, 88: break
    default: return false
    }
    return isRealDay(number.number(5..<7), of: number.number(3..<5), in: year)
}

/// Whether a Ghanaian tax number has a right check character (Ghana Revenue Authority, modulo 11, X for ten).
func isGhanaianTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 11, number.place(of: 0, in: "PCGQV") != nil,
        number.hasDigits(1..<10), number.number(1..<3) == 0
    else { return false }
    let check = number.sum([1, 2, 3, 4, 5, 6, 7, 8, 9], from: 1) % 11
    return check == 10 ? number.has("X", at: 10) : number[10] == check
}

/// Whether a Moroccan company number (ICE) has right check digits (OMPIC, modulo 97).
func isMoroccanICE(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 15) else { return false }
    return number.remainder(0..<15, by: 97) == 0
}

/// Whether a Mauritian identity number has a day of birth and a right check character (Civil Status, modulo 17).
func isMauritianIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 14, number.hasLetters(0..<1), number.hasDigits(1..<13)
    else { return false }
    guard isRealDay(number.number(1..<3), of: number.number(3..<5), inShortYear: number.number(5..<7)) else {
        return false
    }
    return (17 - number.sum([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 17) % 17 == number[13]
}

/// Whether a Mozambican tax number (NUIT) has a right check digit (Autoridade Tributária, modulo 11).
func isMozambicanNUIT(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9) else { return false }
    let remainder = number.sum([8, 9, 4, 5, 6, 7, 8, 9]) % 11
    return (remainder == 10 ? 1 : remainder) == number[8]
}

/// Whether a Senegalese company number (NINEA) has a right check digit (ANSD, weights 1 and 2 modulo ten).
func isSenegaleseNINEA(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate) else { return false }
    let digits = number.count > 9 ? number.count - 3 : number.count
    guard digits == 7 || digits == 9, number.hasDigits(0..<digits) else { return false }
    var sum = 0
    for index in 0..<digits { sum += number[index] * ((index + 9 - digits).isMultiple(of: 2) ? 1 : 2) }
    guard sum.isMultiple(of: 10) else { return false }
    if number.count == digits { return true }
    return number[digits] <= 2 && number.hasLetters(digits + 1..<digits + 2)
        && number.hasDigits(digits + 2..<digits + 3)
}
