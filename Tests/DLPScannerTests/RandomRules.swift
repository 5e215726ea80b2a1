import DLPModel
import DLPScanner
import DLPTestSupport

/// Makes small rules over the letters of a small alphabet, which match often and in every way over one another.
struct RandomRules {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// A few rules, no two of one rank and id.
    mutating func rules() -> [Rule] { (0..<Int.random(in: 2...4, using: &random)).map { rule("r\($0)") } }

    /// A text over the alphabet, now and then with a byte that is no part of a character.
    mutating func text() -> [UInt8] {
        (0..<Int.random(in: 4...28, using: &random)).flatMap { _ in
            Int.random(in: 0..<40, using: &random) == 0
                ? [0xC3] : Array(pick(["a", "a", "b", "b", "c", "\n", "é"]).utf8)
        }
    }

    private mutating func rule(_ id: String) -> Rule {
        let last = pick(Self.classes)
        var pattern = Self.before.randomElement(using: &random) ?? ""
        var most = 0
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let (element, width) = Self.elements.randomElement(using: &random) ?? ("a", 1)
            pattern += element
            most += width
        }
        pattern += pick(Self.classes)
        most += 2
        let hasTail = Bool.random(using: &random)
        let isValue = Int.random(in: 0..<4, using: &random) == 0
        pattern += isValue ? "(?<value>" : ""
        pattern += hasTail ? "\(last){1,3}" : pick(Self.classes) + pick(["", "?", "?+"])
        pattern += isValue ? ")" : ""
        most += hasTail ? 6 : 2
        if !hasTail { pattern += pick(Self.behind) }
        var rule = Rule.sample(
            id, pattern, width: 1...most, behind: 16, ahead: 8,
            specificity: Specificity.allCases.randomElement(using: &random) ?? .shape,
            confidence: Int.random(in: 49...53, using: &random))
        if isValue { rule = rule.value() }
        if hasTail { rule = rule.tails(.init(group: nil, pattern: "\(last){1,1024}+")) }
        return rule.evidence { evidence in
            evidence.window = Int.random(in: 1...6, using: &random)
            if Bool.random(using: &random) { evidence.windowBefore = Int.random(in: 1...12, using: &random) }
            if Int.random(in: 0..<6, using: &random) == 0 { evidence.keywords = [pick(["ab", "c", "é"])] }
            if Int.random(in: 0..<4, using: &random) == 0 {
                evidence.hotWords = [pick(["c", "bc"])]
                evidence.raise = 2
            }
            if Int.random(in: 0..<4, using: &random) == 0 {
                evidence.coldWords = [pick(["a", "cb"])]
                evidence.lower = 2
            }
            if Int.random(in: 0..<6, using: &random) == 0 { evidence.allow = [pick(["a+", ".b", "(?=a).*"])] }
        }
    }

    private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }

    private static let classes = ["a", "b", "[ab]", "[^a]", "[aé]", #"[^\n]"#, #"\w"#, "(?i:A)"]

    /// What may stand before the first character.
    private static let before = [
        "", "", "", #"\b"#, "(?<=a)", "(?<!b)", "(?<=(?<!b)a)", "^", "(?m:^)", "(?<![^c])", "(?=a)",
    ]

    /// What may stand behind the last one.
    private static let behind = ["", "", "", #"\b"#, "$", "(?m:$)", "(?=b)", "(?!b)", "(?!bb)", "(?=[^c]b)", #"\B"#]

    /// Elements and the bytes they take at most.
    private static let elements = [
        ("a", 1), ("b?", 1), ("(?:ab){0,3}", 6), ("[ab]{1,4}?", 4), ("(?>a{0,4})", 4), ("(?:a|ab)", 2), ("(?:b|)", 1),
        ("[^b]{0,2}", 4), (#"\b"#, 0), ("(?!ab)", 0), ("(?<=b)", 0), ("(?:a{1,3}+|b)", 3), ("é?", 2),
    ]
}
