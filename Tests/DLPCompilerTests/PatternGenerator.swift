/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Makes patterns from the syntax that rules may use, with texts that are likely to match.
struct PatternGenerator {
    /// A part of a pattern, and texts it was made for.
    struct Piece {
        var pattern: String
        var samples: [String]
    }

    private var random: SplitMix64
    private var names = 0

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    static let noise = [
        "a", "b", "k", "S", "7", "0", " ", "-", "_", ".", "\n", "é", "ß", "\u{212A}", "ſ", "€", "😀", "#",
    ]

    private static let characters: [Piece] = [
        Piece(pattern: "a", samples: ["a", "A"]), Piece(pattern: "b", samples: ["b"]),
        Piece(pattern: "k", samples: ["k", "K", "\u{212A}"]), Piece(pattern: "é", samples: ["é", "É"]),
        Piece(pattern: "\\x{20AC}", samples: ["€"]), Piece(pattern: "\\.", samples: ["."]),
        Piece(pattern: ".", samples: ["x", "é", "😀", "\n"]), Piece(pattern: "\\d", samples: ["7", "0"]),
        Piece(pattern: "\\w", samples: ["a", "_", "7"]), Piece(pattern: "\\W", samples: [" ", "é", "😀"]),
        Piece(pattern: "\\s", samples: [" ", "\n"]), Piece(pattern: "\\S", samples: ["a", "é"]),
        Piece(pattern: "\\h", samples: [" ", "\u{A0}", "\u{2003}"]),
        Piece(pattern: "\\v", samples: ["\n", "\u{2028}"]),
        Piece(pattern: "\\N", samples: ["a", "😀"]), Piece(pattern: "\\H", samples: ["a"]),
        Piece(pattern: "[a-c]", samples: ["a", "b", "C"]), Piece(pattern: "[^a-c]", samples: ["7", "é", "A"]),
        Piece(pattern: "[0-9a-f]", samples: ["0", "a", "F"]), Piece(pattern: "[ks]", samples: ["k", "ſ", "\u{212A}"]),
        Piece(pattern: "[é-ü]", samples: ["é", "Ü"]), Piece(pattern: "[^é]", samples: ["É", "a", "😀"]),
        Piece(pattern: "[\\w.-]", samples: [".", "-", "b"]), Piece(pattern: "[\\D\\p{Lu}]", samples: ["A", "-", "€"]),
        Piece(pattern: "[[:alpha:]_]", samples: ["a", "_"]), Piece(pattern: "[[:^digit:]]", samples: ["a", "é"]),
        Piece(pattern: "[[:lower:]]", samples: ["b", "B"]), Piece(pattern: "\\p{L}", samples: ["a", "é", "ß"]),
        Piece(pattern: "\\P{Lu}", samples: ["a", "7", "A"]), Piece(pattern: "\\pN", samples: ["7", "²"]),
        Piece(pattern: "\\p{Greek}", samples: ["α"]), Piece(pattern: "[^\\W_]", samples: ["a", "7"]),
        Piece(pattern: "]", samples: ["]"]), Piece(pattern: "[]a-]", samples: ["]", "-"]),
        Piece(pattern: "ß", samples: ["ß", "ẞ"]), Piece(pattern: "{", samples: ["{"]),
        Piece(pattern: "\\x41", samples: ["A", "a"]), Piece(pattern: "\\ ", samples: [" "]),
        Piece(pattern: "s", samples: ["s", "S", "ſ"]), Piece(pattern: "Ⱥ", samples: ["Ⱥ", "ⱥ"]),
        Piece(pattern: "(?-x) #(?x)", samples: [" #"]),
    ]

    private static let assertions = [
        "^", "$", "\\A", "\\z", "\\b", "\\B", "(?<![a-z])", "(?<!\\w)", "(?<=[ -])", "(?![0-9])", "(?=a)",
        "(?<![^\\W_])",
        "(?<=(?<!b)a)", "(?=.{1,3}b)", "(?!\\w{2}(?=k))", "(?<=a|bc)", "(?<!é|k)", "(?<![^a])", "(?<=\\b[a-c])",
        "(?>a|)", "(?<!^a)", "(?=a\\b)", "(?<=\\P{Lu})", "(?<![^a]{4})", "(?<=[^b]{5})", "(?<=\\N{3}(?<!é€)[^7])",
    ]

