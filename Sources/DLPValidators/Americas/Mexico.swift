/// Whether a Mexican population code (CURP) has a day of birth, a sex, a state and a right check digit.
///
/// RENAPO, Instructivo normativo: values in the order 0 to 9, A to N, Ñ, O to Z, times 18 to 2, modulo ten.
func isMexicanCURP(_ candidate: Span<UInt8>) -> Bool {
    guard let code = Identifier(candidate), code.count == 18, code.hasLetters(0..<4), code.hasDigits(4..<10),
        code.hasLetters(10..<16), code.hasDigits(17..<18), code.place(of: 10, in: "HMX") != nil
    else { return false }
    let year = (code[16] < 10 ? 1900 : 2000) + code.number(4..<6)
    guard isRealDay(code.number(8..<10), of: code.number(6..<8), in: year) else { return false }
    let states = [
        "AS", "BC", "BS", "CC", "CH", "CL", "CM", "CS", "DF", "DG", "GR", "GT", "HG", "JC", "MC", "MN", "MS", "NE",
        "NL",
        "NT", "OC", "PL", "QR", "QT", "SL", "SP", "SR", "TC", "TL", "TS", "VZ", "YN", "ZS",
    ]
    guard states.contains(where: { code.has($0, at: 11) }) else { return false }
    var sum = 0
    // Ñ stands between N and O, so letters from O on count one more.
    for index in 0..<17 { sum += (code[index] + (code[index] > 23 ? 1 : 0)) * (18 - index) }
    return (10 - sum % 10) % 10 == code[17]
}

/// Whether a Mexican tax code (RFC) of a person or a company has a day and a right check character.
///
/// SAT: values in the order 0 to 9, A to N, &, O to Z, blank, Ñ, times 13 to 2, modulo 11. Codes that hold an ampersand or
/// an Ñ do not pass.
func isMexicanRFC(_ candidate: Span<UInt8>) -> Bool {
    guard let code = Identifier(candidate), code.count == 12 || code.count == 13 else { return false }
    let first = code.count - 9
    guard code.hasLetters(0..<first), code.hasDigits(first..<first + 6) else { return false }
    let day = code.number(first + 4..<first + 6)
    guard isRealDay(day, of: code.number(first + 2..<first + 4), inShortYear: code.number(first..<first + 2)) else {
        return false
    }
    var sum = first == 3 ? 37 * 13 : 0
    for index in 0..<code.count - 1 {
        let value = code[index] + (code[index] > 23 ? 1 : 0)
        sum += value * (code.count - index)
    }
    let check = (11 - sum % 11) % 11
    return code[code.count - 1] == check
}

/// Whether a Mexican account number (CLABE) has a right check digit (Asociación de Bancos de México, weights 3, 7, 1).
func isMexicanCLABE(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 18) else { return false }
    var sum = 0
    for index in 0..<17 { sum += number[index] * [3, 7, 1][index % 3] % 10 }
    return (10 - sum % 10) % 10 == number[17]
}
