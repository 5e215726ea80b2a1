/// Whether a Romanian personal number (CNP) has a day of birth, a county and a right check digit.
///
/// Ministry of the Interior: weights 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9 modulo 11, ten as 1.
func isRomanianCNP(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13), number[0] > 0 else { return false }
    let century = [1900, 1900, 1800, 1800, 2000, 2000, 1900, 1900, 1900][number[0] - 1]
    let day = (number.number(5..<7), number.number(3..<5), century + number.number(1..<3))
    guard isRealDay(day.0, of: day.1, in: day.2) else { return false }
    switch number.number(7..<9) {
    case 1...48, 51, 52, 70, 80...83: break
    default: return false
    }
    let check = number.sum([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
    return (check == 10 ? 1 : check) == number[12]
}

/// Whether a Romanian company number (CUI) has a right check digit (ANAF, weights 7, 5, 3, 2, 1, 7, 5, 3, 2 modulo 11).
func isRomanianCUI(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    number.drop(prefix: "RO")
    let count = number.count
    guard 2...10 ~= count, number.hasDigits(0..<count), number[0] > 0 else { return false }
    let weights = [7, 5, 3, 2, 1, 7, 5, 3, 2]
    var sum = 0
    for index in 0..<count - 1 { sum += number[index] * weights[weights.count - count + 1 + index] }
    return sum * 10 % 11 % 10 == number[count - 1]
}
