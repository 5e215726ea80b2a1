/// Whether a New Zealand bank account number belongs to a bank and has a right check digit.
///
/// Inland Revenue, specification of resident and non-resident withholding tax: two digits for the bank, four for the
/// branch, seven for the account and two or three for the suffix, weighed as the bank wants it. Of products above nine,
/// some banks take the sum of the digits.
func isNewZealandBankAccount(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 15...16 ~= number.count, number.hasDigits(0..<number.count),
        let scheme = BankScheme(bank: number.number(0..<2), account: number.number(6..<13))
    else { return false }
    // A suffix of two digits has a zero before it.
    let lead = 16 - number.count
    var sum = 0
    for index in 0..<number.count {
        let product = number[index] * scheme.weights[index < 13 ? index : index + lead]
        sum += scheme.addsDigits && product > 9 ? (product - 1) % 9 + 1 : product
    }
    return sum % scheme.modulus == 0
}

/// How a bank weighs the digits of its accounts.
private struct BankScheme {
    var weights: [Int]
    var modulus: Int
    var addsDigits = false

    /// Nil for a number that is no bank's.
    init?(bank: Int, account: Int) {
        switch bank {
        case 1...4, 6, 10...24, 27, 30, 35, 38:
            let branch = account < 990_000 ? [0, 0, 6, 3, 7, 9] : [0, 0, 0, 0, 0, 0]
            weights = branch + [0, 10, 5, 8, 4, 2, 1, 0, 0, 0]
            modulus = 11
        case 8:
            weights = [0, 0, 0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0]
            modulus = 11
        case 9:
            weights = [0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 4, 3, 2, 0, 0, 1]
            modulus = 11
            addsDigits = true
        case 25, 33:
            weights = [0, 0, 0, 0, 0, 0, 1, 7, 3, 1, 7, 3, 1, 0, 0, 0]
            modulus = 10
        case 26, 28, 29:
            weights = [0, 0, 0, 0, 0, 0, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1]
            modulus = 10
            addsDigits = true
        default: return nil
        }
    }
}
