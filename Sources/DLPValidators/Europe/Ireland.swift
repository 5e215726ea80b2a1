/// Whether an Irish personal public service number has a right check letter.
///
/// Department of Social Protection: weights 8 to 2 and, for a second letter A, B or H, 9 times its place, modulo 23.
func isIrishPPSNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 8 || number.count == 9, number.hasDigits(0..<7) else {
        return false
    }
    var sum = number.sum([8, 7, 6, 5, 4, 3, 2])
    if number.count == 9 {
        guard let place = number.place(of: 8, in: "WABCDEFGHIJKLMNOPQRSTUV"), [0, 1, 2, 8, 20].contains(place)
        else { return number.has("X", at: 8) && number[7] >= 10 && number[7] == irishLetter(sum) }
        if [1, 2, 8].contains(place) { sum += 9 * place }
    }
    return number[7] == irishLetter(sum)
}

/// Whether an Irish VAT number has a right check letter: of the new form, or of the old one with a letter second.
func isIrishVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "IE")
    guard number.count == 8 || number.count == 9, number.hasDigits(0..<1), number.hasDigits(2..<7),
        number.hasLetters(7..<number.count)
    else { return false }
    if number[1] >= 10 {
        return number.count == 8 && number[7] == irishLetter(number.sum([7, 6, 5, 4, 3], from: 2) + 2 * number[0])
    }
    var sum = number.sum([8, 7, 6, 5, 4, 3, 2])
    if number.count == 9 {
        guard let place = number.place(of: 8, in: "WABCDEFGHIJKLMNOPQRSTUV") else { return false }
        sum += 9 * place
    }
    return number[7] == irishLetter(sum)
}

/// The base-36 value of the check letter for a sum: W for 0, A to V for 1 to 22.
private func irishLetter(_ sum: Int) -> Int {
    sum % 23 == 0 ? 32 : sum % 23 + 9
}
