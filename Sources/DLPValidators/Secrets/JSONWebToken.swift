/// Whether a text is a JSON web token, signed, unsigned or encrypted, in its compact writing.
///
/// RFC 7515: three base64url parts, of which the first is a JSON object with an algorithm; the signature may be empty only
/// if that algorithm is `none` (RFC 7519, section 6), and then the second part has to make one of the claims that RFC 7519
/// registers. RFC 7516: five parts, and the header names the encryption too.
func isJSONWebToken(_ candidate: Span<UInt8>) -> Bool {
    var parts: [Range<Int>] = []
    var start = 0
    for index in candidate.indices where candidate[index] == UInt8(ascii: ".") {
        guard parts.count < 5 else { return false }
        parts.append(start..<index)
        start = index + 1
    }
    parts.append(start..<candidate.count)
    for part in parts.dropFirst() where !isBase64URL(candidate.extracting(part)) { return false }
    guard let header = parts.first, let bytes = base64URLDecoded(candidate.extracting(header)),
        let members = JSONHeader(bytes), let algorithm = members.algorithm, !algorithm.isEmpty
    else { return false }
    switch parts.count {
    case 3:
        guard !parts[1].isEmpty, parts[2].isEmpty == (algorithm == Array("none".utf8)) else { return false }
        return !parts[2].isEmpty || hasRegisteredClaim(candidate.extracting(parts[1]))
    case 5: return members.hasEncryption && !parts[2].isEmpty && !parts[3].isEmpty && !parts[4].isEmpty
    default: return false
    }
}

/// Whether the claims of a token name one that RFC 7519 registers.
private func hasRegisteredClaim(_ claims: Span<UInt8>) -> Bool {
    guard let text = base64URLDecoded(claims) else { return false }
    let names = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"]
    return names.contains { text.firstRange(of: Array("\"\($0)\"".utf8)) != nil }
}

/// Whether a text is base64url without padding (RFC 4648, section 5), perhaps empty.
private func isBase64URL(_ text: Span<UInt8>) -> Bool {
    guard text.count % 4 != 1 else { return false }
    for index in text.indices where base64URLValue(text[index]) == nil { return false }
    return true
}

/// The bytes that base64url without padding stands for.
private func base64URLDecoded(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 2)
    var bits: UInt32 = 0
    var width = 0
    for index in text.indices {
        guard let value = base64URLValue(text[index]) else { return nil }
        bits = bits << 6 | UInt32(value)
        width += 6
        if width >= 8 {
            width -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(width)))
        }
    }
    return bytes
}

private func base64URLValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
}
