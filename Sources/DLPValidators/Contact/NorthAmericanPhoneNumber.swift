/// Whether a telephone number of the United States, Canada or the Caribbean can be assigned.
///
/// North American Numbering Plan: ten digits, perhaps with the country code 1 before them.
func isNorthAmericanPhoneNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = TelephoneDigits(candidate) else { return false }
    let digits = number.digits
    switch digits.count {
    case 10: return !number.hasPlus && isNorthAmericanNumber(digits, from: 0)
    case 11: return digits[0] == 1 && isNorthAmericanNumber(digits, from: 1)
    default: return false
    }
}

/// Whether the ten digits from a start are a number that the North American Numbering Plan can assign.
///
/// No area code or exchange begins with 0 or 1 or ends with 11. The plan keeps area codes with a 9 in the middle for
/// longer numbers, and 37X and 96X for blocks of them. In the exchange 555 only the lines 0100 to 0199, kept for fiction,
/// and directory assistance 1212 have a meaning; the others are what people make up, and pass, but 1212 is nobody's.
func isNorthAmericanNumber(_ digits: Digits, from start: Int) -> Bool {
    let area = digits.number(start..<start + 3)
    let exchange = digits.number(start + 3..<start + 6)
    let isInformation = exchange == 555 && digits.number(start + 6..<start + 10) == 1212
    return area >= 200 && area % 100 != 11 && area / 10 % 10 != 9 && area / 10 != 37 && area / 10 != 96
        && exchange >= 200 && exchange % 100 != 11 && !isInformation
}
