/// Whether an Argentine tax number (CUIT, CUIL) has a prefix that is given out and a right check digit (AFIP, modulo 11).
func isArgentineCUIT(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11) else { return false }
    guard [20, 23, 24, 25, 26, 27, 30, 33, 34, 50, 51, 55].contains(number.number(0..<2)) else { return false }
    let check = 11 - number.sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return (check == 11 ? 0 : check == 10 ? 9 : check) == number[10]
}

/// Whether an Argentine account number (CBU) has two right check digits (Banco Central, weights 7, 1, 3, 9).
func isArgentineCBU(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 22) else { return false }
    return (10 - number.sum([7, 1, 3, 9, 7, 1, 3]) % 10) % 10 == number[7]
        && (10 - number.sum([3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3], from: 8) % 10) % 10 == number[21]
}

/// Whether a Chilean number (RUT, RUN) has a right check character (Registro Civil, weights 2 to 7, modulo 11, K for ten).
func isChileanRUT(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 8...9 ~= number.count else { return false }
    let last = number.count - 1
    guard number.hasDigits(0..<last), number[0] > 0 else { return false }
    let sum = (0..<last).reduce(0) { $0 + number[last - 1 - $1] * (2 + $1 % 6) }
    let check = (11 - sum % 11) % 11
    return check == 10 ? number[last] == 20 : number[last] == check
}

/// Whether a Colombian tax number (NIT) has a right check digit (DIAN, primes from the right, modulo 11).
func isColombianNIT(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 8...16 ~= number.count, number.hasDigits(0..<number.count) else {
        return false
    }
    let last = number.count - 1
    let primes = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]
    let remainder = (0..<last).reduce(0) { $0 + number[last - 1 - $1] * primes[$1] } % 11
    return (remainder < 2 ? remainder : 11 - remainder) == number[last]
}

/// Whether an Ecuadorian identity number (cédula) has a province and a right check digit (Registro Civil, Luhn).
func isEcuadorianIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10) else { return false }
    return hasEcuadorianProvince(number) && number[2] <= 6 && number.isLuhn(0..<10)
}

/// Whether an Ecuadorian tax number (RUC) of a person, a public body or a company has a right check digit (SRI).
func isEcuadorianTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13), hasEcuadorianProvince(number) else { return false }
    let isPerson = number[2] <= 6 && number.number(10..<13) > 0 && number.isLuhn(0..<10)
    let isPublic = number.number(9..<13) > 0 && number.sum([3, 2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
    let isCompany = number.number(10..<13) > 0 && number.sum([4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
    switch number[2] {
    case 0...5: return isPerson
    case 6: return isPublic || isPerson
    case 9: return isPublic || isCompany
    default: return false
    }
}

private func hasEcuadorianProvince(_ number: Identifier) -> Bool {
    let province = number.number(0..<2)
    return 1...24 ~= province || province == 30 || province == 50
}

/// Whether a Paraguayan tax number (RUC) has a right check digit (SET, modulo 11).
func isParaguayanRUC(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 5...9 ~= number.count, number.hasDigits(0..<number.count) else {
        return false
    }
    let last = number.count - 1
    let sum = (0..<last).reduce(0) { $0 + number[last - 1 - $1] * ($1 + 2) }
    return (11 - sum % 11) % 11 % 10 == number[last]
}

/// Whether a Peruvian tax number (RUC) has a kind of payer and a right check digit (SUNAT, modulo 11).
func isPeruvianRUC(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11), [10, 15, 16, 17, 20].contains(number.number(0..<2)) else {
        return false
    }
    return (11 - number.sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 10 == number[10]
}

/// Whether a Peruvian identity number with its check character (CUI) is right (RENIEC, modulo 11).
func isPeruvianCUI(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasDigits(0..<8) else { return false }
    let place = number.sum([3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return number.place(of: 8, in: "KJIHGFEDCBA") == place || [6, 5, 4, 3, 2, 1, 1, 0, 9, 8, 7][place] == number[8]
}

/// Whether a Uruguayan identity number has a right check digit (DNIC, weights 2, 9, 8, 7, 6, 3, 4 modulo ten).
func isUruguayanIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 8) else { return false }
    return (10 - number.sum([2, 9, 8, 7, 6, 3, 4]) % 10) % 10 == number[7]
}

/// Whether a Uruguayan tax number (RUT) has its parts and a right check digit (DGI, modulo 11).
func isUruguayanRUT(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "UY")
    guard number.count == 12, number.hasDigits(0..<12), 1...22 ~= number.number(0..<2), number.number(2..<8) > 0,
        number.number(8..<11) == 1
    else { return false }
    return (11 - number.sum([4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 == number[11]
}

/// Whether a Venezuelan tax number (RIF) has a kind of payer and a right check digit (SENIAT, modulo 11).
func isVenezuelanRIF(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 10, number.hasDigits(1..<10),
        let kind = number.place(of: 0, in: "VEJPG")
    else { return false }
    let sum = [4, 8, 12, 16, 20][kind] + number.sum([3, 2, 7, 6, 5, 4, 3, 2], from: 1)
    return [0, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1][sum % 11] == number[9]
}
