/// Whether a US individual taxpayer number begins with 9 and has a group that is given out (IRS, IRM 3.21.263).
func isUSIndividualTaxpayerNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9), number[0] == 9 else { return false }
    switch number.number(3..<5) {
    case 50...65, 70...88, 90...92, 94...99: return true
    default: return false
    }
}

/// Whether a US employer number begins with a prefix that the IRS gives out (IRS, How EINs are assigned and valid prefixes).
func isUSEmployerNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 9) else { return false }
    switch number.number(0..<2) {
    case 1...6, 10...16, 20...27, 30...48, 50...68, 71...77, 80...88, 90...95, 98, 99: return true
    default: return false
    }
}
