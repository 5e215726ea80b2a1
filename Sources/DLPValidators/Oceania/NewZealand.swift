/// Whether a New Zealand tax number (IRD) is in the range that is given out and has a right check digit.
///
/// Inland Revenue: weights 3, 2, 7, 6, 5, 4, 3, 2 modulo 11; if that leaves ten, weights 7, 4, 3, 2, 5, 2, 7, 6.
func isNewZealandIRD(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 8...9 ~= number.count, number.hasDigits(0..<number.count) else {
        return false
    }
    let last = number.count - 1
    guard 10_000_001..<150_000_000 ~= number.number(0..<number.count) else { return false }
    func check(_ weights: [Int]) -> Int {
        var sum = 0
        for index in 0..<last { sum += number[index] * weights[8 - last + index] }
        return (11 - sum % 11) % 11
    }
    let first = check([3, 2, 7, 6, 5, 4, 3, 2])
    return (first == 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : first) == number[last]
}

/// Whether a New Zealand health number (NHI), of the old form or the new one, has a right check character.
///
/// HISO 10046: letters count 1 to 24 without I and O, weights 7 to 2, modulo 11; of the form of 2026, AAANNAX, modulo 23.
func isNewZealandHealthNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 7, number.hasLetters(0..<3), number.hasDigits(3..<5)
    else { return false }
    let letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    var sum = 0
    for index in 0..<6 {
        let letter = number.place(of: index, in: letters).map { $0 + 1 }
        guard let value = number[index] < 10 ? number[index] : letter else { return false }
        sum += value * (7 - index)
    }
    if number.hasDigits(5..<7) { return sum % 11 != 0 && (11 - sum % 11) % 10 == number[6] }
    return number[5] >= 10 && number.place(of: 6, in: letters) == 23 - sum % 23
}
