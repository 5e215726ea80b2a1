/// Whether a Maltese VAT number has right check digits (Commissioner for Revenue, modulo 37).
func isMalteseVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "MT")
    guard number.count == 8, number.hasDigits(0..<8), number[0] > 0 else { return false }
    return number.sum([3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0
}
