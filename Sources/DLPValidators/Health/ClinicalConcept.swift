/// Whether an identifier of SNOMED CT has a partition that is in use and a right check digit.
///
/// SNOMED International, SCTID data type: 6 to 18 digits without a leading zero. The two before the last tell a concept,
/// description or relationship (0, 1, 2) of the core or of an extension (0, 1); the last is by Verhoeff.
func isClinicalConcept(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 6...18 ~= number.count, number[0] > 0 else { return false }
    let count = number.count
    return number.isVerhoeff(0..<count) && number[count - 3] < 2 && number[count - 2] < 3
}
