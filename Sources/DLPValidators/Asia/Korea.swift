/// Whether a Korean resident number has a day of birth, a place and a right check digit.
///
/// Resident Registration Act, Enforcement Rules: weights 2 to 9 and 2 to 5 modulo 11. Numbers given out since October 2020
/// have no check digit, and pass by chance only.
func isKoreanResidentNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13), hasKoreanBirth(number), number.number(7..<9) <= 96 else {
        return false
    }
    return (11 - koreanSum(number) % 11) % 10 == number[12]
}

/// Whether a Korean number of a foreigner has a day of birth and a right check digit (two more than a resident's).
func isKoreanForeignerNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13), 5...8 ~= number[6], hasKoreanBirth(number) else {
        return false
    }
    return (13 - koreanSum(number) % 11) % 10 == number[12]
}

/// Whether a Korean number holds a day of birth, whatever its check digit, as those given out since 2020 do.
func isKoreanNumberWithBirth(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13) else { return false }
    return hasKoreanBirth(number)
}

/// Whether a Korean business number has a right check digit (National Tax Service, weights 1, 3, 7, 1, 3, 7, 1, 3, 5).
func isKoreanBusinessNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10), number.number(0..<3) >= 101, number.number(3..<5) > 0 else {
        return false
    }
    let sum = number.sum([1, 3, 7, 1, 3, 7, 1, 3, 5]) + number[8] * 5 / 10
    return (10 - sum % 10) % 10 == number[9]
}

private func hasKoreanBirth(_ number: Identifier) -> Bool {
    let century = [1800, 1900, 1900, 2000, 2000, 1900, 1900, 2000, 2000, 1800][number[6]]
    return isRealDay(number.number(4..<6), of: number.number(2..<4), in: century + number.number(0..<2))
}

private func koreanSum(_ number: Identifier) -> Int {
    number.sum([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])
}
