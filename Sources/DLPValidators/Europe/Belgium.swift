/// Whether a Belgian national number has a right pair of check digits and a month.
///
/// Royal Decree of 3 April 1984: 97 less the remainder of the first nine digits, with a 2 before them for people born
/// from 2000 on. In numbers of foreigners (bis) the month is 20 or 40 higher.
func isBelgianNationalNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11), number.number(2..<4) < 60 else { return false }
    let check = number.number(9..<11)
    return number.number(2..<4) % 20 <= 12 && number.number(4..<6) <= 31
        && (97 - number.remainder(0..<9, by: 97) == check
            || number.number(0..<2) < 60 && 97 - number.remainder(0..<9, by: 97, after: 2) == check)
}

/// Whether a Belgian enterprise or VAT number has right check digits (Crossroads Bank for Enterprises, modulo 97).
func isBelgianEnterpriseNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "BE")
    guard number.count == 10, number.hasDigits(0..<10), number[0] <= 1 else { return false }
    return (number.remainder(0..<8, by: 97) + number.number(8..<10)) % 97 == 0
}
