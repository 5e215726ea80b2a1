/// Whether a US DEA registration number has a kind of registrant and a right check digit.
///
/// 21 CFR 1301: the first, third and fifth digits and twice the second, fourth and sixth, modulo ten.
func isUSDEANumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 9, number.hasDigits(2..<9),
        number.place(of: 0, in: "ABCDEFGHJKLMPRSTUX") != nil
    else { return false }
    guard number[1] >= 10 || number[1] == 9 else { return false }
    return number.sum([1, 2, 1, 2, 1, 2], from: 2) % 10 == number[8] && number.number(2..<9) > 0
}

/// Whether a US Medicare beneficiary identifier has the right kind of character in each place (CMS, MBI format).
func isUSMedicareBeneficiary(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 11, 1...9 ~= number[0] else { return false }
    for index in 0..<11 {
        let isLetter = number.place(of: index, in: "ACDEFGHJKMNPQRTUVWXY") != nil
        let isDigit = number[index] < 10
        switch index {
        case 1, 4, 7, 8: guard isLetter else { return false }
        case 2, 5: guard isLetter || isDigit else { return false }
        default: guard isDigit else { return false }
        }
    }
    return true
}
