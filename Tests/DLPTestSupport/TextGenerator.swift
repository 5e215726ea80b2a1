/// Makes texts out of what the rules of ``TestRules`` find, nearly find, and look at around it.
///
/// The same seed makes the same texts.
public struct TextGenerator {
    private var random: SplitMix64

    public init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// The next text, of at least `least` bytes and, but for the last part, no more.
    public mutating func text(atLeast least: Int) -> [UInt8] {
        var text: [UInt8] = []
        while text.count < least { text += part() }
        return text
    }

    private mutating func part() -> [UInt8] {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<9: return pick(Self.values)
        case 9..<11:
            // A value that lost its end or its start.
            let value = pick(Self.values)
            let cut = Int.random(in: 0...value.count, using: &random)
            return Array(Bool.random(using: &random) ? value[..<cut] : value[cut...])
        case 11..<15: return pick(Self.around)
        case 15..<16: return pick(Self.stray)
        case 16..<17: return long()
        default:
            return (0..<Int.random(in: 1...5, using: &random)).map { _ in
                Self.letters.randomElement(using: &random) ?? 0
            }
        }
    }

    /// A value at, just over or far over its bound.
    private mutating func long() -> [UInt8] {
        let prefix = ["sk-", "pk_", "tok_", "password=", "gd_", "ä", ""].randomElement(using: &random) ?? ""
        let unit = ["a", "A", "7", "ß", "\u{1F600}"].randomElement(using: &random) ?? ""
        let count = [8, 9, 10, 11, 12, 13, 20, 21, 24, 25, 100, 120].randomElement(using: &random) ?? 0
        return Array((prefix + String(repeating: unit, count: count)).utf8)
    }

    private mutating func pick(_ list: [[UInt8]]) -> [UInt8] { list.randomElement(using: &random) ?? [] }

    private static let letters = Array("0123456789abcdefxyz-_ .:=#@!<>\"\n".utf8)

    private static let values: [[UInt8]] = [
        "219-09-9999", "219-09-999", "1219-09-9999", "219-09-99990", "pin 1234", "PIN 0000", "12 abc", "\n34 abcdefgh",
        "end4", "end42", "ac1", "bac2", "aac3", "key=123", "\nkey=1234", "123-45", "123-456", "x1234", "x12px",
        "x123px",
        "a1234567b", "a12345678b", "cd", "123456x", "1234567x", "42y", "ababc", "ababababab", "ab", "é€!", "abc!",
        "aaz", "bbqq", "sk-abcdef", "sk-abcdefghijklm", "pk_ABCD", "pk_ABCDEFGHIJKL", "ref:123", "ref:1234",
        "tok_A1b2C3d4", "tok_A1b2C3", "password: hunter22", "password=\"x\"", "password = påsswörd", "äöü", "你好",
        "\u{4F60}\u{4E09}\u{1F600}", "gd_abcd", "gd_abcdefghijklmn", "12345678", "account 87654321", "87654321 no. ",
        "id#ab#12", "abcd#34 nr", "4111 1111 1111 1111", "visa 4111111111111111", "4242-4242-4242-4242 card no",
        "4111 1111 1111 1112", "378282246310005", "GB82WEST12345", "FR14 2004", "DE89370400440532", "joe@example.com",
        "ann.lee@mail.org", "noreply@mail.org", "wk42", "key-ks", "KEY-KSK", "\u{212A}ey-\u{17F}k", "\"secret\"",
        "\"çava\"", "u:ab;", "u:12;", "-----BEGIN KEY-----\nQUJD\nREVG\n-----END KEY-----",
        "-----BEGIN KEY-----\nQU JD\n-----END KEY-----", "be12ef", "abe12efab", "deadbeef", "f00dfabe1234", "<a><b><c>",
        "00ab11", "ffabffab00", "\u{1A}5", "5\u{1A}\u{1A}",
    ].map { Array($0.utf8) }

    private static let around: [[UInt8]] = [
        " ", "\n", ", ", "visa", " VISA ", "card no ", " order ", "orders ", "1st ", "account ", "Account", "no. ",
        "part ",
        "id#", " nr", "é", "€", "\u{1F600}", "\u{10FFFF}", "\0", "-", "0", "_", "\"", "e\u{301}", "\u{FEFF}", "\r\n",
    ].map { Array($0.utf8) }

    private static let stray: [[UInt8]] = [
        [0xFF], [0xFE, 0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80], [0xBF, 0x80, 0x80], [0xED, 0xA0, 0x80],
        [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0x35, 0xFF, 0xFF, 0x35],
    ]
}
