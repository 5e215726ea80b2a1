/// Whether a Grafana service account token has a right checksum.
///
/// Grafana, pkg/components/satokengen: the CRC-32 of what stands before the last underscore, as little-endian hexadecimal.
func isGrafanaToken(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count == 46, candidate[37] == UInt8(ascii: "_"), hasPrefix("glsa_", candidate) else { return false }
    return hexNumber(candidate.extracting(38..<46)) == crc32(candidate.extracting(0..<37)).byteSwapped
}

/// Whether a Zuplo key has a right checksum: the CRC-32 of its body in hexadecimal (Zuplo docs, API key format).
func isZuploKey(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count == 46, candidate[37] == UInt8(ascii: "_"), hasPrefix("zpka_", candidate) else { return false }
    return hexNumber(candidate.extracting(38..<46)) == crc32(candidate.extracting(5..<37))
}

/// Whether a Vercel token of 2026 has a right checksum: the CRC-32 of its body in base 62, six characters.
///
/// Vercel changelog, new token formats and secret scanning; Kingfisher's rules give the checksum.
func isVercelToken(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count == 60, ["vcp_", "vci_", "vca_", "vcr_", "vck_"].contains(where: { hasPrefix($0, candidate) })
    else { return false }
    return number(candidate.extracting(54..<60), base: 62) == UInt64(crc32(candidate.extracting(4..<54)))
}

/// Whether a Confluent secret has a right checksum: the CRC-32 of its body, as little-endian base64.
///
/// Confluent docs, API secret format; Kingfisher's rules give the checksum.
func isConfluentSecret(_ candidate: Span<UInt8>) -> Bool {
    guard candidate.count == 64, hasPrefix("cflt", candidate) else { return false }
    var bits: UInt64 = 0
    for index in 58..<64 {
        guard let value = base64Value(candidate[index]) else { return false }
        bits = bits << 6 | UInt64(value)
    }
    // Six characters hold 36 bits, of which the last four are filling.
    return UInt32(truncatingIfNeeded: bits >> 4).byteSwapped == crc32(candidate.extracting(4..<58)) && bits & 15 == 0
}

/// Whether a routable GitLab token has a right checksum.
///
/// GitLab docs, token overview: the CRC-32 of all that comes before it, as seven digits in base 36.
func isGitLabToken(_ candidate: Span<UInt8>) -> Bool {
    let count = candidate.count
    guard count > 30, hasPrefix("gl", candidate) else { return false }
    let check = number(candidate.extracting(count - 7..<count), base: 36)
    return check == UInt64(crc32(candidate.extracting(0..<count - 7)))
}

/// Whether the first part of a Discord bot token is the base64 of a number of seventeen to twenty digits (Discord docs).
func isDiscordToken(_ candidate: Span<UInt8>) -> Bool {
    var bits: UInt32 = 0
    var width = 0
    var digits = 0
    for index in candidate.indices {
        if candidate[index] == UInt8(ascii: ".") { return 17...20 ~= digits }
        guard let value = base64Value(candidate[index]) else { return false }
        bits = bits << 6 | UInt32(value)
        width += 6
        if width >= 8 {
            width -= 8
            guard UInt8(truncatingIfNeeded: bits >> UInt32(width)).isDigit else { return false }
            digits += 1
        }
    }
    return false
}

private func hasPrefix(_ prefix: String, _ candidate: Span<UInt8>) -> Bool {
    guard candidate.count >= prefix.utf8.count else { return false }
    var index = 0
    for byte in prefix.utf8 {
        guard candidate[index] == byte else { return false }
        index += 1
    }
    return true
}

private func hexNumber(_ digits: Span<UInt8>) -> UInt32? {
    var number: UInt32 = 0
    for index in digits.indices {
        guard let value = digits[index].hexValue else { return nil }
        number = number << 4 | UInt32(value)
    }
    return number
}

/// The number that digits write in base 36, in small letters, or in base 62, in the order 0–9, A–Z, a–z.
private func number(_ digits: Span<UInt8>, base: UInt64) -> UInt64? {
    var number: UInt64 = 0
    for index in digits.indices {
        let byte = digits[index]
        if base == 36, byte.isUppercaseLetter { return nil }
        guard let value = base == 36 ? base36Value(byte).map(UInt64.init) : base62Value(byte) else { return nil }
        number = number * base + value
    }
    return number
}

/// The value of a character in base64, of either alphabet of RFC 4648.
func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
}
