/// Whether a Polish personal number (PESEL) has a day of birth and a right check digit.
///
/// Ministry of Digital Affairs: weights 1, 3, 7, 9 modulo ten; the month is 80, 20, 40 or 60 higher outside the 1900s.
func isPolishPESEL(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11) else { return false }
    let month = number.number(2..<4)
    let century = [1900, 2000, 2100, 2200, 1800][month / 20]
    guard isRealDay(number.number(4..<6), of: month % 20, in: century + number.number(0..<2)) else { return false }
    return number.sum([1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]).isMultiple(of: 10)
}

/// Whether a Polish tax number (NIP) has a right check digit (Ministry of Finance, modulo 11).
func isPolishNIP(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "PL")
    guard number.count == 10, number.hasDigits(0..<10) else { return false }
    return number.sum([6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == number[9]
}

/// Whether a Polish company number (REGON) of nine or fourteen digits has right check digits (GUS, modulo 11).
func isPolishREGON(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9 || number.count == 14,
        number.hasDigits(0..<number.count), number.sum([8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == number[8]
    else { return false }
    return number.count == 9
        || number.sum([2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10 == number[13]
}

/// Whether a Polish identity card number has a right check digit, its fourth character (ICAO 9303 weights 7, 3, 1).
func isPolishIdentityCard(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasLetters(0..<3), number.hasDigits(3..<9)
    else { return false }
    return number.sum([7, 3, 1, 9, 7, 3, 1, 7, 3]).isMultiple(of: 10)
}
