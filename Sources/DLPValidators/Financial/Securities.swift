/// Whether a securities number (ISIN) has a country and a right check digit (ISO 6166, Luhn over letters and digits).
func isISIN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 12, number.hasDigits(11..<12) else { return false }
    let others = ["EU", "QS", "QT", "XA", "XB", "XC", "XD", "XF", "XK", "XS"]
    guard isCountryCode(number, at: 0) || others.contains(where: { number.has($0, at: 0) }) else { return false }
    return number.luhnSumOfWrittenOutLetters(0..<12).isMultiple(of: 10)
}

/// Whether a North American securities number (CUSIP) has a right check digit (ANSI X9.6, double-add-double).
func isCUSIP(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasDigits(8..<9) else { return false }
    return hasDoubledCheck(number)
}

/// Whether a British securities number (SEDOL) has a right check digit (London Stock Exchange, weights 1, 3, 1, 7, 3, 9).
func isSEDOL(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 7, number.hasDigits(6..<7) else { return false }
    let isOld = number[0] < 10
    for index in 0..<6 where number[index] >= 10 {
        guard !isOld, ![10, 14, 18, 24, 30].contains(number[index]) else { return false }
    }
    return (10 - number.sum([1, 3, 1, 7, 3, 9]) % 10) % 10 == number[6]
}

/// Whether a financial instrument number (FIGI) has its form and a right check digit (OMG FIGI, double-add-double).
func isFIGI(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 12, number.hasDigits(11..<12), number.has("G", at: 2),
        number.hasLetters(0..<2), !["BS", "BM", "GG", "GB", "VG"].contains(where: { number.has($0, at: 0) })
    else { return false }
    for index in 0..<11 where [10, 14, 18, 24, 30].contains(number[index]) { return false }
    return hasDoubledCheck(number)
}

/// Whether the last digit makes up a sum of digits in which every second value is doubled.
private func hasDoubledCheck(_ number: Identifier) -> Bool {
    var sum = 0
    for index in 0..<number.count - 1 {
        let value = number[index] * (index.isMultiple(of: 2) ? 1 : 2)
        sum += value / 10 + value % 10
    }
    return (10 - sum % 10) % 10 == number[number.count - 1]
}

/// Whether a legal entity identifier (LEI) has right check digits (ISO 17442, modulo 97).
func isLEI(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 20, number.hasDigits(18..<20) else { return false }
    return number.remainderBy97(0..<20) == 1
}

/// Whether a business identifier code (BIC) has its form and a country (ISO 9362).
func isBIC(_ candidate: Span<UInt8>) -> Bool {
    guard let code = Identifier(candidate), code.count == 8 || code.count == 11, code.hasLetters(0..<6) else {
        return false
    }
    return isCountryCode(code, at: 4) || code.has("XK", at: 4)
}

/// Whether a creditor reference has right check digits (ISO 11649, modulo 97).
func isCreditorReference(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 5...25 ~= number.count, number.has("RF", at: 0), number.hasDigits(2..<4)
    else { return false }
    let rest = number.remainderBy97(4..<number.count)
    return number.remainderBy97(0..<4, after: rest) == 1
}

/// Whether two letters at an index are a country's (ISO 3166-1 alpha-2).
func isCountryCode(_ identifier: Identifier, at index: Int) -> Bool {
    guard identifier.hasLetters(index..<index + 2) else { return false }
    return countryLetters[identifier[index] - 10] >> UInt32(identifier[index + 1] - 10) & 1 == 1
}

/// By a country code's first letter, the letters that may follow it.
private let countryLetters: [UInt32] = [
    "DEFGILMOQRSTUWXZ", "ABDEFGHIJLMNOQRSTVWYZ", "ACDFGHIKLMNORUVWXYZ", "EJKMOZ", "CEGHRST", "IJKMOR",
    "ABDEFGHILMNPQRSTUWY", "KMNRTU", "DELMNOQRST", "EMOP", "EGHIMNPRWYZ", "ABCIKRSTUVY", "ACDEFGHKLMNOPQRSTUVWXYZ",
    "ACEFGILOPRUZ", "M", "AEFGHKLMNRSTWY", "A", "EOSUW", "ABCDEGHIJKLMNORSTVXYZ", "CDFGHJKLMNORTVWZ", "AGMSYZ",
    "ACEGINU", "FS", "", "ET", "AMW",
].map { letters in
    letters.utf8.reduce(UInt32(0)) { $0 | 1 << UInt32($1 - UInt8(ascii: "A")) }
}
