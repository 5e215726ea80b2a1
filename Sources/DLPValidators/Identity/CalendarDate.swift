/// Whether a text is a real day of the years 1900 to 2099.
///
/// Writings: `1984-03-07`, `07.03.1984`, `3/7/1984` (day or month first), with `.`, `/` or `-` twice; `19840307`;
/// `7 March 1984`, `7-Mar-84`, `March 7th, 1984`. A year may have its last two digits only, where it stands last: a date
/// of birth is often written so, and a rule that wants such dates says so in its pattern.
func isCalendarDate(_ candidate: Span<UInt8>) -> Bool {
    guard let parts = DateParts(candidate) else { return false }
    switch (parts[0], parts[1], parts[2]) {
    case (.compact(let year, let month, let day), .none, .none): return isDay(day, of: month, in: year)
    case (.year(let year), .number(let month), .number(let day)) where parts.areEvenlySeparated:
        return isDay(day, of: month, in: year)
    case (.number(let first), .number(let second), let last) where parts.areEvenlySeparated:
        guard let year = last.yearAtEnd else { return false }
        return isDay(first, of: second, in: year) || isDay(second, of: first, in: year)
    case (.number(let day), .month(let month), let last), (.month(let month), .number(let day), let last):
        guard let year = last.yearAtEnd else { return false }
        return isDay(day, of: month, in: year)
    case (.year(let year), .month(let month), .number(let day)): return isDay(day, of: month, in: year)
    default: return false
    }
}

/// Whether the month of that year has that day, in the Gregorian calendar.
private func isDay(_ day: Int, of month: Int, in year: Int) -> Bool {
    guard 1900...2099 ~= year, 1...12 ~= month else { return false }
    let isLeap = year.isMultiple(of: 4) && year != 1900
    let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return 1...days ~= day
}

/// The words and numbers of a date, at most three, and what stands between them.
private struct DateParts {
    enum Part {
        case none
        /// One or two digits.
        case number(Int)
        /// Four digits.
        case year(Int)
        /// Eight digits, year first.
        case compact(year: Int, month: Int, day: Int)
        /// A month's English name.
        case month(Int)

        /// The year that a date ends with; two digits stand for the present century, whose leap years they share.
        var yearAtEnd: Int? {
            switch self {
            case .year(let year): year
            case .number(let year): 2000 + year
            default: nil
            }
        }
    }

    private var parts: [Part] = []
    private var separators: [UInt8] = []

    init?(_ candidate: Span<UInt8>) {
        var index = 0
        var separator: UInt8?
        while index < candidate.count {
            let start = index
            if candidate[index].isDigit {
                while index < candidate.count, candidate[index].isDigit { index += 1 }
                guard let part = Self.number(candidate.extracting(start..<index)) else { return nil }
                if index + 2 <= candidate.count, Self.isOrdinal(candidate.extracting(index..<index + 2)) { index += 2 }
                append(part, after: &separator)
            } else if candidate[index].isLetter {
                while index < candidate.count, candidate[index].isLetter { index += 1 }
                let word = candidate.extracting(start..<index)
                if Self.isOf(word) { continue }
                guard let month = Self.month(word) else { return nil }
                append(.month(month), after: &separator)
            } else {
                guard Self.isSeparator(candidate[index]) else { return nil }
                // Spaces beside another separator count as nothing: "7. 3. 1984".
                if separator == nil || separator == UInt8(ascii: " ") { separator = candidate[index] }
                index += 1
            }
        }
        guard 1...3 ~= parts.count else { return nil }
    }

    subscript(index: Int) -> Part { index < parts.count ? parts[index] : .none }

    /// Whether the same dot, slash or dash stands between all parts.
    var areEvenlySeparated: Bool {
        guard let first = separators.first, first != UInt8(ascii: " "), first != UInt8(ascii: ",") else { return false }
        return separators.allSatisfy { $0 == first }
    }

    private mutating func append(_ part: Part, after separator: inout UInt8?) {
        if !parts.isEmpty { separators.append(separator ?? 0) }
        parts.append(part)
        separator = nil
    }

    private static func number(_ digits: Span<UInt8>) -> Part? {
        guard digits.count <= 8, let digits = Digits(digits) else { return nil }
        return switch digits.count {
        case 1, 2: .number(digits.number(0..<digits.count))
        case 4: .year(digits.number(0..<4))
        case 8: .compact(year: digits.number(0..<4), month: digits.number(4..<6), day: digits.number(6..<8))
        default: nil
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        [UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(byte)
    }

    private static func isOf(_ word: Span<UInt8>) -> Bool {
        word.count == 2 && word[0].lowercased == UInt8(ascii: "o") && word[1].lowercased == UInt8(ascii: "f")
    }

    private static func isOrdinal(_ ending: Span<UInt8>) -> Bool {
        ["st", "nd", "rd", "th"].contains { isPrefix(of: $0, ending) }
    }

    /// The month whose name, or the first three or four letters of it, a word is.
    private static func month(_ word: Span<UInt8>) -> Int? {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        return names.firstIndex { name in
            isPrefix(of: name, word) && (3...4 ~= word.count || word.count == name.utf8.count)
        }.map { $0 + 1 }
    }

    /// Whether a word, whatever the case of its letters, begins a name.
    private static func isPrefix(of name: String, _ word: Span<UInt8>) -> Bool {
        guard word.count <= name.utf8.count else { return false }
        for (index, byte) in name.utf8.prefix(word.count).enumerated() where word[index].lowercased != byte {
            return false
        }
        return true
    }
}
