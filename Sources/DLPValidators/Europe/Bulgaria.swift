/// Whether a Bulgarian civil number (EGN) has a day of birth and a right check digit.
///
/// GRAO: weights 2, 4, 8, 5, 10, 9, 7, 3, 6 modulo 11, ten as 0; the month is 20 higher before 1900, 40 from 2000 on.
func isBulgarianCivilNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10) else { return false }
    let month = number.number(2..<4)
    let century = month > 40 ? 2000 : month > 20 ? 1800 : 1900
    guard isRealDay(number.number(4..<6), of: month % 20, in: century + number.number(0..<2)) else { return false }
    return number.sum([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == number[9]
}

/// Whether a Bulgarian number of a foreigner (LNCh) has a right check digit (Ministry of the Interior).
func isBulgarianForeignerNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10) else { return false }
    return number.sum([21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == number[9]
}

/// Whether a Bulgarian VAT number has a right check digit: of an enterprise, or of a person in one of three ways.
///
/// National Revenue Agency; the nine digits of BULSTAT by weights 1 to 8, and 3 to 10 if these leave ten.
func isBulgarianVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "BG")
    guard number.hasDigits(0..<number.count) else { return false }
    if number.count == 9 {
        let first = number.sum([1, 2, 3, 4, 5, 6, 7, 8]) % 11
        let check = first == 10 ? number.sum([3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 : first
        return check == number[8]
    }
    guard number.count == 10 else { return false }
    return number.sum([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == number[9]
        || number.sum([21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == number[9]
        || (11 - number.sum([4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == number[9]
}
