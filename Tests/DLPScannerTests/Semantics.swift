import DLPAnchors
import DLPModel
import DLPScanner
import DLPTestSupport
import DLPValidators

/// What a match is, as data: rules, and texts in which exactly the marked stretches are findings.
struct SemanticCase: CustomStringConvertible, Sendable {
    let description: String
    let rules: [Rule]
    let samples: [Marked]

    init(_ description: String, _ rules: Rule..., in samples: Marked...) {
        self.description = description
        self.rules = rules
        self.samples = samples
    }

    static let all: [SemanticCase] = candidates + values + evidence + ranks + overlong + bytes

    private static let ab = Rule.sample("ab", "ab", width: 2...2)
    private static let number = Rule.sample("number", "[0-9]{4}", width: 4...4)
    private static let token = Rule.sample("token", "t_[a-z]{2,6}", width: 4...8).tails(
        .init(group: nil, pattern: "[a-z]{1,1024}+"))

    private static let candidates = [
        SemanticCase(
            "an accepted match consumes its bytes", .sample("aa", "aa", width: 2...2), in: "«aa»«aa»a", "«aa»a"),
        SemanticCase(
            "the leftmost match wins for its rule", .sample("x", "aba|ba", width: 2...3), in: "«aba»«ba»", "c«ba»"),
        SemanticCase(
            "a dropped candidate consumes nothing",
            .sample("luhn", "[0-9]{4}", width: 4...4).evidence { $0.validators = [.init(.luhn)] },
            in: "1«2345»", "2344", "2«3442»345"),
        SemanticCase(
            "the first alternative wins, not the longest", .sample("x", "a|ab", width: 1...2), in: "«a»b", "«a»«a»b"),
        SemanticCase(
            "look-behind sees consumed bytes", .sample("x", "(?<=a)a|b", width: 1...1, behind: 1), in: "a«a»«a»«b»"),
        SemanticCase(
            "the start of the text is a line's start", .sample("x", "(?m)^a", width: 1...1, behind: 1),
            in: "«a»a", "\n«a»", "b\n«a»\n«a»"),
        SemanticCase(
            "without (?m) only the start of the text is", .sample("x", "^a", width: 1...1, behind: 1), in: "«a»\na"),
        SemanticCase(
            "a dollar is the very end", .sample("x", "a$", width: 1...1, ahead: 1), in: "a«a»", "a\n", "a\n«a»"),
        SemanticCase(
            "what is asserted first may be what follows",
            .sample("x", "(?=a)(?:ab){0,3}a", width: 1...7), in: "«a»", "«a».", "«aba»b", "b«aba»"),
        SemanticCase("plain parentheses only group", .sample("x", "(a|b)c", width: 2...2), in: "«ac»«bc»"),
        SemanticCase("\\w and \\d are ASCII", .sample("x", #"\w\d"#, width: 2...2), in: "«a1»", "é1", "a\u{663}"),
    ]

    private static let values = [
        SemanticCase(
            "the group is what is found", .sample("x", "k=(?<value>[a-z]{2});", width: 5...5).value(),
            in: "k=«ab»;", "k=ab", "k=«ab»;k=«cd»;"),
        SemanticCase(
            "the whole match where the group took no part",
            .sample("x", "k=(?:(?<value>[a-z]{2})|[0-9]);", width: 4...5).value(), in: "«k=1;»k=«ab»;"),
        SemanticCase(
            "the whole match is consumed", .sample("x", "a(?<value>b)a", width: 3...3).value(), in: "a«b»aba",
            "a«b»aa«b»a"),
        SemanticCase(
            "a value extends only where it ends the match",
            .sample("x", "(?<value>a)b{1,2}", width: 2...3).value().tails(.init(group: nil, pattern: "b{1,1024}+")),
            in: "«a»bbbb"),
    ]

    private static let evidence = [
        SemanticCase(
            "a keyword within the window, before or behind",
            number.evidence {
                $0.keywords = ["pin"]; $0.window = 5
            },
            in: "pin: «1234»", "pin : 1234", "«1234» pin", "«1234»  pin", "1234   pin", "PIN=«1234»", "pins «1234»"),
        SemanticCase(
            "a keyword within the match",
            .sample("x", "[a-z]{3}[0-9]{2}", width: 5...5).evidence { $0.keywords = ["pin"] }, in: "«pin12»", "pan12"),
        SemanticCase(
            "a keyword that the match cuts does not count", number.evidence { $0.keywords = ["n12"] }, in: "n1234"),
        SemanticCase(
            "a hot word lifts it over the threshold",
            .sample("x", "[0-9]{4}", width: 4...4, confidence: 40).evidence {
                $0.hotWords = ["card", "no1"]
                $0.raise = 10
                $0.window = 8
            },
            in: "card «1234»", "cards 1234", "discard 1234", "4card4 «1234»", "_card_ «1234»", "éCARD «1234»",
            "no12 1234",
            "no1 «1234»", "«1234»card", "1234 cards", "«1234» (card)", "«1234»    card", "1234     card"),
        SemanticCase(
            "hot words count once, and cold ones with them",
            .sample("x", "[0-9]{4}", width: 4...4, confidence: 50).evidence {
                $0.hotWords = ["hot", "warm"]
                $0.raise = 10
                $0.coldWords = ["cold"]
                $0.lower = 15
            }, in: "hot «1234»", "hot warm 1234 cold", "1234 cold", "«1234»"),
        SemanticCase(
            "a word of the match is no context",
            .sample("x", "card[0-9]", width: 5...5, confidence: 40).evidence {
                $0.hotWords = ["card"]
                $0.raise = 30
            }, in: "card1", "card «card1»"),
        SemanticCase(
            "a validator that lowers",
            .sample("x", "[0-9]{4}", width: 4...4, confidence: 55).evidence {
                $0.validators = [.init(.luhn, onFailure: .lower(by: 10))]
            }, in: "2344", "«2345»"),
        SemanticCase(
            "a validator that keeps", number.evidence { $0.validators = [.init(.luhn, onFailure: .keep)] },
            in: "«2344»", "«2345»"),
        SemanticCase(
            "an allowed value is dropped only when it is the whole", number.evidence { $0.allow = ["12", "9999"] },
            in: "«1234»", "9999«9991»", "9«9991»23"),
        SemanticCase(
            "below the threshold is dropped, on it is not", .sample("x", "a", width: 1...1, confidence: 49),
            .sample("y", "b", width: 1...1, confidence: 50), in: "a«b»"),
    ]

    private static let ranks = [
        SemanticCase(
            "the more specific owns the bytes", .sample("long", "abcde", width: 5...5, confidence: 99),
            .sample("inner", "bc", width: 2...2, specificity: .labelled, confidence: 50), in: "«a»«bc»«de»"),
        SemanticCase(
            "then the surer", .sample("long", "abcde", width: 5...5),
            .sample("inner", "bc", width: 2...2, confidence: 61), in: "«a»«bc»«de»"),
        SemanticCase(
            "then the longer", .sample("short", "ab", width: 2...2), .sample("long", "bcd", width: 3...3),
            in: "«a»«bcd»"),
        SemanticCase(
            "then the earlier", .sample("early", "ab", width: 2...2), .sample("also", "bc", width: 2...2), in: "«ab»«c»"
        ),
        SemanticCase("matches side by side stay apart", ab, in: "«ab»«ab»", "a«ab»b"),
        SemanticCase(
            "a loser is cut to what it owns", .sample("a", "a{3}", width: 3...3),
            .sample("b", "a{2}b", width: 3...3, specificity: .checked), in: "«a»«aab»", "«aaa»c"),
    ]

    private static let overlong = [
        SemanticCase(
            "a value longer than its bound goes on", token, in: "«t_abcdef».", "«t_abcdefg».", "«t_abcdefghijklmno»"),
        SemanticCase("the extension is consumed", token, in: "«t_abcdefgt»_abc", "«t_abcdef» «t_ab»"),
        SemanticCase(
            "a better finding interrupts it",
            token, .sample("inner", "xyz", width: 3...3, specificity: .checked), in: "«t_abcdefgh»«xyz»«abc»."),
        SemanticCase(
            "its rank has the length of the match alone",
            token, .sample("long", "ijklmnopq", width: 9...9), in: "«t_abcdefgh»«ijklmnopq»«rs»"),
        SemanticCase(
            "a look-ahead behind the repeat is a guard: too long is no match",
            .sample("x", "t_[a-z]{2,6}(?![a-z])", width: 4...8, ahead: 1), in: "«t_abcdef»1", "t_abcdefg"),
    ]

    private static let bytes = [
        SemanticCase("nothing in nothing", ab, in: ""),
        SemanticCase("zero bytes are characters", ab, .sample("z", #"x\x00y"#, width: 3...3), in: "\0«ab»\0", "«x\0y»"),
        SemanticCase(
            "a number of bytes, a number of characters", .sample("x", ".{2}!", width: 3...9),
            in: "«é€!»", "a«\u{1F600}\u{1F600}!»"),
        SemanticCase(
            "case folds K and S to the Kelvin sign and the long s", .sample("x", "(?i)ks", width: 2...5),
            in: "«KS»«\u{212A}\u{17F}»«ks»"),
    ]
}
