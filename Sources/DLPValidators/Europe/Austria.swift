/// Whether an Austrian social insurance number has a right check digit, its fourth.
///
/// Hauptverband der Sozialversicherungsträger: weights 3, 7, 9, 0, 5, 8, 4, 2, 1, 6 modulo 11; ten is never issued.
func isAustrianInsuranceNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10), number[0] > 0 else { return false }
    return number.sum([3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == number[3]
}

/// Whether an Austrian VAT number has a right check digit (Bundesministerium für Finanzen, UID-Nummer).
func isAustrianVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "AT")
    guard number.count == 9, number.has("U", at: 0), number.hasDigits(1..<9) else { return false }
    return (96 - number.luhnSum(1..<8)) % 10 == number[8]
}
