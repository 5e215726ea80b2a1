/// Whether a German tax identifier has a right check digit and the digits that its rule of repetition asks for.
///
/// Abgabenordnung §139b, ISO/IEC 7064 MOD 11,10: it does not begin with 0, and among the first ten digits one stands twice
/// or three times, not three times in a row, and the others once at most.
func isGermanTaxID(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11), number[0] > 0 else { return false }
    var repeated = 0
    for digit in 0..<10 {
        let count = (0..<10).count { number[$0] == digit }
        if count > 3 { return false }
        if count > 1 { repeated += 1 }
    }
    for index in 2..<10 where number[index] == number[index - 1] && number[index] == number[index - 2] { return false }
    return repeated == 1 && number.isMod11And10(0..<11)
}

/// Whether a German VAT number has a right check digit (Bundeszentralamt für Steuern, ISO/IEC 7064 MOD 11,10).
func isGermanVATNumber(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "DE")
    return number.count == 9 && number[0] > 0 && number.isMod11And10(0..<9)
}

/// Whether a German pension insurance number has a day of birth and a right check digit.
///
/// VKVV §4: the letter counts as its place in the alphabet in two digits; weights 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1, and
/// the digits of the products add up to the check digit modulo ten. The day may be 50 higher.
func isGermanPensionNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 12, number.hasDigits(0..<8), number.hasDigits(9..<12),
        number.hasLetters(8..<9)
    else { return false }
    let day = number.number(2..<4)
    let month = number.number(4..<6)
    guard 1...12 ~= month, 1...31 ~= day || 51...81 ~= day else { return false }
    let weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]
    var sum = 0
    for place in 0..<12 {
        let letter = number[8] - 9
        let digit = place < 8 ? number[place] : place == 8 ? letter / 10 : place == 9 ? letter % 10 : number[place - 1]
        let product = digit * weights[place]
        sum += product / 10 + product % 10
    }
    return sum % 10 == number[11]
}

/// Whether a German health insurance number has a right check digit.
///
/// GKV-Spitzenverband: the letter as its place in the alphabet in two digits, weights 1 and 2 in turn, the digits of the
/// products added, modulo ten.
func isGermanHealthInsuranceNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 10, number.hasLetters(0..<1), number.hasDigits(1..<10)
    else { return false }
    let letter = number[0] - 9
    var sum = letter / 10 + (letter % 10 * 2) / 10 + letter % 10 * 2 % 10
    for index in 1..<9 {
        let product = number[index] * (index.isMultiple(of: 2) ? 2 : 1)
        sum += product / 10 + product % 10
    }
    return sum % 10 == number[9]
}

/// Whether a German doctor's number (LANR) has a right check digit, its seventh.
///
/// Kassenärztliche Bundesvereinigung, §75 SGB V: weights 4 and 9 in turn, ten less the sum modulo ten.
func isGermanDoctorNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9) else { return false }
    return (10 - number.sum([4, 9, 4, 9, 4, 9]) % 10) % 10 == number[6]
}
