/// Whether an Estonian or Lithuanian personal code has a day of birth and a right check digit.
///
/// EVS 585 and the Lithuanian law on the register of residents: weights 1 to 9 and 1 modulo 11; if that leaves ten,
/// weights 3 to 9 and 1 to 3. The first digit names century and sex; 9 at the front of a Lithuanian code is an exception.
func isBalticPersonalCode(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11) else { return false }
    switch number[0] {
    case 1...8:
        let year = 1800 + (number[0] - 1) / 2 * 100 + number.number(1..<3)
        guard isRealDay(number.number(5..<7), of: number.number(3..<5), in: year) else { return false }
    case 9: break
    default: return false
    }
    let first = number.sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
    let check = first == 10 ? number.sum([3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10 : first
    return check == number[10]
}

/// Whether an Estonian company number has a right check digit (EVS 585, weights 1 to 7).
func isEstonianCompanyNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 8), [1, 7, 8, 9].contains(number[0]) else { return false }
    let first = number.sum([1, 2, 3, 4, 5, 6, 7]) % 11
    let check = first == 10 ? number.sum([3, 4, 5, 6, 7, 8, 9]) % 11 % 10 : first
    return check == number[7]
}

/// Whether an Estonian VAT number has a right check digit (Maksu- ja Tolliamet, weights 3, 7, 1 modulo ten).
func isEstonianVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "EE")
    guard number.count == 9, number.hasDigits(0..<9) else { return false }
    return number.sum([3, 7, 1, 3, 7, 1, 3, 7, 1]).isMultiple(of: 10)
}

/// Whether a Lithuanian VAT number has a right check digit (Valstybinė mokesčių inspekcija, weights 1 to 9 modulo 11).
func isLithuanianVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "LT")
    let count = number.count
    guard count == 9 || count == 12, number.hasDigits(0..<count), number[count - 2] == 1 else { return false }
    func sum(from first: Int) -> Int { (0..<count - 1).reduce(0) { $0 + (1 + ($1 + first) % 9) * number[$1] } % 11 }
    let check = sum(from: 0)
    return (check == 10 ? sum(from: 2) % 10 : check) == number[count - 1]
}

/// Whether a Latvian personal code or company number has a right check digit.
///
/// Law on the register of residents: weights 10, 5, 8, 4, 2, 1, 6, 3, 7, 9 and one more, modulo 11. Codes from 2017 on begin
/// with 32 and hold no day of birth; company numbers begin with 4 or more and have weights of their own.
func isLatvianCode(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "LV")
    guard number.count == 11, number.hasDigits(0..<11) else { return false }
    if number[0] > 3 { return number.sum([9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3 }
    if number.number(0..<2) != 32 {
        guard number[6] <= 2 else { return false }
        let year = 1800 + number[6] * 100 + number.number(4..<6)
        guard isRealDay(number.number(0..<2), of: number.number(2..<4), in: year) else { return false }
    }
    return (1 + number.sum([10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == number[10]
}
