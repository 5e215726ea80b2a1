/// Whether a personal number of the successor states of Yugoslavia (JMBG, EMŠO) has a day and a right check digit.
///
/// Law on the unique master citizen number (1976): weights 7 to 2 twice, modulo 11.
func isYugoslavMasterNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13) else { return false }
    let year = number.number(4..<7)
    guard isRealDay(number.number(0..<2), of: number.number(2..<4), in: year + (year < 800 ? 2000 : 1000)) else {
        return false
    }
    return (11 - number.sum([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == number[12]
}

/// Whether a Croatian personal number (OIB) has a right check digit (ISO/IEC 7064 MOD 11,10; Porezna uprava).
func isCroatianOIB(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "HR")
    return number.count == 11 && number.isMod11And10(0..<11)
}

/// Whether a Slovenian tax number has a right check digit (Finančna uprava, weights 8 to 2 modulo 11).
func isSlovenianTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "SI")
    guard number.count == 8, number.hasDigits(0..<8), number[0] > 0 else { return false }
    let check = 11 - number.sum([8, 7, 6, 5, 4, 3, 2]) % 11
    return check != 11 && check % 10 == number[7]
}

/// Whether a Serbian tax number (PIB) has a right check digit (ISO/IEC 7064 MOD 11,10; Poreska uprava).
func isSerbianTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9) else { return false }
    return number.isMod11And10(0..<9)
}

/// Whether a tax number of North Macedonia (EDB) has a right check digit (Public Revenue Office, modulo 11).
func isMacedonianTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "MK")
    guard number.count == 13, number.hasDigits(0..<13) else { return false }
    return (11 - number.sum([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == number[12]
}

/// Whether an Albanian tax number (NIPT) has its form and a decade and month of birth or registration.
func isAlbanianTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 10 else { return false }
    return number.place(of: 0, in: "ABCDEFGHIJKLM") != nil && number.hasDigits(1..<9) && number.hasLetters(9..<10)
}
