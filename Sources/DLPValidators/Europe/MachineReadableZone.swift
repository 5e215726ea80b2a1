/// Whether the lines of a machine-readable zone have right check digits, the composite one too.
///
/// ICAO 9303 parts 4 to 6: passports have two lines of 44 characters, cards three of 30 or two of 36. Values 0 to 9 for
/// digits, 10 to 35 for letters, 0 for `<`, times 7, 3, 1 in turn, modulo ten. Line breaks between the lines count as
/// nothing. Visas, of 44 or 36 characters a line, have no composite digit (part 7). On a card, a number of more than nine
/// characters goes on behind a `<` where its check digit would stand (part 5).
func isMachineReadableZone(_ candidate: Span<UInt8>) -> Bool {
    guard let zone = ZoneCharacters(candidate) else { return false }
    switch zone.count {
    case 88: return zone.isVisa ? zone.hasVisaLine(behind: 44) : zone.hasTwoLines(of: 44)
    case 72: return zone.isVisa ? zone.hasVisaLine(behind: 36) : zone.hasTwoLines(of: 36)
    case 90:
        return zone.hasNumberOnCard && zone.isRight(30..<36, check: 36) && zone.isRight(38..<44, check: 44)
            && zone.isRightTogether([5..<30, 30..<37, 38..<45, 48..<59], check: 59)
    default: return false
    }
}

/// Whether a document number with its check digit behind it is right (ICAO 9303, weights 7, 3, 1 modulo ten).
func isTravelDocumentNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 7...10 ~= number.count else { return false }
    let last = number.count - 1
    guard number[last] < 10 else { return false }
    var sum = 0
    for index in 0..<last { sum += number[index] * [7, 3, 1][index % 3] }
    return sum % 10 == number[last]
}

/// The characters of a machine-readable zone, as values.
private struct ZoneCharacters {
    private var storage = InlineArray<90, UInt8>(repeating: 0)
    private(set) var count = 0
    /// Whether a `<` stands where the check digit of a card's number would, and where the number then ends.
    private var hasLongNumber = false
    private var numberEnd = 14

    init?(_ candidate: Span<UInt8>) {
        for index in candidate.indices {
            let byte = candidate[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: " ") { continue }
            guard count < 90 else { return nil }
            if byte == UInt8(ascii: "<") {
                storage[count] = 0
                if count == 14 {
                    hasLongNumber = true
                } else if hasLongNumber, numberEnd == 14, count > 16 {
                    numberEnd = count
                }
            } else {
                guard let value = base36Value(byte), !byte.isLowercaseLetter else { return nil }
                storage[count] = value
            }
            count += 1
        }
        // A zone without a letter up front is a row of digits.
        guard count > 0, storage[0] >= 10 else { return nil }
    }

    var isVisa: Bool { storage[0] == 31 }

    /// The number on the first line of a card, and its check digit.
    var hasNumberOnCard: Bool {
        guard hasLongNumber, numberEnd > 14 else { return isRight(5..<14, check: 14) }
        return isRight(5..<numberEnd - 1, check: numberEnd - 1)
    }

    /// The second line of a visa: number, birth and expiry, each with its check digit.
    func hasVisaLine(behind line: Int) -> Bool {
        isRight(line..<line + 9, check: line + 9) && isRight(line + 13..<line + 19, check: line + 19)
            && isRight(line + 21..<line + 27, check: line + 27)
    }

    /// Passports and the larger cards: the second line holds number, birth, expiry and the composite digit.
    func hasTwoLines(of width: Int) -> Bool {
        let line = width
        return isRight(line..<line + 9, check: line + 9) && isRight(line + 13..<line + 19, check: line + 19)
            && isRight(line + 21..<line + 27, check: line + 27)
            && isRightTogether(
                [line..<line + 10, line + 13..<line + 20, line + 21..<line + width - 1], check: 2 * width - 1)
    }

    func isRight(_ range: Range<Int>, check: Int) -> Bool {
        isRightTogether([range], check: check)
    }

    func isRightTogether(_ ranges: [Range<Int>], check: Int) -> Bool {
        var place = 0
        var sum = 0
        for range in ranges {
            for index in range {
                sum += Int(storage[index]) * [7, 3, 1][place % 3]
                place += 1
            }
        }
        return sum % 10 == Int(storage[check])
    }
}
