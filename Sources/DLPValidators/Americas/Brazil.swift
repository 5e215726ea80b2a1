/// Whether a Brazilian person's tax number (CPF) has two right check digits (Receita Federal, modulo 11).
func isBrazilianCPF(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11) else { return false }
    return number.sum([10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10 == number[9]
        && number.sum([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10 == number[10]
}

/// Whether a Brazilian company's tax number (CNPJ), of digits or with letters, has two right check digits.
///
/// Receita Federal, Instrução Normativa 2.229/2024: a letter counts as its ASCII code less 48, so seven more than here.
func isBrazilianCNPJ(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 14, number.hasDigits(12..<14) else { return false }
    func check(_ weights: [Int]) -> Int {
        var sum = 0
        for index in weights.indices { sum += weights[index] * (number[index] + (number[index] >= 10 ? 7 : 0)) }
        return sum % 11 < 2 ? 0 : 11 - sum % 11
    }
    return check([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) == number[12]
        && check([6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) == number[13]
}

/// Whether a Brazilian worker's number (PIS, PASEP, NIT) has a right check digit (Caixa, modulo 11).
func isBrazilianPIS(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11) else { return false }
    return (11 - number.sum([3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == number[10]
}
