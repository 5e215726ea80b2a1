/// Whether a French social security number (NIR) has a right key.
///
/// INSEE: 97 less the remainder of thirteen digits, in which the departments of Corsica, 2A and 2B, count as 19 and 18.
func isFrenchSocialSecurityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 15, number.hasDigits(0..<6), number.hasDigits(7..<15)
    else { return false }
    guard [1, 2, 3, 4, 7, 8].contains(number[0]) else { return false }
    let department = number.number(5..<6)
    var remainder = number.remainder(0..<5, by: 97)
    switch number[6] {
    case 0...9: remainder = number.remainder(5..<7, by: 97, after: remainder)
    case 10 where department == 2: remainder = (remainder * 100 + 19) % 97
    case 11 where department == 2: remainder = (remainder * 100 + 18) % 97
    default: return false
    }
    return 97 - number.remainder(7..<13, by: 97, after: remainder) == number.number(13..<15)
}

/// Whether a French tax number (SPI) begins with 0 to 3 and has right check digits (DGFiP, modulo 511).
func isFrenchTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13), number[0] <= 3 else { return false }
    return number.number(0..<10) % 511 == number.number(10..<13)
}

/// Whether a French company number (SIREN) has a right check digit (INSEE, Luhn).
func isFrenchSIREN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9) else { return false }
    return number.isLuhn(0..<9)
}

/// Whether a French establishment number (SIRET) has right check digits.
///
/// INSEE: all fourteen digits by Luhn, the first nine too; those of La Poste, 356 000 000, may add up to a multiple of 5.
func isFrenchSIRET(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 14), number.isLuhn(0..<9) else { return false }
    if number.number(0..<9) == 356_000_000, number.number(9..<14) != 48 {
        return (0..<14).reduce(0) { $0 + number[$1] }.isMultiple(of: 5)
    }
    return number.isLuhn(0..<14)
}

/// Whether a French VAT number has a right key of digits before a company number (CGI annexe IV, 98 A).
func isFrenchVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "FR")
    guard number.count == 11, number.hasDigits(2..<11), number.hasDigits(0..<2) else { return false }
    guard number.number(2..<5) == 0 || number.isLuhn(2..<11) else { return false }
    return (number.remainder(2..<11, by: 97) * 100 + 12) % 97 == number.number(0..<2)
}
