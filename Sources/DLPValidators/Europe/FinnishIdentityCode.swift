/// Whether a Finnish personal identity code has a day of birth and a right control character.
///
/// Government decree 128/2010 and Act 661/2009: the nine digits modulo 31; the sign between them names the century, `+`
/// the 1800s, `-` and U to Y the 1900s, A to F the 2000s.
func isFinnishIdentityCode(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count == 11, let digits = Identifier(candidate.extracting(0..<6), digits: 6),
        let serial = Identifier(candidate.extracting(7..<11)), serial.count == 4, serial.hasDigits(0..<3)
    else { return false }
    let century: Int
    switch candidate[6].uppercased {
    case UInt8(ascii: "+"): century = 1800
    case UInt8(ascii: "-"), UInt8(ascii: "U")...UInt8(ascii: "Y"): century = 1900
    case UInt8(ascii: "A")...UInt8(ascii: "F"): century = 2000
    default: return false
    }
    guard
        isRealDay(digits.number(0..<2), of: digits.number(2..<4), in: century + digits.number(4..<6)),
        serial.number(0..<3) >= 2
    else { return false }
    let remainder = (digits.number(0..<6) * 1000 + serial.number(0..<3)) % 31
    return serial.place(of: 3, in: "0123456789ABCDEFHJKLMNPRSTUVWXY") == remainder
}
