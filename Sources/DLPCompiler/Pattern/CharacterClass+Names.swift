/// The classes that have a name, as PCRE2 knows them without `PCRE2_UCP`: of ASCII only, but for spaces.
extension CharacterClass {
    static let word = CharacterClass(exactly: ScalarSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A))
    static let anything = CharacterClass(exactly: .all)
    static let notNewline = CharacterClass(exactly: ScalarSet(0x0A...0x0A)).inverted

    /// The class of a letter behind a backslash, as in `\d`.
    init?(escape letter: Unicode.Scalar) {
        switch letter {
        case "d": self.init(exactly: ScalarSet(0x30...0x39))
        case "w": self = .word
        case "s": self.init(exactly: ScalarSet(0x09...0x0D, 0x20...0x20))
        case "h":
            self.init(
                exactly: ScalarSet(
                    0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x180E...0x180E, 0x2000...0x200A,
                    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000))
        case "v": self.init(exactly: ScalarSet(0x0A...0x0D, 0x85...0x85, 0x2028...0x2029))
        case "D", "W", "S", "H", "V":
            guard let small = Unicode.Scalar(letter.value + 0x20), let opposite = CharacterClass(escape: small) else {
                return nil
            }
            self = opposite.inverted
        default: return nil
        }
    }

    /// The class of a POSIX name, as in `[:alpha:]`.
    init?(posix name: String) {
        let ranges: [ClosedRange<UInt32>]
        switch name {
        case "alpha": ranges = [0x41...0x5A, 0x61...0x7A]
        case "lower": ranges = [0x61...0x7A]
        case "upper": ranges = [0x41...0x5A]
        case "alnum": ranges = [0x30...0x39, 0x41...0x5A, 0x61...0x7A]
        case "ascii": ranges = [0...0x7F]
        case "blank": ranges = [0x09...0x09, 0x20...0x20]
        case "cntrl": ranges = [0...0x1F, 0x7F...0x7F]
        case "digit": ranges = [0x30...0x39]
        case "graph": ranges = [0x21...0x7E]
        case "print": ranges = [0x20...0x7E]
        case "punct": ranges = [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]
        case "space": ranges = [0x09...0x0D, 0x20...0x20]
        case "word": ranges = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
        case "xdigit": ranges = [0x30...0x39, 0x41...0x46, 0x61...0x66]
        default: return nil
        }
        self.init(exactly: ScalarSet(ranges))
    }

    /// The class of a Unicode property, as in `\p{Lu}`: a general category or one of the common scripts.
    init?(property name: String) {
        if name == "Any" {
            self = .anything
        } else if let ascii = Self.asciiOf(category: name) ?? Self.asciiOf(script: name) {
            self.init(possible: ascii.union(.nonASCII), certain: ascii)
        } else {
            return nil
        }
    }

    private static func asciiOf(category name: String) -> ScalarSet? {
        if name == "L&" { return ScalarSet(0x41...0x5A, 0x61...0x7A) }
        guard categories.contains(where: { $0 == name || String($0.prefix(1)) == name }) else { return nil }
        return ScalarSet(asciiWhere: { code($0.properties.generalCategory).hasPrefix(name) })
    }

    private static func asciiOf(script name: String) -> ScalarSet? {
        if name == "Latin" { return ScalarSet(0x41...0x5A, 0x61...0x7A) }
        return scripts.contains(name) ? ScalarSet() : nil
    }

    private static let scripts: Set<String> = [
        "Arabic", "Armenian", "Bengali", "Cyrillic", "Devanagari", "Ethiopic", "Georgian", "Greek", "Gujarati",
        "Gurmukhi", "Han", "Hangul", "Hebrew", "Hiragana", "Kannada", "Katakana", "Khmer", "Lao", "Malayalam",
        "Myanmar", "Sinhala", "Tamil", "Telugu", "Thai", "Tibetan",
    ]

    private static let categories = [
        "Cc", "Cf", "Cn", "Co", "Cs", "Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Me", "Mn", "Nd", "Nl", "No", "Pc", "Pd",
        "Pe", "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "Sm", "So", "Zl", "Zp", "Zs",
    ]

    /// The two letters of a general category that an ASCII character can have.
    private static func code(_ category: Unicode.GeneralCategory) -> String {
        switch category {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .decimalNumber: "Nd"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .otherPunctuation: "Po"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .mathSymbol: "Sm"
        case .spaceSeparator: "Zs"
        default: "Cc"
        }
    }
}
