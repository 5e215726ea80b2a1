/// Whether a text in base64 is a name, a colon and a password (RFC 7617, Basic authentication).
///
/// All of it is printable; the password has at least four characters and does not stand for one that the reader is to
/// fill in. Where services take a key for the name, the name looks random and the password may be anything.
func isBasicCredentials(_ candidate: Span<UInt8>) -> Bool {
    guard let text = decodedCredentials(candidate), let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
        return false
    }
    let password = Array(text[(colon + 1)...])
    if password.count >= 4, !isPlaceholder(password) { return true }
    let name = Array(text[..<colon])
    return name.count >= 20 && isRandomLooking(name.span)
}

/// What base64 stands for, where all of it is printable UTF-8.
private func decodedCredentials(_ candidate: Span<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var width = 0
    for index in candidate.indices {
        if candidate[index] == UInt8(ascii: "=") { break }
        guard let value = base64Value(candidate[index]) else { return nil }
        bits = bits << 6 | UInt32(value)
        width += 6
        if width >= 8 {
            width -= 8
            let byte = UInt8(truncatingIfNeeded: bits >> UInt32(width))
            guard byte >= 0x20, byte != 0x7f else { return nil }
            text.append(byte)
        }
    }
    return String(validating: text, as: UTF8.self) == nil ? nil : text
}

/// Whether a password only holds the place of one: `changeme`, `<password>`, `${PASS}`, `****`.
private func isPlaceholder(_ password: [UInt8]) -> Bool {
    if password.allSatisfy({ $0 == password[0] }) { return true }
    if let first = password.first, "<${[%".utf8.contains(first) { return true }
    let letters = password.filter(\.isLetter).map { $0 | 0x20 }
    let words = ["password", "passwd", "changeme", "yourpassword", "mypassword", "userpassword", "example", "redacted"]
    return letters.count + 2 >= password.count && words.contains { $0.utf8.elementsEqual(letters) }
}
