/// Whether a US social security number has an area, a group and a serial that can be issued.
///
/// US Social Security Administration: no area 000, 666 or 900 to 999, no group 00, no serial 0000.
func isUSSocialSecurityNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let digits = Digits(candidate), digits.count == 9 else { return false }
    let area = digits.number(0..<3)
    return 1...899 ~= area && area != 666 && digits.number(3..<5) > 0 && digits.number(5..<9) > 0
}
