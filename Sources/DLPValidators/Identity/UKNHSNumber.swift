/// Whether a UK NHS number has a right check digit.
///
/// NHS Data Dictionary: the first nine digits times 10 down to 2 and the last digit add up to a multiple of eleven. A
/// check digit of ten is never issued. One digit ten times over has a right check digit, and is a placeholder.
func isUKNHSNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let digits = Digits(candidate), digits.count == 10, !digits.areAllEqual else { return false }
    return digits.sum(weights: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
}
