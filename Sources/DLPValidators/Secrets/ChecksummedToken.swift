/// Whether a GitHub token of the prefixes `ghp_`, `gho_`, `ghu_`, `ghs_` and `ghr_` has a right checksum.
///
/// GitHub Blog, Behind GitHub's new authentication token formats (2021). No checksum of `github_pat_` tokens and of the
/// longer `ghs_` tokens of 2026 is public: those do not pass.
func isGitHubToken(_ candidate: Span<UInt8>) -> Bool {
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].contains { isChecksummedToken(candidate, prefix: $0) }
}

/// Whether an npm token has a right checksum (GitHub Changelog, npm has a new access token format, 2021).
func isNPMToken(_ candidate: Span<UInt8>) -> Bool {
    isChecksummedToken(candidate, prefix: "npm_")
}

/// Whether a token is a prefix, thirty characters, and the CRC-32 of these in base 62, as six characters.
private func isChecksummedToken(_ candidate: Span<UInt8>, prefix: String) -> Bool {
    let prefix = Array(prefix.utf8)
    let body = prefix.count..<prefix.count + 30
    guard candidate.count == body.upperBound + 6 else { return false }
    for index in prefix.indices where candidate[index] != prefix[index] { return false }
    for index in body where base62Value(candidate[index]) == nil { return false }
    var written: UInt64 = 0
    for index in body.upperBound..<candidate.count {
        guard let digit = base62Value(candidate[index]) else { return false }
        written = written * 62 + digit
    }
    return written == UInt64(crc32(candidate.extracting(body)))
}

/// The value of a digit in base 62, in the order 0–9, A–Z, a–z.
func base62Value(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt64(byte - UInt8(ascii: "A")) + 10
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt64(byte - UInt8(ascii: "a")) + 36
    default: nil
    }
}

/// The CRC-32 of ISO/IEC 8802-3 (polynomial 04C11DB7, reflected), as in zlib.
func crc32(_ bytes: Span<UInt8>) -> UInt32 {
    var remainder = UInt32.max
    for index in bytes.indices {
        remainder ^= UInt32(bytes[index])
        for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xedb8_8320 : 0) }
    }
    return ~remainder
}
