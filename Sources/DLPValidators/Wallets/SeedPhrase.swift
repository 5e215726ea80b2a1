/// Whether 12, 15, 18, 21 or 24 words are a seed phrase: of the English list, with right checksum bits (BIP 39).
///
/// Words may be separated by spaces, commas, dashes, dots, digits that number them and line breaks.
func isSeedPhrase(_ candidate: Span<UInt8>) -> Bool {
    var bits = InlineArray<33, UInt8>(repeating: 0)
    var count = 0
    var index = 0
    while index < candidate.count {
        guard candidate[index].isLetter else {
            guard isBetweenWords(candidate[index]) else { return false }
            index += 1
            continue
        }
        let start = index
        while index < candidate.count, candidate[index].isLetter { index += 1 }
        guard count < 24, let word = seedWord(candidate.extracting(start..<index)) else { return false }
        for bit in 0..<11 where word >> (10 - bit) & 1 == 1 {
            let place = count * 11 + bit
            bits[place / 8] |= 0x80 >> UInt8(place % 8)
        }
        count += 1
    }
    guard count >= 12, count.isMultiple(of: 3) else { return false }
    let entropy = count / 3 * 4
    var hash = SHA256()
    for place in 0..<entropy { hash.update(bits[place]) }
    let mask = UInt8(truncatingIfNeeded: 0xff00 >> (count / 3))
    return bits[entropy] & mask == hash.digest()[0] & mask
}

private func isBetweenWords(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ")"),
        UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"), UInt8(ascii: ";"):
        true
    default: byte.isDigit
    }
}

/// The number of a word in the list, which is sorted.
private func seedWord(_ word: Span<UInt8>) -> Int? {
    guard 3...8 ~= word.count else { return nil }
    var key: UInt64 = 0
    for index in 0..<8 { key = key << 8 | UInt64(index < word.count ? word[index].lowercased : 0) }
    var (low, high) = (0, seedWordKeys.count)
    while low < high {
        let middle = (low + high) / 2
        if seedWordKeys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < seedWordKeys.count && seedWordKeys[low] == key ? low : nil
}

/// The words of the list, of at most eight letters, as numbers that sort as they do.
private let seedWordKeys: [UInt64] = {
    var keys: [UInt64] = []
    keys.reserveCapacity(2048)
    for word in seedWordList.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
        keys.append(word.reduce(0) { $0 << 8 | UInt64($1) } << UInt64((8 - word.count) * 8))
    }
    return keys
}()
