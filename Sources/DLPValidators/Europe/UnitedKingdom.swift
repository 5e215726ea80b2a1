/// Whether a UK national insurance number has a prefix that is given out and a suffix A to D.
///
/// HMRC, NIM39110: no D, F, I, Q, U, V in the first two letters, no O second, and not BG, GB, KN, NK, NT, TN, ZZ.
func isUKNationalInsuranceNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasDigits(2..<8) else { return false }
    guard number.place(of: 0, in: "ABCEGHJKLMNOPRSTWXYZ") != nil, number.place(of: 1, in: "ABCEGHJKLMNPRSTWXYZ") != nil,
        number.place(of: 8, in: "ABCD") != nil
    else { return false }
    return !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains { number.has($0, at: 0) }
}

/// Whether a UK taxpayer reference has a right check digit, its first (HMRC, modulo 11).
func isUKTaxpayerReference(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    if number.count == 11, number.has("K", at: 10) { number.drop(last: 1) }
    number.drop(prefix: "K")
    guard number.count == 10, number.hasDigits(0..<10) else { return false }
    let remainder = number.sum([6, 7, 8, 9, 10, 5, 4, 3, 2], from: 1) % 11
    return [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1][remainder] == number[0]
}

/// Whether a UK VAT number has right check digits (HMRC, modulo 97, and the scheme of 2010 with 42 or 55 more).
func isUKVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "GB")
    number.drop(prefix: "XI")
    guard number.count == 9 || number.count == 12, number.hasDigits(0..<number.count), number.number(0..<7) > 0 else {
        return false
    }
    let remainder = number.sum([8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
    return remainder == 0 || number.number(0..<3) >= 100 && (remainder == 42 || remainder == 55)
}

/// Whether a UK unique pupil number has a right check letter, its first (Department for Education, modulo 23).
func isUKPupilNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 13, number.hasDigits(1..<12) else { return false }
    let letters = "ABCDEFGHJKLMNPQRTUVWXYZ0123456789"
    var sum = 0
    for index in 1..<13 {
        guard let place = number.place(of: index, in: letters) else { return false }
        sum += (index + 1) * place
    }
    return number.place(of: 0, in: letters) == sum % 23
}

/// Whether a Scottish health number (CHI) has a day of birth and a right check digit (modulo 11).
func isScottishHealthNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10) else { return false }
    guard isRealDay(number.number(0..<2), of: number.number(2..<4), inShortYear: number.number(4..<6)) else {
        return false
    }
    return number.sum([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
}