    private static let quantifiers = [
        "?", "{2}", "{1,3}", "{0,2}", "{2,5}", "??", "{1,3}?", "{1,3}+", "?+", " {1,2}", "{0}", "{3} +", "{0,1}",
    ]

    mutating func character() -> Piece { pick(Self.characters) }

    mutating func pattern() -> Piece { alternation(depth: 3) }

    /// Some text that is likely to match somewhere.
    mutating func subject(_ piece: Piece) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            for _ in 0..<Int.random(in: 0...6, using: &random) { text += pick(Self.noise) }
            text += pick(piece.samples)
        }
        for _ in 0..<Int.random(in: 0...12, using: &random) { text += pick(Self.noise) }
        return Array(text.utf8)
    }

    mutating func noise(count: Int) -> [UInt8] { (0..<count).flatMap { _ in Array(pick(Self.noise).utf8) } }

    /// The pattern with a few characters taken out, put in or exchanged.
    mutating func mutated(_ pattern: String) -> String {
        let bits = [
            "(", ")", "[", "]", "{", "}", "?", "*", "+", "|", "\\", "^", "$", "-", "a", "1", ",", "<", ">", "=", "!",
            ":",
            "(?", "(?<", "(?i)", "\\Q", "\\k<a>", "(?<a>", "[[:", ":]", "\\x{", "\\p{", "#", "\n", " ", "(?#", "\\N{",
            "(*", "(?|", "\\g", "é", "[^", "\\E", "\\d-", "{2,", "(?x", "\\1", "&", "'", "(?P<", "(?-",
        ]
        var parts = pattern.map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0...parts.count, using: &random)
            switch Int.random(in: 0...2, using: &random) {
            case 0: parts.insert(pick(bits), at: place)
            case 1 where place < parts.count: parts.remove(at: place)
            case _ where place < parts.count: parts[place] = pick(bits)
            default: break
            }
        }
        return parts.joined()
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: choices.indices, using: &random)]
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func alternation(depth: Int) -> Piece {
        var piece = sequence(depth: depth)
        while chance(30) {
            let other = chance(10) ? Piece(pattern: "", samples: [""]) : sequence(depth: depth)
            piece = Piece(pattern: piece.pattern + "|" + other.pattern, samples: piece.samples + other.samples)
        }
        return Piece(pattern: piece.pattern, samples: Array(piece.samples.shuffled(using: &random).prefix(8)))
    }

    private mutating func sequence(depth: Int) -> Piece {
        var piece = Piece(pattern: "", samples: ["", ""])
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            if chance(15) { piece.pattern += pick(Self.assertions) }
            if chance(15) { piece.pattern += pick(["(?i)", "(?i)", "(?s)", "(?m)", "(?-i)", " ", "(?#c)", "# c\n"]) }
            let item = quantified(item(depth: depth))
            piece.pattern += item.pattern
            piece.samples = piece.samples.map { $0 + pick(item.samples) }
        }
        if chance(12) { piece.pattern += pick(Self.assertions) }
        return piece
    }

    private mutating func item(depth: Int) -> Piece {
        guard depth > 0, chance(35) else { return character() }
        let inner = alternation(depth: depth - 1)
        switch Int.random(in: 0...5, using: &random) {
        case 0:
            names += 1
            let reference = chance(40) ? "\\k<g\(names)>" : ""
            let samples = reference.isEmpty ? inner.samples : inner.samples.map { $0 + $0 }
            return Piece(pattern: "(?<g\(names)>\(inner.pattern))\(reference)", samples: samples)
        case 1: return Piece(pattern: "(?>\(inner.pattern))", samples: inner.samples)
        case 2: return Piece(pattern: "(?i:\(inner.pattern))", samples: inner.samples.map { $0.uppercased() })
        case 3: return Piece(pattern: "(\(inner.pattern))", samples: inner.samples)
        default: return Piece(pattern: "(?:\(inner.pattern))", samples: inner.samples)
        }
    }

    private mutating func quantified(_ item: Piece) -> Piece {
        guard chance(35) else { return item }
        let twice = item.samples.map { $0 + pick(item.samples) }
        return Piece(pattern: item.pattern + pick(Self.quantifiers), samples: item.samples + twice + [""])
    }
}
