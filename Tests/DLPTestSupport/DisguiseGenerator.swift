/// Makes texts out of what the rules of ``TestRules`` find, in disguises that views see through, whole and broken.
///
/// The same seed makes the same texts.
public struct DisguiseGenerator {
    private var random: SplitMix64
    private var plain: TextGenerator

    public init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        plain = TextGenerator(seed: seed)
    }

    /// The next text, of at least `least` bytes and, but for the last part, no more.
    public mutating func text(atLeast least: Int) -> [UInt8] {
        var text: [UInt8] = []
        while text.count < least { text += part() }
        return text
    }

    private mutating func part() -> [UInt8] {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<3: return plain.text(atLeast: 4)
        case 3..<5: return Self.scraps.randomElement(using: &random) ?? []
        default:
            var part = plain.text(atLeast: 8)
            for _ in 0..<Int.random(in: 1...2, using: &random) { part = disguised(part) }
            return part
        }
    }

    private mutating func disguised(_ bytes: [UInt8]) -> [UInt8] {
        let style = Int.random(in: 0..<9, using: &random)
        if style == 0 { return Self.base64(bytes) }
        if style == 1 { return bytes.flatMap { Self.hex($0) } }
        return bytes.flatMap { byte -> [UInt8] in
            guard Int.random(in: 0..<3, using: &random) == 0 else { return [byte] }
            switch style {
            case 2: return [0x25] + Self.hex(byte)
            case 3: return Array("&#\(byte);".utf8)
            case 4: return Array("\\x".utf8) + Self.hex(byte)
            case 5: return [byte] + Array("\u{200B}".utf8)
            case 6: return byte &- 0x21 < 0x5E ? Array("\(Unicode.Scalar(0xFEE0 + UInt32(byte)) ?? "?")".utf8) : [byte]
            case 7: return Array("<b>".utf8) + [byte]
            default: return [byte] + Array("\" + \"".utf8)
            }
        }
    }

    private static func hex(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0...group.count { text.append(letters[number >> (18 - 6 * place) & 63]) }
        }
        return text
    }

    private static let scraps: [[UInt8]] = [
        "%", "&#", "\\", "=", "\"", "' + '", "**", "<b", "\n", "\r\n> ", " [at] ", "(dot)", "a.b @ c.de",
        "4.123456789e9", "YW1GdVpT", "6a 61 6e 65 ",
        "4111, 1111, 1111, 1111", "4/1/1/1/1/1/1/1/1", "\u{202E}", "\u{202C}", "\u{FE0F}", "\u{E0034}\u{E0031}", "о",
        "4１", "H4sIAAAAAAAC", "\"},{\"text\":\"", "%25", "&amp;", "\u{8}", "\u{1B}[1m", "==", "1\n1", " ", "😀",
        "word word word word word ",
    ].map { Array($0.utf8) }
}
