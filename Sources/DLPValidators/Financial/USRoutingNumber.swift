/// Whether a US bank routing number has an assigned prefix and a right check digit.
///
/// American Bankers Association, Routing Number Policy: the digits times 3, 7, 1 in turn add up to a multiple of ten.
/// The first two digits name a Federal Reserve district (01–12), a thrift (21–32), an electronic transaction (61–72), a
/// traveller's cheque (80) or the government (00).
func isUSRoutingNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let digits = Digits(candidate), digits.count == 9, !digits.areAllEqual else { return false }
    switch digits.number(0..<2) {
    case 0...12, 21...32, 61...72, 80: return digits.sum(weights: [3, 7, 1]).isMultiple(of: 10)
    default: return false
    }
}
