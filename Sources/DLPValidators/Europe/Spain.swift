/// Whether a Spanish identity number (DNI) has a right check letter (Real Decreto 1553/2005, modulo 23).
func isSpanishDNI(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasDigits(0..<8) else { return false }
    return number.place(of: 8, in: spanishLetters) == number.number(0..<8) % 23
}

/// Whether a Spanish number of a foreigner (NIE) has a right check letter: X, Y, Z count as 0, 1, 2, modulo 23.
func isSpanishNIE(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasDigits(1..<8),
        let first = number.place(of: 0, in: "XYZ")
    else { return false }
    return number.place(of: 8, in: spanishLetters) == (first * 10_000_000 + number.number(1..<8)) % 23
}

/// Whether a Spanish tax number of a company (CIF) has a right check digit, or the letter that stands for it.
///
/// Orden EHA/451/2008: Luhn over the seven digits; 0 to 9 or J, A to I.
func isSpanishCIF(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "ES")
    guard number.count == 9, number.place(of: 0, in: "ABCDEFGHJNPQRSUVW") != nil, number.hasDigits(1..<8) else {
        return false
    }
    // The check digit makes the eight digits a Luhn number, so those before it count double at odd places.
    var sum = 0
    for index in 1..<8 {
        let counted = index.isMultiple(of: 2) ? number[index] : number[index] * 2
        sum += counted > 9 ? counted - 9 : counted
    }
    let check = (10 - sum % 10) % 10
    return number[8] == check || number.place(of: 8, in: "JABCDEFGHI") == check
}

/// Whether a Spanish social security number (NUSS) has right check digits (Tesorería General, modulo 97).
func isSpanishNUSS(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 12), 1...66 ~= number.number(0..<2) else { return false }
    let person = number.number(2..<10)
    let whole = person < 10_000_000 ? person + number.number(0..<2) * 10_000_000 : number.number(0..<10)
    return whole % 97 == number.number(10..<12)
}

/// Whether a Spanish bank account number (CCC) has right check digits (Banco de España, powers of two modulo 11).
func isSpanishAccountNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 20) else { return false }
    let bank = number.sum([4, 8, 5, 10, 9, 7, 3, 6])
    let account = number.sum([1, 2, 4, 8, 5, 10, 9, 7, 3, 6], from: 10)
    func check(_ sum: Int) -> Int { sum % 11 < 2 ? sum % 11 : 11 - sum % 11 }
    return check(bank) == number[8] && check(account) == number[9]
}

private let spanishLetters = "TRWAGMYFPDXBNJZSQVHLCKE"
