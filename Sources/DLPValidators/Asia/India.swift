/// Whether an Indian Aadhaar number begins with 2 to 9, has a right check digit, and does not read the same backwards.
///
/// UIDAI: Verhoeff over twelve digits.
func isIndianAadhaar(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 12), number[0] >= 2 else { return false }
    return (0..<6).contains { number[$0] != number[11 - $0] } && number.isVerhoeff(0..<12)
}

/// Whether an Indian permanent account number (PAN) has a kind of holder and a serial (Income Tax Department).
func isIndianPAN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 10 else { return false }
    return isPAN(number, at: 0)
}

/// Whether an Indian goods and services tax number has a state, a permanent account number and a right check character.
///
/// CBIC: Luhn over 36 characters.
func isIndianGSTIN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 15, number.hasDigits(0..<2) else { return false }
    guard 1...38 ~= number.number(0..<2), isPAN(number, at: 2), number[12] != 0, number.has("Z", at: 13) else {
        return false
    }
    return number.isLuhnBase36(0..<15)
}

/// Whether an Indian voter's card number (EPIC) has a right check digit (Election Commission, Luhn).
func isIndianVoterNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 10, number.hasLetters(0..<3) else { return false }
    return number.isLuhn(3..<10)
}

private func isPAN(_ number: Identifier, at first: Int) -> Bool {
    number.hasLetters(first..<first + 5) && number.hasDigits(first + 5..<first + 9)
        && number.hasLetters(first + 9..<first + 10) && number.place(of: first + 3, in: "ABCFGHLJPTK") != nil
        && number.number(first + 5..<first + 9) > 0
}
