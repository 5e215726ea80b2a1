/// Whether an international bank account number has its country's structure and right check digits.
///
/// ISO 13616: four characters moved to the end and letters read as 10 to 35, the number is 1 modulo 97. Small letters
/// count as capital ones; spaces and dashes between the characters as nothing.
func isIBAN(_ candidate: Span<UInt8>) -> Bool {
    guard let account = AccountCharacters(candidate), account.count > 4,
        let parts = BankAccountPart.byCountry[account.country], let first = account[2].digitValue,
        let second = account[3].digitValue, 2...98 ~= first * 10 + second
    else { return false }
    var index = 4
    for part in parts {
        guard index + part.length <= account.count else { return false }
        for place in index..<index + part.length where !part.kind.contains(account[place]) { return false }
        index += part.length
    }
    return index == account.count && account.remainder == 1
}

/// The letters and digits of a candidate, as capitals and without the separators.
private struct AccountCharacters {
    /// The longest IBAN that ISO 13616 allows.
    static let capacity = 34

    private var storage = InlineArray<34, UInt8>(repeating: 0)
    private(set) var count = 0

    init?(_ candidate: Span<UInt8>) {
        for index in candidate.indices {
            let byte = candidate[index]
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") { continue }
            guard byte.isDigit || byte.isLetter, count < Self.capacity else { return nil }
            storage[count] = byte.uppercased
            count += 1
        }
    }

    subscript(index: Int) -> UInt8 { storage[index] }

    var country: CountryCode { CountryCode(self[0], self[1]) }

    /// The number modulo 97, its first four characters read last.
    var remainder: Int {
        var remainder = 0
        for place in 0..<count {
            let byte = self[(place + 4) % count]
            if let digit = byte.digitValue {
                remainder = (remainder * 10 + Int(digit)) % 97
            } else {
                remainder = (remainder * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
            }
        }
        return remainder
    }
}

/// The two letters of a country, as in ISO 3166-1.
private struct CountryCode: Hashable {
    var letters: UInt16

    init(_ first: UInt8, _ second: UInt8) { letters = UInt16(first) << 8 | UInt16(second) }
}

/// A stretch of a national account number: so many characters of one kind.
private struct BankAccountPart {
    enum Kind: Character {
        case digits = "n"
        case letters = "a"
        case either = "c"

        func contains(_ byte: UInt8) -> Bool {
            switch self {
            case .digits: byte.isDigit
            case .letters: byte.isUppercaseLetter
            case .either: byte.isDigit || byte.isUppercaseLetter
            }
        }
    }

    var length: Int
    var kind: Kind

    /// The parts of every registered country's account number.
    static let byCountry: [CountryCode: [Self]] = {
        var table: [CountryCode: [Self]] = [:]
        for line in ibanCountries.split(separator: "\n") {
            let letters = Array(line.utf8.prefix(2))
            var length = 0
            var parts: [Self] = []
            for character in line.dropFirst(3) {
                if let kind = Kind(rawValue: character) {
                    parts.append(Self(length: length, kind: kind))
                    length = 0
                } else if let digit = character.wholeNumberValue {
                    length = length * 10 + digit
                }
            }
            table[CountryCode(letters[0], letters[1])] = parts
        }
        return table
    }()
}
