internal import DLPAnchors
internal import DLPModel
package import DLPScanner
internal import DLPValidators

/// Rules made by hand that together use everything the engine knows.
package enum TestRules {
    /// What patterns can look at around a match: look-behind in look-behind, word and line edges, look-ahead.
    package static let edges: [Rule] = [
        .sample(
            "number", "(?<! [0-9-] ) [0-9]{3}-[0-9]{2}-[0-9]{4} (?! [0-9-] )", width: 11...11, behind: 1, ahead: 1,
            specificity: .labelled,
            anchor: Anchor(before: ByteSet("0123456789-").complement, prefix: [.digits, .digits, .digits])),
        .sample(
            "word", #"(?i) \b pin [ ] [0-9]{4} \b"#, width: 8...8, behind: 1, ahead: 1, confidence: 70,
            anchor: Anchor(prefix: [ByteSet("pP"), ByteSet("iI"), ByteSet("nN"), ByteSet(" ")])),
        .sample(
            "line-start", "(?m) ^ [0-9]{2} [ ] [a-z]{1,6}", width: 4...9, behind: 1,
            anchor: Anchor(before: ByteSet("\n"), prefix: [.digits, .digits, ByteSet(" ")])),
        .sample(
            "line-end", "end [0-9] (?: [0-9] $ | (?m) $ )", width: 4...5, ahead: 1,
            anchor: starts("e", "n", "d", decimal)),
        .sample("nested-behind", "(?<= (?<! b ) a ) c [0-9]", width: 2...2, behind: 8, anchor: starts("c", decimal)),
        .sample(
            "far-behind", "(?<= (?m: ^ ) key= ) [0-9]{2,4}", width: 2...4, behind: 5, anchor: starts(decimal, decimal)),
        .sample(
            "ahead", "[0-9]{3} (?= - [0-9]{2} (?! [0-9] ) )", width: 3...3, ahead: 4, confidence: 75,
            anchor: Anchor(prefix: [.digits, .digits, .digits, ByteSet("-")])),
        .sample("not-ahead", "x [0-9]{2,4} (?! px )", width: 3...5, ahead: 2, anchor: starts("x", decimal, decimal)),
    ]

    /// Greedy, lazy, possessive and atomic repeats, and alternatives of which a later one may win.
    package static let repeats: [Rule] = [
        .sample("shortest", "a [^b]{0,8}? b | cd", width: 2...34, anchor: starts("ac")),
        .sample(
            "atomic", "(?> [0-9]{1,6} ) x | [0-9]{2} y", width: 2...7, confidence: 55,
            anchor: starts(decimal, decimal + "x")),
        .sample("pairs", "(?: ab ){1,4}? c | ab", width: 2...9, confidence: 65, anchor: starts("a", "b")),
        .sample("any", #"[^\n]{3} !"#, width: 4...13),
        .sample(
            "reference", #"(?<letter> [a-z] ) \k<letter> (?: z | q{2,3} )"#, width: 3...5,
            anchor: starts(small, small, "zq")),
    ]

    /// Values longer than their bound: tails to be told apart, a single one, one at the end of a group, a wide one.
    package static let tails: [Rule] = [
        .sample(
            "tail-of-many",
            "(?: sk- [a-z0-9]{6,10} (?<one>) | pk_ [A-Z]{4,8}+ (?<two>) | ref: [0-9]{3} )", width: 7...13,
            specificity: .distinctive, confidence: 90,
            anchor: Anchor(prefix: [ByteSet("spr"), ByteSet("ke"), ByteSet("-_f")])
        ).tails(.init(group: "one", pattern: "[a-z0-9]{1,1024}+"), .init(group: "two", pattern: "[A-Z]{1,1024}+")),
        .sample(
            "tail", "tok_ [A-Za-z0-9]{8,20}", width: 12...24, specificity: .distinctive, confidence: 95,
            anchor: Anchor(prefix: [ByteSet("t"), ByteSet("o"), ByteSet("k"), ByteSet("_")])
        ).tails(.init(group: nil, pattern: "[A-Za-z0-9]{1,1024}+")),
        .sample(
            "value-tail", #"password [ ]{0,2} [:=] [ ]{0,2} (?<value> [^\s"]{4,24} )"#, width: 13...109,
            specificity: .labelled, anchor: Anchor(prefix: [ByteSet("p"), ByteSet("a"), ByteSet("s"), ByteSet("s")])
        ).value().tails(.init(group: nil, pattern: #"[^\s"]{1,1024}+"#)),
        .sample(
            "wide-tail", #"[äöüß\x{4e00}-\x{4fff}\x{1F600}-\x{1F64F}]{2,4}"#, width: 4...16,
            anchor: Anchor(prefix: [.nonASCII])
        ).tails(.init(group: nil, pattern: #"[äöüß\x{4e00}-\x{4fff}\x{1F600}-\x{1F64F}]{1,1024}+"#)),
        .sample(
            "guarded", "gd_ [a-z]{4,12} (?! [a-z] )", width: 7...15, ahead: 1, anchor: starts("g", "d", "_", small)),
    ]

    /// Everything besides the pattern that decides about a candidate.
    package static let weighed: [Rule] = [
        .sample(
            "gated", "(?<! [0-9] ) [0-9]{8} (?! [0-9] )", width: 8...8, behind: 1, ahead: 1,
            anchor: Anchor(before: ByteSet.digits.complement, prefix: [.digits, .digits, .digits, .digits])
        ).evidence {
            $0.keywords = ["account", "no. "]
            $0.window = 24
        },
        .sample("labelled", "[a-z]{2,4} [#] [0-9]{2}", width: 5...7, anchor: starts(small, small, small + "#")).evidence
        {
            $0.keywords = ["id#", "nr"]
            $0.window = 4
        },
        .sample(
            "card", "(?<! [0-9] ) [0-9] (?: [ -]? [0-9] ){11,15} (?! [0-9] )", width: 12...31, behind: 1, ahead: 1,
            specificity: .checked, confidence: 40,
            anchor: Anchor(before: ByteSet.digits.complement, prefix: [.digits, ByteSet("0123456789 -")])
        ).evidence {
            $0.validators = [.init(.luhn)]
            $0.hotWords = ["visa", "card no", "1st"]
            $0.raise = 30
            $0.coldWords = ["order"]
            $0.lower = 30
            $0.window = 16
            $0.testValues = ["4111 [ -]? 1111 [ -]? 1111 [ -]? 1111"]
        },
        .sample(
            "iban", #"\b [A-Z]{2} [0-9]{2} [A-Z0-9]{8,12} \b"#, width: 12...16, behind: 1, ahead: 1, confidence: 70,
            anchor: starts(capital, capital, decimal, decimal)
        ).evidence {
            $0.validators = [.init(.iban, onFailure: .lower(by: 10)), .init(.luhn, onFailure: .keep)]
            $0.coldWords = ["part"]
            $0.lower = 15
            $0.window = 8
        },
        .sample(
            "mail", #"[a-z0-9.]{1,16} @ [a-z0-9]{1,12} \. (?: com | org )"#, width: 7...33, confidence: 80,
            anchor: starts(small + decimal + ".", small + decimal + ".@")
        ).evidence {
            $0.allow = ["noreply@ .*"]
            $0.testValues = [#".* @example\.com"#]
        },
        .sample("weak", "wk[0-9]{2}", width: 4...4, confidence: 49, anchor: starts("w", "k")),
    ]

    /// Characters of more than one byte, and a block of lines.
    package static let wide: [Rule] = [
        .sample("caseless", #"(?i) key- [ks]{2,5}"#, width: 6...23, anchor: starts("kK\u{212A}")),
        .sample(
            "quoted", #"" (?<value> [\x{e0}-\x{ff}a-z]{3,12} ) ""#, width: 5...26, specificity: .labelled,
            anchor: starts("\"")
        ).value(),
        .sample("optional", "u: (?: (?<value> [a-z]{2} ) | [0-9]{2} ) ;", width: 5...5, anchor: starts("u", ":"))
            .value(),
        .sample(
            "block",
            #"-----BEGIN[ ]KEY-----\n (?: [A-Za-z0-9+/=]{1,20} \n ){1,4} -----END[ ]KEY-----"#, width: 42...124,
            specificity: .distinctive, confidence: 95,
            anchor: Anchor(prefix: [ByteSet("-"), ByteSet("-"), ByteSet("-"), ByteSet("-")])),
        .sample("replaced", #"\x{1A} [0-9] | [0-9] \x{1A}{1,2}"#, width: 2...3, anchor: starts(decimal + "\u{1A}")),
    ]

    /// Matches over the same bytes, of every kind of difference in rank, and matches side by side.
    package static let overlaps: [Rule] = [
        .sample("hexadecimal", "[0-9a-f]{6,12}", width: 6...12, confidence: 50, anchor: starts(hex, hex, hex, hex)),
        .sample(
            "inner", "be[0-9]{2}ef", width: 6...6, specificity: .distinctive, confidence: 99, anchor: starts("b", "e")),
        .sample("adjoining", "<[a-z]>", width: 3...3, anchor: starts("<", small, ">")),
        .sample("surer", "f[0-9a-f]{3}", width: 4...4, confidence: 51, anchor: starts("f", hex, hex, hex)),
        .sample("same-a", "[0-9a-f]{2}ab[0-9a-f]{2}", width: 6...6, confidence: 52, anchor: starts(hex, hex, "a", "b")),
        .sample("same-b", "[0-9a-f]{2}ab[0-9a-f]{2}", width: 6...6, confidence: 52, anchor: starts(hex, hex, "a", "b")),
    ]

    package static let all = edges + repeats + tails + weighed + wide + overlaps

    /// A rule that PCRE2 gives up on, in machine code and interpreted alike, at a dozen letters `a` and more.
    package static let hopeless = Rule.sample(
        "hopeless", "! (?: a | a ){1,30} [bc]", width: 3...32, anchor: starts("!", "a"))

    private static let decimal = "0123456789"
    private static let hex = decimal + "abcdef"
    private static let small = "abcdefghijklmnopqrstuvwxyz"
    private static let capital = small.uppercased()

    /// The anchor of a match whose first bytes are each among those of a text.
    private static func starts(_ bytes: String...) -> Anchor { Anchor(prefix: bytes.map { ByteSet(Array($0.utf8)) }) }
}
