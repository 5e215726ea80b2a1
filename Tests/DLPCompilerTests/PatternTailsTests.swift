import Testing

@testable import DLPCompiler

/// The repeats that a longer value goes on with.
struct PatternTailsTests {
    @Test(arguments: [
        ("x[a-z]{2,9}", ["[a-z]{1,1024}+"]), ("x[a-z]{2,9}+", ["[a-z]{1,1024}+"]), ("[a-z]{9}", ["[a-z]{1,1024}+"]),
        ("(?i)x[a-z0-9_]{2,9}", ["(?i)[a-z0-9_]{1,1024}+"]), ("(?s).{2,9}", ["(?s).{1,1024}+"]),
        ("(?-x)a {2,9}", ["(?-x) {1,1024}+"]), ("a\\x{2013}{0,4}", ["\\x{2013}{1,1024}+"]),
        ("ab{2,3} # end", ["b{1,1024}+"]),
        ("x[a-z]{2,9}?", []), ("x[a-z]{2,9}\\b", []), ("x[a-z]{2,9}(?!\\.)", []), ("x[a-z]{0,1}", []), ("x", []),
        ("[a-z]{2,9}x?", []), ("(?:ab){2,3}", []), ("(?:,[a-z]{1,9}){1,3}", []), ("(?:x|y[a-z]{2,3})?z", []),
        ("(?:a|b)[0-9]{2,3}|c[0-9]{4,5}", ["[0-9]{1,1024}+"]),
    ])
    func `finds the last repeat of every match`(_ pattern: String, _ tails: [String]) throws {
        let analysis = try Pattern(pattern).analysis
        #expect(analysis.tails == tails.map { .init(group: nil, pattern: $0) })
        #expect(analysis.compiledText == pattern)
    }

    @Test(arguments: [
        ("a[0-9]{2,3}|b[a-z]{2,3}", "a[0-9]{2,3}(?<tail1>)|b[a-z]{2,3}(?<tail2>)", ["[0-9]", "[a-z]"]),
        ("a[0-9]{2,3}|b", "a[0-9]{2,3}(?<tail1>)|b", ["[0-9]"]),
        ("x(?:a{2,3}+|(?i)b{2})", "x(?:a{2,3}+(?<tail1>)|(?i)b{2}(?<tail2>))", ["a", "(?i)b"]),
        ("[A-Z]{2,9}(?:={1,2}|)", "[A-Z]{2,9}(?:={1,2}(?<tail1>)|(?<tail2>))", ["=", "[A-Z]"]),
        ("(?<tail>a{2})|b", "(?<tail>a{2}(?<tail_1>))|b", ["a"]),
    ])
    func `marks the repeats that have to be told apart`(
        _ pattern: String, _ compiled: String, _ classes: [String]
    ) throws {
        let analysis = try Pattern(pattern).analysis
        #expect(analysis.compiledText == compiled)
        #expect(analysis.tails.map(\.pattern) == classes.map { $0 + "{1,1024}+" })
        #expect(analysis.tails.allSatisfy { compiled.contains("(?<\($0.group ?? "none")>)") })
    }

    @Test(arguments: [
        ("a{2}", false, true, 1), ("key=(?<value>a{2,9})", true, true, 1), ("key=(?<value>b|a{2,9})", true, true, 1),
        ("(?<value>a)=b{2,9}", true, false, 0), ("(?<value>a{2,9});", true, true, 0),
        ("(?<value>a{2,9})|b{2,9}", true, false, 0), ("(?<other>a{2,9})", false, true, 1),
    ])
    func `a tail ends the value, or there is none`(
        _ pattern: String, _ hasValue: Bool, _ reachesEnd: Bool, _ tails: Int
    ) throws {
        let analysis = try Pattern(pattern).analysis
        #expect(analysis.hasValueGroup == hasValue)
        #expect(analysis.valueReachesEnd == reachesEnd)
        #expect(analysis.tails.count == tails)
        if !reachesEnd { #expect(analysis.compiledText == pattern) }
    }
}
