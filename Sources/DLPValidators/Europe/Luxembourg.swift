/// Whether a Luxembourgish personal number has a day of birth and two right check digits.
///
/// Grand-ducal regulation of 28 November 2013: the first eleven digits and the twelfth by Luhn, and with the thirteenth by
/// Verhoeff.
func isLuxembourgishPersonalNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13) else { return false }
    guard 1850...2099 ~= number.number(0..<4),
        isRealDay(number.number(6..<8), of: number.number(4..<6), in: number.number(0..<4)), number.isLuhn(0..<12)
    else { return false }
    var withoutLuhn = number
    withoutLuhn.remove(at: 11)
    return withoutLuhn.isVerhoeff(0..<12)
}

/// Whether a Luxembourgish VAT number has right check digits (Administration de l'enregistrement, modulo 89).
func isLuxembourgishVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "LU")
    guard number.count == 8, number.hasDigits(0..<8) else { return false }
    return number.number(0..<6) % 89 == number.number(6..<8)
}
