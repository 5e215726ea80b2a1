/// Whether a text is as mixed as characters drawn by chance, as keys are.
///
/// It passes if all of this holds. The bounds let through at least 98 of 100 keys of sixteen characters or more that are
/// drawn from hexadecimal digits, letters, letters with digits, or base64, and 90 of 100 from eight on (tested).
/// - At least eight characters, all of them printable ASCII without spaces, and of two kinds (small, capital, digit,
///   other), or sixteen letters of one kind. One in eight is a letter: else it is a number or a time.
/// - Shannon entropy of at least 0.85 of what that many draws from those kinds have: `aaaaaaab` does not pass.
/// - No character four times in a row (five in hexadecimal), and no more neighbours one apart than chance has: `abcd1234`
///   does not pass.
/// - No repetition: text moved against itself agrees in less than half of the places.
/// - No more pairs of letters common in English than chance has: `database_password` does not pass.
/// - Not written as a UUID, which names things far more often than it guards them.
///
/// A hexadecimal digest passes, because a key may look just so: a rule that uses this check has to tell the two apart by
/// what stands beside them.
func isRandomLooking(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count >= 8, let kinds = CharacterKinds(candidate), !isUUID(candidate) else { return false }
    guard kinds.count >= 2 || candidate.count >= 16, kinds.letters * 8 >= candidate.count else { return false }
    return hasFullEntropy(candidate, alphabet: kinds.alphabet) && !hasRuns(candidate, kinds) && !isRepetition(candidate)
        && (kinds.isHex || !readsAsWords(candidate))
}

/// The kinds of characters in a text.
private struct CharacterKinds {
    var isHex = true
    var letters = 0
    var count: Int
    /// How many characters of these kinds there are to draw from.
    var alphabet: Int

    init?(_ candidate: Span<UInt8>) {
        var hasDigits = false
        var hasSmall = false
        var hasCapital = false
        var hasOther = false
        for index in candidate.indices {
            let byte = candidate[index]
            guard 0x21...0x7e ~= byte else { return nil }
            hasDigits = hasDigits || byte.isDigit
            hasSmall = hasSmall || byte.isLowercaseLetter
            hasCapital = hasCapital || byte.isUppercaseLetter
            letters += byte.isLetter ? 1 : 0
            hasOther = hasOther || !byte.isDigit && !byte.isLetter
            isHex = isHex && byte.hexValue != nil
        }
        count = [hasDigits, hasSmall, hasCapital, hasOther].count { $0 }
        isHex = isHex && !(hasSmall && hasCapital)
        alphabet = isHex ? 16 : (hasDigits ? 10 : 0) + (hasSmall ? 26 : 0) + (hasCapital ? 26 : 0) + (hasOther ? 2 : 0)
    }
}

private func hasFullEntropy(_ candidate: Span<UInt8>, alphabet: Int) -> Bool {
    var counts = InlineArray<128, Int>(repeating: 0)
    for index in candidate.indices { counts[Int(candidate[index])] += 1 }
    let length = Double(candidate.count)
    var entropy = 0.0
    for byte in counts.indices where counts[byte] > 0 {
        let share = Double(counts[byte]) / length
        entropy -= share * binaryLogarithm(share)
    }
    // What chance makes of so many characters: two of them agree if they are one place, or by one in the alphabet.
    let expected = 1 / length + (1 - 1 / length) / Double(alphabet)
    return entropy >= -0.85 * binaryLogarithm(expected)
}

/// The logarithm to base 2 of a positive number, to about nine decimals and alike on every machine.
func binaryLogarithm(_ number: Double) -> Double {
    var logarithm = Double(number.exponent)
    var significand = number.significand
    var bit = 0.5
    for _ in 0..<30 {
        significand *= significand
        if significand >= 2 {
            significand /= 2
            logarithm += bit
        }
        bit /= 2
    }
    return logarithm
}

/// Whether a count is more than chance would make it, but for one case in about a thousand.
private func isMoreThanChance(_ count: Int, of total: Int, share: Double) -> Bool {
    let mean = Double(total) * share
    let excess = Double(count) - mean - 1
    // Three standard deviations; squared, since a square root would call the C library's.
    return excess > 0 && excess * excess > 9 * mean * (1 - share)
}

/// Whether one character stands many times in a row, or many neighbours are one apart.
private func hasRuns(_ candidate: Span<UInt8>, _ kinds: CharacterKinds) -> Bool {
    var run = 1
    var steps = 0
    for index in 1..<candidate.count {
        run = candidate[index] == candidate[index - 1] ? run + 1 : 1
        if run > (kinds.isHex ? 4 : 3) { return true }
        if abs(Int(candidate[index]) - Int(candidate[index - 1])) == 1 { steps += 1 }
    }
    return isMoreThanChance(steps, of: candidate.count - 1, share: 2 / Double(kinds.alphabet))
}

/// Whether a text, moved against itself by half its length or less, agrees in half of the places, and in five.
private func isRepetition(_ candidate: Span<UInt8>) -> Bool {
    for offset in 1...min(candidate.count / 2, 64) {
        var agreements = 0
        for index in offset..<candidate.count where candidate[index].lowercased == candidate[index - offset].lowercased
        {
            agreements += 1
        }
        if agreements >= 5, agreements * 2 >= candidate.count - offset { return true }
    }
    return false
}

/// Whether more of a text's pairs of letters are common in English than chance has.
///
/// A small letter and the capital behind it are no pair: there one word ends and the next begins.
private func readsAsWords(_ candidate: Span<UInt8>) -> Bool {
    var pairs = 0
    var common = 0
    for index in 1..<candidate.count where candidate[index].isLetter && candidate[index - 1].isLetter {
        if candidate[index].isUppercaseLetter, candidate[index - 1].isLowercaseLetter { continue }
        pairs += 1
        let first = Int(candidate[index - 1].lowercased - UInt8(ascii: "a"))
        if commonPairs[first] >> UInt32(candidate[index].lowercased - UInt8(ascii: "a")) & 1 == 1 { common += 1 }
    }
    return isMoreThanChance(common, of: pairs, share: 110.0 / (26 * 26))
}

/// By letter, the letters that often follow it: the 110 pairs that make up seven tenths of the pairs in English words.
private let commonPairs: [UInt32] = [
    "bcdilmnprst", "l", "aehklot", "eio", "acdeflmnprstx", "io", "e", "aeo", "celmnost", "", "", "aeiloy", "aeiop",
    "acdegiost", "cdlmnprstu", "aelort", "", "aeiorst", "eistu", "aehiors", "lnrst", "e", "", "", "", "",
].map { letters in
    letters.utf8.reduce(UInt32(0)) { $0 | 1 << UInt32($1 - UInt8(ascii: "a")) }
}

/// Whether a text is written as a UUID: hexadecimal digits in groups of 8, 4, 4, 4 and 12 (RFC 9562).
private func isUUID(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count == 36 else { return false }
    for index in candidate.indices {
        let isDash = [8, 13, 18, 23].contains(index)
        guard isDash ? candidate[index] == UInt8(ascii: "-") : candidate[index].hexValue != nil else { return false }
    }
    return true
}
