import Testing

@testable import DLPCompiler

/// Patterns that are refused, with «» around what is wrong in them.
struct PatternRefusalTests {
    @Test(arguments: [
        // Not written as PCRE2 wants it
        ("unclosed-group", "a«(»b"), ("unclosed-group", "a«(?:»b"), ("unclosed-group", "«(?<n>»a(b)"),
        ("unopened-group", "ab«)»c"), ("unclosed-class", "a«[»b-"), ("unclosed-class", "«[»]"),
        ("unclosed-class", "«[»^]ab"), ("unclosed-comment", "a«(?#b»"), ("trailing-backslash", "a«\\»"),
        ("nothing-to-repeat", "«{2}»a"), ("nothing-to-repeat", "a|«?»"), ("nothing-to-repeat", "a{2}«{3}»"),
        ("nothing-to-repeat", "^«{2}»a"), ("nothing-to-repeat", "\\b«?»a"), ("nothing-to-repeat", "a(?i)«?»"),
        ("repeat-count-too-large", "a«{65536}»"), ("repeat-counts-out-of-order", "a«{3,2}»"),
        ("range-out-of-order", "[«z-a»]"), ("bad-range", "[«a-\\d»]"), ("bad-range", "[\\d«-»z]"),
        ("bad-range", "[[:alpha:]«-»z]"), ("bad-group-name", "«(?<1a>»b)"), ("bad-group-name", "«(?<a»-b>c)"),
        ("duplicate-group-name", "(?<n>a)«(?<n>»b)"), ("unknown-group", "«(?@a)»"), ("unknown-group", "«(?»)a"),
        ("unknown-flag", "(?«J»)a"), ("unknown-flag", "(?x«x»)a"), ("unknown-flag", "(?«n»:a)"),
        ("unknown-flag", "(?«U»)a"), ("unknown-flag", "(?«^»)a"), ("unknown-escape", "a«\\j»"),
        ("unknown-escape", "«\\u»0041"), ("unknown-escape", "«\\N»{U+41}"), ("unknown-escape", "[«\\N»]"),
        ("unknown-escape", "[«\\A»]"), ("unknown-property", "«\\p{Klingon}»"), ("unknown-property", "«\\pQ»"),
        ("unknown-posix-class", "[«[:foo:]»]"), ("unknown-posix-class", "[«[.a.]»]"),
        ("unknown-posix-class", "[«[:<:]»]a"), ("posix-class-outside-class", "«[»:alpha:]"),
        ("bad-character-code", "«\\x»g"), ("bad-character-code", "«\\x{}»"), ("bad-character-code", "«\\x{d800}»"),
        ("bad-character-code", "«\\x{110000}»"),
        // Syntax that rules may not use
        ("octal-escape", "«\\0»1"), ("octal-escape", "«\\o»{7}"), ("octal-escape", "[«\\1»]"),
        ("control-escape", "«\\c»A"), ("quoted-text", "«\\Q»a"), ("quoted-text", "a«\\E»"), ("byte-escape", "«\\C»a"),
        ("reset-match-start", "a«\\K»b"), ("previous-match-end", "«\\G»a"), ("loose-text-end", "a«\\Z»"),
        ("newline-sequence", "a«\\R»"), ("grapheme-cluster", "a«\\X»"), ("verb", "«(*UCP)»a"), ("verb", "a«(*SKIP:b)»"),
        ("recursion", "a«(?R)»"), ("recursion", "a«(?1)»"), ("recursion", "a«(?-1)»"), ("recursion", "a«(?&n)»"),
        ("recursion", "a«(?P>n)»"), ("recursion", "a«\\g»<n>"), ("callout", "a«(?C1)»"),
        ("conditional", "a«(?»(1)b|c)"), ("branch-reset", "«(?|»a|b)"), ("group-name-syntax", "«(?P<»n>a)"),
        ("group-name-syntax", "«(?'»n'a)"), ("numeric-reference", "(a)«\\1»"), ("numeric-reference", "(a)«\\g»{1}"),
        ("reference-syntax", "(?<n>a)«\\k»{n}"), ("reference-syntax", "(?<n>a)«(?P=n)»"),
        ("reference-to-open-group", "«\\k<n>»(?<n>a)"), ("reference-to-open-group", "(?<n>a«\\k<n>»)"),
        ("repeated-assertion", "(?=a)«{2}»a"),
        // Patterns that cannot be run safely over a stream
        ("unbounded-repeat", "a«+»"), ("unbounded-repeat", "a«*»b"), ("unbounded-repeat", "a«{2,}»b"),
        ("nested-ambiguous-repeat", "«(a{1,9}){1,9}»"), ("nested-ambiguous-repeat", "«(?:[ ]?[A-Z0-9]{1,4}){1,8}»"),
        ("nested-ambiguous-repeat", "x«(?:(?:[a-z]{1,20})b?){1,5}»y"), ("nested-ambiguous-repeat", "«(?:a?a?b?){3,9}»"),
        ("nested-ambiguous-repeat", "(?i)«(?:[A-Z][a-z]{1,20}[ ]?){1,4}»"),
        ("variable-look-behind", "«(?<=a{1,3})»b"), ("variable-look-behind", "«(?<!a|(?:b|cd))»e"),
        ("variable-look-behind", "(?<n>a)«(?<=\\k<n>)»b"), ("value-group-in-assertion", "a(?=«(?<value>b)»)"),
        ("zero-width", "«a?»"), ("zero-width", "«(?=a)»"), ("zero-width", "««"), ("zero-width", "«a|»"),
        ("too-wide", "«a{4097}»"), ("too-wide", "«(?:[é-ü]{64}){33}»"),
        ("too-large", "«(?:(?:[ab]x){40}){40}»"), ("overlong-guard", "«[a-z]{1,65}»(?![a-z])"),
        ("overlong-guard", "x(?:«\\w{20,200}»|c)\\b"), ("overlong-guard", "«[A-Z]{8,80}+»={0,2}(?!\\w)"),
    ])
    func `says what is wrong, and where`(_ code: String, _ marked: String) {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map(String.init)
        let start = parts[0].utf8.count
        let problems = Self.problems(of: parts.joined())
        #expect(problems.map(\.code).contains(code), "\(marked): \(problems)")
        #expect(
            problems.contains { $0.code == code && $0.range == start..<(start + parts[1].utf8.count) },
            "\(marked): \(problems)")
    }

    @Test func `reports everything wrong at once`() {
        let codes = Self.problems(of: "a+ \\K (?<n>b) (?<n>c) [z-a] \\1 (?<=d{1,2}) (e").map(\.code)
        #expect(
            codes == [
                "unbounded-repeat", "reset-match-start", "duplicate-group-name", "range-out-of-order",
                "numeric-reference", "variable-look-behind", "unclosed-group",
            ])
    }

    @Test func `nests a hundred groups and no more`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        #expect(Self.problems(of: nested(100)).isEmpty)
        #expect(Self.problems(of: nested(101)).map(\.code) == ["too-deep"])
        #expect(Self.problems(of: nested(100_000)).map(\.code) == ["too-deep"])
    }

    @Test(arguments: [
        "(?:[0-9]{1,3}\\.){3}[0-9]{1,3}", "(?<![0-9])[1-6](?:[ -]?[0-9]){11,18}(?![0-9])",
        "[A-Z]{2}[0-9]{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?", "(?:[A-Z][a-z]{1,20}[ ]?){1,4}",
        "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z]{2,63}", "(?:[ .-]?[0-9]{2,4}){2,4}",
        "-----BEGIN\\ KEY-----\\r?\\n(?:[A-Za-z0-9+/=]{1,76}\\r?\\n){1,20}", "(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}",
        "(?:[a-z]{1,9}+){1,9}x", "(?:(?>[a-z]{1,9})){1,9}x", "a{,3}", "a{1", "a{ 1}", "[:=]", "[a[:]b]", "[]a]",
        "[^]a]",
        "a {1,2} +", "a(?#b){2}", "a# comment {\n{2}", "(?-x)a #", "a\\N{2}", "[a-c-e]", "[--a]", "[--]", "[\\d-]",
        "\\p{^Lu}\\p{L&}\\p{Han}", "(?<=a|bc)d", "(?<=(?:ab){3})c", "(?im-sx:a)b", "[a-z]{1,64}(?![a-z])",
        "[a-z]{40}(?![a-z])", "[a-z]{1,90}(?!\\.)", "(?<n>[\"'])a\\k<n>", "(?:[ -]?\\d){9}", "\\x{1F600}", "a]}{",
    ])
    func `takes ordinary patterns, as PCRE2 does`(_ pattern: String) {
        let problems = Self.problems(of: pattern)
        #expect(problems.isEmpty, "\(problems)")
        #expect(PCRE2Oracle(pattern) != nil)
    }

    @Test func `a rule may ask for more width`() throws {
        #expect(try Pattern("a{5000}", maximumWidth: 5000).analysis.maximumWidth == 5000)
        #expect(Self.problems(of: "é{3}", maximumWidth: 5).map(\.reason) == [.tooWide(width: 6, limit: 5)])
    }

    @Test(arguments: [
        "(?:ab)", "(?:[ab]x)", "(?:é|[é-ü]k)", "(?i:[\\x{100}-\\x{500}])", "(?i:[à-ÿ])", "(?i:[Α-ϖ]a)", "(?i:[a-zß-ɏ])",
        "(?:a{1,3}b)", "(?:a(?=b)(?<!b|c))",
        "(?:(?:a|b)?c)",
        "(?i:[ks][^\\W_\\p{L}])", "(?:(?>a[^b-é]{2})\\b)", "(?:a|[[:^alpha:]é]{1,2}b)", "(?<n>(?:a(?:b|[é])){1,2})",
    ])
    func `PCRE2 compiles what is just small enough`(_ body: String) throws {
        for repeated in [{ "\(body){\($0)}" }, { "x\(body){0,\($0)}" }] as [(Int) -> String] {
            var (fits, tooLarge) = (1, 65_535)
            while tooLarge - fits > 1 {
                let middle = (fits + tooLarge) / 2
                let isRefused = !Self.problems(of: repeated(middle), maximumWidth: 1 << 20).isEmpty
                if isRefused { tooLarge = middle } else { fits = middle }
            }
            #expect(fits > 3)
            #expect(PCRE2Oracle(repeated(fits)) != nil, "\(repeated(fits))")
        }
    }

    @Test func `every problem is worded in one line`() {
        for problem in Self.problems(of: "a+\\K\\Q\\j(?|(?P<n>b)(*X)(?C1)[z-a][a-\\d]{2}{3}\\p{X}(?J)\\g1\\1(") {
            #expect(problem.code.allSatisfy { $0.isLowercase || $0 == "-" })
            #expect(!problem.message.contains("\n") && !problem.fix.contains("\n") && !problem.fix.isEmpty)
        }
    }

    static func problems(of text: String, maximumWidth: Int = 4096) -> [PatternProblem] {
        do {
            _ = try Pattern(text, maximumWidth: maximumWidth)
            return []
        } catch {
            return error.problems
        }
    }
}
