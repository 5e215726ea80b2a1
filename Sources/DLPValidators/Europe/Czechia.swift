/// Whether a Czech or Slovak birth number has a day of birth and, from 1954 on, a right check digit.
///
/// Act 133/2000: the ten digits are a multiple of 11, where a remainder of ten counts as 0; the month is 50 higher for
/// women and 20 higher where serial numbers ran out.
func isCzechBirthNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate) else { return false }
    let count = number.count
    guard count == 9 || count == 10, number.hasDigits(0..<count) else { return false }
    let short = number.number(0..<2)
    let year = count == 9 ? (short >= 80 ? 1800 : 1900) + short : (short < 54 ? 2000 : 1900) + short
    guard count == 10 || year <= 1953 else { return false }
    guard isRealDay(number.number(4..<6), of: number.number(2..<4) % 50 % 20, in: year) else { return false }
    return count == 9 || number.remainder(0..<9, by: 11) % 10 == number[9]
}

/// Whether a Czech company number (IČO), or the VAT number made of it, has a right check digit (weights 8 to 2).
func isCzechCompanyNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "CZ")
    guard number.count == 8, number.hasDigits(0..<8), number[0] < 9 else { return false }
    let check = (11 - number.sum([8, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return (check == 0 ? 1 : check) % 10 == number[7]
}

/// Whether a Slovak VAT number is one of an enterprise and a multiple of 11 (Finančná správa).
func isSlovakVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "SK")
    guard number.count == 10, number.hasDigits(0..<10), number[0] > 0 else { return false }
    return [2, 3, 4, 7, 8, 9].contains(number[2]) && number.remainder(0..<10, by: 11) == 0
}

/// Whether both parts of a Czech or Slovak bank account number are multiples of 11, each digit weighed by its place
/// (Czech National Bank, Decree 169/2011).
///
/// The bank's code stands behind a slash, and a prefix before a dash. The account has at least two digits that are not 0.
func isCzechBankAccount(_ candidate: Span<UInt8>) -> Bool {
    let weights: InlineArray<10, Int> = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]
    var (sum, place, significant) = (0, 0, 0)
    var isAccount = false
    var isPrefix = false
    for index in candidate.indices.reversed() {
        switch candidate[index] {
        case UInt8(ascii: "/"): isAccount = true
        case UInt8(ascii: "-") where isAccount && !isPrefix:
            guard significant > 1, sum.isMultiple(of: 11) else { return false }
            isPrefix = true
            (sum, place) = (0, 0)
        case let byte where isAccount && 48...57 ~= byte && place < 10:
            sum += Int(byte - 48) * weights[place]
            significant += byte == 48 ? 0 : 1
            place += 1
        case _ where isAccount: return false
        default: continue
        }
    }
    return place > 0 && significant > 1 && sum.isMultiple(of: 11)
}
