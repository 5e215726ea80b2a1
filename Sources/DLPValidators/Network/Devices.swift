/// Whether a mobile equipment identity (IMEI) has a right check digit (3GPP TS 23.003, Luhn).
func isIMEI(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate, digits: 15) else { return false }
    return number.isLuhn(0..<15)
}

/// Whether a SIM card number (ICCID) begins with 89 and, where it has a check digit, has a right one (ITU-T E.118, Luhn).
func isICCID(_ candidate: Span<UInt8>) -> Bool {
    guard var number = Identifier(candidate) else { return false }
    // Some cards print a filler F behind nineteen digits.
    if number.count == 20, number.has("F", at: 19) { number.drop(last: 1) }
    guard 19...20 ~= number.count, number.hasDigits(0..<number.count), number.number(0..<2) == 89 else { return false }
    return number.isLuhn(0..<number.count)
}

/// Whether a mobile subscriber number (IMSI) begins with a country's code of ITU-T E.212.
func isIMSI(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), 14...15 ~= number.count, number.hasDigits(0..<number.count) else {
        return false
    }
    return 202...750 ~= number.number(0..<3) && number.number(5..<number.count) > 0
}

/// Whether a mobile equipment number (MEID) in hexadecimal has a right check digit (3GPP2 S.R0048, Luhn over 16).
func isMEID(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 15, number[0] >= 10 else { return false }
    var sum = 0
    for place in 0..<15 {
        let value = number[14 - place]
        guard value < 16 else { return false }
        sum += place.isMultiple(of: 2) ? value : value * 2 / 16 + value * 2 % 16
    }
    return sum.isMultiple(of: 16)
}

/// Whether a trade item number (GTIN) of 8, 12, 13 or 14 digits has a right check digit (GS1 General Specifications).
func isGTIN(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), [8, 12, 13, 14].contains(number.count),
        number.hasDigits(0..<number.count)
    else { return false }
    return (0..<number.count).reduce(0) { $0 + number[number.count - 1 - $1] * ($1.isMultiple(of: 2) ? 1 : 3) }
        .isMultiple(of: 10)
}

/// Whether a name identifier (ISNI, ORCID) has a right check character (ISO 27729, ISO/IEC 7064 MOD 11-2).
func isISNI(_ candidate: Span<UInt8>) -> Bool {
    guard let number = Identifier(candidate), number.count == 16 else { return false }
    return number.isMod11And2(0..<16)
}

/// Whether a freight container's code has a right check digit (ISO 6346, powers of two, modulo 11).
func isContainerCode(_ candidate: Span<UInt8>) -> Bool {
    guard let code = Identifier(candidate), code.count == 11, code.hasLetters(0..<4), code.hasDigits(4..<11),
        code.place(of: 3, in: "UJZR") != nil
    else { return false }
    var sum = 0
    for index in 0..<10 {
        // Letters count 10 to 38 without the multiples of 11.
        let value = code[index] < 10 ? code[index] : code[index] + (code[index] - 1) / 10
        sum += value << index
    }
    return sum % 11 % 10 == code[10]
}
