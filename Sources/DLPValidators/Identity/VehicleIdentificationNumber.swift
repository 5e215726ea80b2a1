/// Whether a vehicle identification number has a right check digit in its ninth place.
///
/// ISO 3779 gives the seventeen characters, without I, O and Q; 49 CFR 565.15 the check digit. Only North American makers
/// must have one, but a number without is not told from any other seventeen characters: so it is demanded of all, and a
/// number of another maker is for a rule that looks at words. All digits is no such number either.
func isVehicleIdentificationNumber(_ candidate: Span<UInt8>) -> Bool {
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    guard candidate.count == weights.count else { return false }
    var sum = 0
    var hasLetter = false
    for index in candidate.indices {
        guard let value = vehicleNumberValue(candidate[index]) else { return false }
        sum += value * weights[index]
        hasLetter = hasLetter || candidate[index].isLetter
    }
    let check = candidate[8].uppercased == UInt8(ascii: "X") ? 10 : candidate[8].digitValue.map(Int.init)
    return hasLetter && sum % 11 == check
}

/// What a character counts in the sum: a digit itself, a letter its place in the EBCDIC rows A–I, J–R and S–Z.
private func vehicleNumberValue(_ byte: UInt8) -> Int? {
    switch byte.uppercased {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "Q"): nil
    case UInt8(ascii: "A")...UInt8(ascii: "I"): Int(byte.uppercased - UInt8(ascii: "A")) + 1
    case UInt8(ascii: "J")...UInt8(ascii: "R"): Int(byte.uppercased - UInt8(ascii: "J")) + 1
    case UInt8(ascii: "S")...UInt8(ascii: "Z"): Int(byte.uppercased - UInt8(ascii: "S")) + 2
    default: nil
    }
}
