/// Whether a Danish civil number (CPR) holds a day of birth that its seventh digit allows.
///
/// CPR-kontoret: the seventh digit names the century. Since 2007 numbers are given without a right check digit.
func isDanishCivilNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10) else { return false }
    let short = number.number(4..<6)
    let century =
        switch number[6] {
        case 0...3: 1900
        case 4, 9: short >= 37 ? 1900 : 2000
        default: short >= 58 ? 1800 : 2000
        }
    return isRealDay(number.number(0..<2), of: number.number(2..<4), in: century + short)
}

/// Whether a Danish civil number has a right check digit, as those before October 2007 have (weights 4, 3, 2, 7 … 1).
func isDanishCivilNumberWithCheck(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10) else { return false }
    return number.sum([4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
}

/// Whether a Danish company number (CVR) has a right check digit (Erhvervsstyrelsen, modulo 11).
func isDanishCompanyNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "DK")
    guard number.count == 8, number.hasDigits(0..<8), number[0] > 0 else { return false }
    return number.sum([2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
}

/// Whether a Finnish company number, or the VAT number made of it, has a right check digit (PRH, modulo 11).
func isFinnishCompanyNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "FI")
    guard number.count == 8, number.hasDigits(0..<8) else { return false }
    return number.sum([7, 9, 10, 5, 8, 4, 2, 1]).isMultiple(of: 11)
}

/// Whether an Icelandic identity number has a day and a right check digit, its ninth (Þjóðskrá, modulo 11).
func isIcelandicIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10), number[9] == 0 || number[9] == 9 else { return false }
    let day = number.number(0..<2)
    let year = (number[9] == 9 ? 1900 : 2000) + number.number(4..<6)
    guard isRealDay(day >= 40 ? day - 40 : day, of: number.number(2..<4), in: year) else { return false }
    return number.sum([3, 2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
}

/// Whether a Norwegian birth number, or a D-number, has a day of birth and two right check digits.
///
/// Skatteetaten: weights 3, 7, 6, 1, 8, 9, 4, 5, 2 and 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 modulo 11. The day is 40 higher in a
/// D-number, the month in an H-number.
func isNorwegianBirthNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11) else { return false }
    let (day, month) = (number.number(0..<2), number.number(2..<4))
    guard
        isRealDay(
            day > 40 ? day - 40 : day, of: month > 40 ? month - 40 : month, inShortYear: number.number(4..<6))
    else { return false }
    return (11 - number.sum([3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11 == number[9]
        && (11 - number.sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == number[10]
}

/// Whether a Norwegian organisation number has a right check digit (Brønnøysundregistrene, modulo 11).
func isNorwegianOrganisationNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9), number[0] >= 8 else { return false }
    return number.sum([3, 2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
}

/// Whether a Norwegian bank account number has a right check digit (Finans Norge, modulo 11).
func isNorwegianAccountNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11) else { return false }
    return number.sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
}

/// Whether a Swedish personal number, or a coordination number, has a day of birth and a right check digit.
///
/// Skatteverket: the last ten digits by Luhn; the day is 60 higher in a coordination number.
func isSwedishPersonalNumber(_ candidate: Span<UInt8>) -> Bool {
    // A plus sign in place of the dash says that the person is a hundred years old or more.
    guard let number = Identifier(withoutPlus: candidate), number.count == 10 || number.count == 12 else {
        return false
    }
    let first = number.count - 10
    guard number.hasDigits(0..<number.count), number.isLuhn(first..<number.count) else { return false }
    let day = number.number(first + 4..<first + 6)
    let month = number.number(first + 2..<first + 4)
    if first == 2 {
        guard 18...20 ~= number.number(0..<2) else { return false }
        return isRealDay(day > 60 ? day - 60 : day, of: month, in: number.number(0..<4))
    }
    return isRealDay(day > 60 ? day - 60 : day, of: month, inShortYear: number.number(first..<first + 2))
}

/// Whether a Swedish organisation number has a right check digit and a third digit of two or more (Bolagsverket, Luhn).
func isSwedishOrganisationNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10), number[2] >= 2 else { return false }
    return number.isLuhn(0..<10)
}
