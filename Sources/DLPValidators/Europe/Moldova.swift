/// Whether a Moldovan personal or company number (IDNP, IDNO) has a right check digit (weights 7, 3, 1 modulo ten).
func isMoldovanNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 13) else { return false }
    return number.sum([7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 == number[12]
}
