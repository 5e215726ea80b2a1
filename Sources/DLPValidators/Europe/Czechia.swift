/// Whether a Czech or Slovak birth number has a day of birth and, from 1954 on, a right check digit.
///
/// Act 133/2000: the ten digits are a multiple of 11, where a remainder of ten counts as 0; the month is 50 higher for
/// women and 20 higher where serial numbers ran out.
func isCzechBirthNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate) else { return false }
    let count = number.count
    guard count == 9 || count == 10, number.hasDigits(0..<count) else { return false }
    let short = number.number(0..<2)
    let year = count == 9 ? (short >= 80 ? 1800 : 1900) + short : (short < 54 ? 2000 : 1900) + short
    guard count == 10 || year <= 1953 else { return false }
    guard isRealDay(number.number(4..<6), of: number.number(2..<4) % 50 % 20, in: year) else { return false }
    return count == 9 || number.remainder(0..<9, by: 11) % 10 == number[9]
}

/// Whether a Czech company number (IČO), or the VAT number made of it, has a right check digit (weights 8 to 2).
func isCzechCompanyNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "CZ")
    guard number.count == 8, number.hasDigits(0..<8), number[0] < 9 else { return false }
    let check = (11 - number.sum([8, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return (check == 0 ? 1 : check) % 10 == number[7]
}

/// Whether a Slovak VAT number is one of an enterprise and a multiple of 11 (Finančná správa).
func isSlovakVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "SK")
    guard number.count == 10, number.hasDigits(0..<10), number[0] > 0 else { return false }
    return [2, 3, 4, 7, 8, 9].contains(number[2]) && number.remainder(0..<10, by: 11) == 0
}
