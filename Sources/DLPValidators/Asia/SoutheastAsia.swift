/// Whether an Indonesian identity number (NIK) holds a province and a day of birth, 40 higher for women (Dukcapil).
func isIndonesianNIK(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 16), 11...97 ~= number.number(0..<2), number.number(2..<4) > 0
    else { return false }
    return isRealDay(number.number(6..<8) % 40, of: number.number(8..<10), inShortYear: number.number(10..<12))
        && number.number(12..<16) > 0
}

/// Whether an Indonesian tax number (NPWP) has a right check digit, its ninth (Direktorat Jenderal Pajak, Luhn).
func isIndonesianNPWP(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.hasDigits(0..<number.count) else { return false }
    return number.count == 15 && number.isLuhn(0..<9) || number.count == 16 && number[0] == 0 && number.isLuhn(0..<10)
}

/// Whether a Malaysian identity card number holds a day of birth and a place (Jabatan Pendaftaran Negara).
func isMalaysianIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 12) else { return false }
    switch number.number(6..<8) {
    case 0, 17...20, 69, 70, 73, 80, 81, 94...97: return false
    default: break
    }
    return isRealDay(number.number(4..<6), of: number.number(2..<4), inShortYear: number.number(0..<2))
}

/// Whether a Philippine tax number has a right check digit, its ninth (Bureau of Internal Revenue, weights 9 to 2).
func isPhilippineTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), [9, 12, 14].contains(number.count), number.hasDigits(0..<number.count)
    else { return false }
    return number.sum([9, 8, 7, 6, 5, 4, 3, 2]) % 11 == number[8]
}

/// Whether a Singaporean identity number (NRIC, FIN) has a right check letter.
///
/// Immigration & Checkpoints Authority: weights 2, 7, 6, 5, 4, 3, 2; four more for T and G, three more for M.
func isSingaporeanIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasDigits(1..<8),
        let series = number.place(of: 0, in: "STFGM")
    else { return false }
    let remainder = (number.sum([2, 7, 6, 5, 4, 3, 2], from: 1) + [0, 4, 0, 4, 3][series]) % 11
    let letters = ["JZIHGFEDCBA", "JZIHGFEDCBA", "XWUTRQPNMLK", "XWUTRQPNMLK", "KLJNPQRTUWX"][series]
    let place = number.place(of: 8, in: letters)
    return place == (series == 4 ? 10 - remainder : remainder)
}

/// Whether a Singaporean entity number (UEN) of one of its three forms has a right check letter (ACRA).
func isSingaporeanEntityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate) else { return false }
    if number.count == 9, number.hasDigits(0..<8) {
        return number.place(of: 8, in: "XMKECAWLJDB") == number.sum([10, 4, 9, 3, 8, 2, 7, 1]) % 11
    }
    guard number.count == 10 else { return false }
    if number.hasDigits(0..<9) {
        return 1800...2099 ~= number.number(0..<4)
            && number.place(of: 9, in: "ZKCMDNERGWH") == number.sum([10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11
    }
    let characters = "ABCDEFGHJKLMNPQRSTUVWX0123456789"
    guard number.place(of: 0, in: "RST") != nil, number.hasDigits(1..<3), number.hasLetters(3..<5),
        number.hasDigits(5..<9)
    else { return false }
    let weights = [4, 3, 5, 3, 10, 2, 2, 5, 7]
    var sum = -5
    for index in weights.indices {
        guard let place = number.place(of: index, in: characters) else { return false }
        sum += place * weights[index]
    }
    return number.place(of: 9, in: characters) == (sum + 11) % 11
}

/// Whether a Thai identity number has a right check digit (Department of Provincial Administration, modulo 11).
func isThaiIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13), 1...8 ~= number[0] else { return false }
    return (11 - number.sum([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == number[12]
}

/// Whether a Vietnamese tax number (MST) has a right check digit, its tenth (General Department of Taxation, modulo 11).
func isVietnameseTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 10 || number.count == 13,
        number.hasDigits(0..<number.count), number.number(2..<9) > 0
    else { return false }
    return 10 - number.sum([31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11 == number[9]
        && (number.count == 10 || number.number(10..<13) > 0)
}
