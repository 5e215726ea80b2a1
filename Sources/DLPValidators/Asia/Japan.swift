/// Whether a Japanese individual number (My Number) has a right check digit (Order 85 of 2014, modulo 11).
func isJapaneseIndividualNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 12) else { return false }
    let remainder = number.sum([6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return (remainder <= 1 ? 0 : 11 - remainder) == number[11]
}

/// Whether a Japanese corporate number has a right check digit, its first (National Tax Agency, modulo 9).
func isJapaneseCorporateNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13) else { return false }
    return 9 - number.sum([2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], from: 1) % 9 == number[0]
}
