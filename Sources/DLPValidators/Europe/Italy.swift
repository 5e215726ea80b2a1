/// Whether an Italian tax code of a person has a month, a day and a right check letter.
///
/// Decree of 23 December 1976: characters at odd places by a table, at even places by their order, modulo 26. Where two
/// people would have the same code, letters L to V stand for digits.
func isItalianTaxCode(_ candidate: Span<UInt8>) -> Bool {
    guard let code = Identifier(candidate), code.count == 16, code.hasLetters(0..<6), code.hasLetters(15..<16) else {
        return false
    }
    guard code.place(of: 8, in: "ABCDEHLMPRST") != nil, code.hasLetters(11..<12) else { return false }
    for index in [6, 7, 9, 10, 12, 13, 14] where digit(code, index) == nil { return false }
    guard let tens = digit(code, 9), let ones = digit(code, 10) else { return false }
    let day = tens * 10 + ones
    guard 1...31 ~= day || 41...71 ~= day else { return false }
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    var sum = 0
    for index in 0..<15 {
        let place = code[index] < 10 ? code[index] : code[index] - 10
        sum += index.isMultiple(of: 2) ? odd[place] : place
    }
    return code[15] == sum % 26 + 10
}

/// The digit at an index, or the one that a letter L, M, N, P to V stands for.
private func digit(_ code: Identifier, _ index: Int) -> Int? {
    code[index] < 10 ? code[index] : code.place(of: index, in: "LMNPQRSTUV")
}

/// Whether an Italian VAT number has a right check digit (DPR 633/1972, Luhn).
func isItalianVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "IT")
    guard number.count == 11, number.hasDigits(0..<11), number.number(0..<7) > 0 else { return false }
    let province = number.number(7..<10)
    return (1...100 ~= province || [120, 121, 888, 999].contains(province)) && number.isLuhn(0..<11)
}
