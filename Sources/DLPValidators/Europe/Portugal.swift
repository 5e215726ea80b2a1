/// Whether a Portuguese tax number (NIF) has a first digit that is given out and a right check digit.
///
/// Autoridade Tributária: weights 9 to 2 modulo 11, ten and eleven as 0.
func isPortugueseNIF(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "PT")
    guard number.count == 9, number.hasDigits(0..<9), number[0] > 0 else { return false }
    return (11 - number.sum([9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == number[8]
}

/// Whether a Portuguese citizen card number has a right check digit (Cartão de Cidadão, Luhn over letters and digits).
func isPortugueseCitizenCard(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 12, number.hasDigits(0..<9), number.hasDigits(11..<12)
    else { return false }
    var sum = 0
    for place in 0..<12 {
        let value = number[11 - place]
        let counted = place.isMultiple(of: 2) ? value : value * 2
        sum += !place.isMultiple(of: 2) && counted > 9 ? counted - 9 : counted
    }
    return sum.isMultiple(of: 10)
}
