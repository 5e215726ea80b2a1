/// Whether a Cypriot VAT number has a right check letter (Tax Department; modulo 26, odd places by a table).
func isCypriotVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "CY")
    guard number.count == 9, number.hasDigits(0..<8), number.number(0..<2) != 12 else { return false }
    var sum = 0
    for index in 0..<8 {
        sum += index.isMultiple(of: 2) ? [1, 0, 5, 7, 9, 13, 15, 17, 19, 21][number[index]] : number[index]
    }
    return number[8] == sum % 26 + 10
}
