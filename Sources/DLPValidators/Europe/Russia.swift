/// Whether a Russian tax number (INN) of ten or twelve digits has right check digits (Federal Tax Service, modulo 11).
func isRussianINN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.hasDigits(0..<number.count) else { return false }
    switch number.count {
    case 10: return number.sum([2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == number[9]
    case 12:
        return number.sum([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == number[10]
            && number.sum([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == number[11]
    default: return false
    }
}

/// Whether a Russian registration number (OGRN, OGRNIP) has a right check digit (modulo 11 or 13).
func isRussianOGRN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.hasDigits(0..<number.count) else { return false }
    switch number.count {
    case 13: return number[0] > 0 && number.remainder(0..<12, by: 11) % 10 == number[12]
    case 15: return 3...4 ~= number[0] && number.remainder(0..<14, by: 13) % 10 == number[14]
    default: return false
    }
}

/// Whether a Russian insurance number (SNILS) has right check digits (Pension Fund, weights 9 to 1 modulo 101).
func isRussianSNILS(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11), number.number(0..<9) > 1_001_998 else { return false }
    return number.sum([9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100 == number.number(9..<11)
}

/// Whether a Ukrainian taxpayer's number (RNTRC) has a right check digit (State Tax Service, modulo 11).
func isUkrainianTaxpayerNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10) else { return false }
    // The first weight is -1, and 11 more keeps the sum above zero.
    return number.sum([10, 5, 7, 9, 4, 6, 10, 5, 7]) % 11 % 10 == number[9]
}

/// Whether a Ukrainian company number (EDRPOU) has a right check digit (State Statistics Service, modulo 11).
func isUkrainianCompanyNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 8) else { return false }
    let isMiddle = 3...5 ~= number[0]
    let first = number.sum(isMiddle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]) % 11
    if first < 10 { return first == number[7] }
    return number.sum(isMiddle ? [9, 3, 4, 5, 6, 7, 8] : [3, 4, 5, 6, 7, 8, 9]) % 11 % 10 == number[7]
}

/// Whether a Belarusian payer's number (UNP) has a right check digit (Ministry of Taxes, modulo 11).
func isBelarusianPayerNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasDigits(2..<9) else { return false }
    var second = number[1]
    if !number.hasDigits(0..<2) {
        guard number.place(of: 0, in: "ABCEHKM") != nil, let place = number.place(of: 1, in: "ABCEHKMOPT") else {
            return false
        }
        second = place
    } else {
        guard 1...7 ~= number[0] else { return false }
    }
    let sum = number[0] * 29 + second * 23 + number.sum([19, 17, 13, 7, 5, 3], from: 2)
    return sum % 11 == number[8]
}
