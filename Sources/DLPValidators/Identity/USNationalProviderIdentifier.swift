/// Whether a US national provider identifier begins with 1 or 2 and has a right check digit.
///
/// 45 CFR 162.406 and the CMS check digit rule: the ten digits behind `80840` make a Luhn number; that prefix adds 24.
func isUSNationalProviderIdentifier(_ candidate: Span<UInt8>) -> Bool {
    guard let digits = Digits(candidate), digits.count == 10, 1...2 ~= digits[0] else { return false }
    return (digits.luhnSum + 24).isMultiple(of: 10)
}
