/// Whether a Turkish identity number (TCKN) has two right check digits (Nüfus ve Vatandaşlık İşleri).
func isTurkishIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 11), number[0] > 0 else { return false }
    let odd = number.sum([1, 0, 1, 0, 1, 0, 1, 0, 1])
    let even = number.sum([0, 1, 0, 1, 0, 1, 0, 1])
    return (odd * 7 - even + 100) % 10 == number[9] && (odd + even + number[9]) % 10 == number[10]
}

/// Whether a Turkish tax number (VKN) has a right check digit (Gelir İdaresi Başkanlığı).
func isTurkishTaxNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 10) else { return false }
    var sum = 0
    for index in 0..<9 {
        let shifted = (number[index] + 9 - index) % 10
        if shifted != 0 {
            let remainder = (shifted << (9 - index)) % 9
            sum += remainder == 0 ? 9 : remainder
        }
    }
    return (100 - sum) % 10 == number[9]
}
