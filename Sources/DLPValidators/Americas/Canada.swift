/// Whether a Canadian social insurance number is of a series that is given out and has a right check digit (Luhn).
func isCanadianSIN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9), number[0] != 0, number[0] != 8 else { return false }
    return number.isLuhn(0..<9)
}

/// Whether a Canadian business number has a right check digit and, if there is one, a program account (CRA, Luhn).
func isCanadianBusinessNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9 || number.count == 15, number.isLuhn(0..<9) else {
        return false
    }
    return number.count == 9
        || ["RC", "RM", "RP", "RT"].contains { number.has($0, at: 9) } && number.hasDigits(11..<15)
}

/// Whether a personal health number of British Columbia begins with 9 and has a right check digit (modulo 11).
func isBritishColumbiaHealthNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10), number[0] == 9 else { return false }
    return (11 - number.sum([2, 4, 8, 5, 10, 9, 7, 3], from: 1) % 11) % 11 == number[9]
}

/// Whether a health number of Ontario has a right check digit (Ministry of Health, Luhn) before its version letters.
func isOntarioHealthNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 10...12 ~= number.count, number.hasLetters(10..<number.count) else {
        return false
    }
    return number[0] > 0 && number.isLuhn(0..<10)
}

/// Whether a health number of Quebec (RAMQ) holds a day of birth; the month is 50 higher for women.
func isQuebecHealthNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 12, number.hasLetters(0..<4), number.hasDigits(4..<12)
    else { return false }
    let month = number.number(6..<8)
    return isRealDay(
        number.number(8..<10), of: month > 50 ? month - 50 : month, inShortYear: number.number(4..<6))
}
