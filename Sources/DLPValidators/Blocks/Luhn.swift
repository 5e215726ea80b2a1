/// Whether a number's last digit is right by the Luhn formula (ISO/IEC 7812-1, annex B).
func isLuhnNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let digits = Digits(candidate), digits.count >= 2 else { return false }
    return digits.luhnSum > 0 && digits.luhnSum.isMultiple(of: 10)
}

extension Digits {
    /// The Luhn sum: from the right, every second digit counts double, and a double's own digits are added.
    var luhnSum: Int {
        var sum = 0
        for place in 0..<count {
            let digit = self[count - 1 - place]
            let counted = place.isMultiple(of: 2) ? digit : digit * 2
            sum += counted > 9 ? counted - 9 : counted
        }
        return sum
    }
}
