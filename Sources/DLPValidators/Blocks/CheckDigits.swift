/// The check digits that many authorities share.
extension Identifier {
    /// The Luhn sum of a range (ISO/IEC 7812-1): from the right, every second digit doubled, a double's digits added.
    func luhnSum(_ range: Range<Int>) -> Int {
        var sum = 0
        for place in 0..<range.count {
            let digit = self[range.upperBound - 1 - place]
            let counted = place.isMultiple(of: 2) ? digit : digit * 2
            sum += counted > 9 ? counted - 9 : counted
        }
        return sum
    }

    /// Whether the last digit of a range is right by the Luhn formula.
    func isLuhn(_ range: Range<Int>) -> Bool {
        hasDigits(range) && luhnSum(range).isMultiple(of: 10)
    }

    /// Whether the last character of a range is right by the Luhn formula over 36 characters, as in Indian tax numbers.
    func isLuhnBase36(_ range: Range<Int>) -> Bool {
        var sum = 0
        for place in 0..<range.count {
            let value = self[range.upperBound - 1 - place]
            sum += place.isMultiple(of: 2) ? value : value * 2 / 36 + value * 2 % 36
        }
        return sum.isMultiple(of: 36)
    }

    /// The Luhn sum of a range whose letters count as two digits, as in securities numbers (ISO 6166).
    func luhnSumOfWrittenOutLetters(_ range: Range<Int>) -> Int {
        var sum = 0
        var isDoubled = false
        func add(_ digit: Int) {
            let counted = isDoubled ? digit * 2 : digit
            sum += counted > 9 ? counted - 9 : counted
            isDoubled.toggle()
        }
        for index in range.reversed() {
            add(self[index] % 10)
            if self[index] >= 10 { add(self[index] / 10) }
        }
        return sum
    }

    /// Whether the last digit of a range is right by ISO/IEC 7064 MOD 11,10.
    func isMod11And10(_ range: Range<Int>) -> Bool {
        guard hasDigits(range) else { return false }
        var product = 10
        for index in range.dropLast() {
            let sum = (self[index] + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (product + self[range.upperBound - 1]) % 10 == 1
    }

    /// Whether the last character of a range, a digit or X, is right by ISO/IEC 7064 MOD 11-2.
    func isMod11And2(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        guard hasDigits(range.lowerBound..<last), last < count else { return false }
        let check = self[last] == 33 ? 10 : self[last]
        guard check <= 10 else { return false }
        let sum = range.dropLast().reduce(0) { ($0 + self[$1]) * 2 % 11 }
        return (sum + check) % 11 == 1
    }

    /// What remains of a range, with letters written out as 10 to 35, divided by 97 (ISO/IEC 7064 MOD 97-10).
    func remainderBy97(_ range: Range<Int>, after first: Int = 0) -> Int {
        range.reduce(first) { ($0 * (self[$1] < 10 ? 10 : 100) + self[$1]) % 97 }
    }

    /// Whether the last digit of a range is right by Verhoeff's scheme of 1969, over the dihedral group D5.
    func isVerhoeff(_ range: Range<Int>) -> Bool {
        guard hasDigits(range) else { return false }
        var check = 0
        for place in 0..<range.count {
            var digit = self[range.upperBound - 1 - place]
            for _ in 0..<place % 8 { digit = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][digit] }
            check = dihedralProduct(check, digit)
        }
        return check == 0
    }
}

/// The product of two elements of the dihedral group of the pentagon: 0 to 4 turn it, 5 to 9 flip it too.
private func dihedralProduct(_ first: Int, _ second: Int) -> Int {
    switch (first < 5, second < 5) {
    case (true, true): (first + second) % 5
    case (true, false): (first + second - 5) % 5 + 5
    case (false, true): (first - 5 - second + 5) % 5 + 5
    case (false, false): (first - second + 5) % 5
    }
}

/// How many days a month has, in the Gregorian calendar.
func daysOfMonth(_ month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}

/// Whether there is such a day in the Gregorian calendar.
func isRealDay(_ day: Int, of month: Int, in year: Int) -> Bool {
    1...12 ~= month && day >= 1 && day <= daysOfMonth(month, in: year)
}

/// Whether there is such a day in the twentieth or the twenty-first century, given the last two digits of the year.
func isRealDay(_ day: Int, of month: Int, inShortYear year: Int) -> Bool {
    isRealDay(day, of: month, in: 1900 + year) || isRealDay(day, of: month, in: 2000 + year)
}
