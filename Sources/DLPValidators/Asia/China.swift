/// Whether a Chinese identity number has a day of birth and a right check character.
///
/// GB 11643-1999: ISO/IEC 7064 MOD 11-2 over eighteen characters.
func isChineseIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 18, number.hasDigits(0..<17), number[0] > 0 else {
        return false
    }
    let year = number.number(6..<10)
    guard 1850...2099 ~= year, isRealDay(number.number(12..<14), of: number.number(10..<12), in: year) else {
        return false
    }
    return number.isMod11And2(0..<18)
}

/// Whether a Chinese credit code of an organisation (USCC) has a right check character (GB 32100-2015, modulo 31).
func isChineseCreditCode(_ candidate: Span<UInt8>) -> Bool {
    guard let code = Identifier(candidate), code.count == 18, code.hasDigits(2..<8) else { return false }
    let characters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    var sum = 0
    for index in weights.indices {
        guard let value = code.place(of: index, in: characters) else { return false }
        sum += value * weights[index]
    }
    return code.place(of: 17, in: characters) == (31 - sum % 31) % 31
}

/// Whether a Hong Kong identity card number has a right check character (Immigration Department, modulo 11, A for ten).
func isHongKongIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    // The check character often stands in brackets.
    guard let number = Identifier(withoutBrackets: candidate), 8...9 ~= number.count else { return false }
    let letters = number.count - 7
    guard number.hasLetters(0..<letters), number.hasDigits(letters..<number.count - 1) else { return false }
    var sum = letters == 1 ? 36 * 9 : 0
    for index in 0..<number.count { sum += number[index] * (number.count - index) }
    return number[number.count - 1] <= 10 && sum.isMultiple(of: 11)
}

/// Whether a Taiwanese identity number, or the new number of a foreigner, has a right check digit (modulo ten).
///
/// Ministry of the Interior: the letter stands for 10 to 35 in an order of its own, then weights 1, 9, 8 … 1, 1.
func isTaiwaneseIdentityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 10, number.hasDigits(1..<10),
        [1, 2, 8, 9].contains(number[1]), let place = number.place(of: 0, in: "ABCDEFGHJKLMNPQRSTUVXYWZIO")
    else { return false }
    let letter = place + 10
    return (letter / 10 + letter % 10 * 9 + number.sum([8, 7, 6, 5, 4, 3, 2, 1, 1], from: 1)).isMultiple(of: 10)
}

/// Whether a Taiwanese company number has a right check sum (Ministry of Finance, weights 1, 2, 1, 2, 1, 2, 4, 1).
func isTaiwaneseCompanyNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 8) else { return false }
    let weights = [1, 2, 1, 2, 1, 2, 4, 1]
    let sum = weights.indices.reduce(0) { sum, index in
        let product = number[index] * weights[index]
        return sum + product / 10 + product % 10
    }
    return sum % 10 == 0 || sum % 10 == 9 && number[6] == 7
}
