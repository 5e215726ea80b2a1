import DLPTestSupport
import Testing

@testable import DLPRegex

/// One anchored attempt: found, not found, not known yet, given up.
struct MatcherTests {
    /// The result at `offset` of a text, all of which has come or not.
    private func attempt(
        _ pattern: String, _ text: String, at offset: Int = 0, isEnd: Bool = true, limit: Int = 100_000,
        jit: Bool = true
    ) throws -> MatchResult {
        var buffer = UTF8Buffer()
        buffer.append(text.utf8.span)
        var matcher = Matcher()
        return matcher.match(
            try CompiledPattern(pattern, jit: jit), in: buffer, at: offset, matchLimit: limit, isEnd: isEnd)
    }

    @Test(arguments: [true, false])
    func `matches where it is asked to and nowhere else`(_ jit: Bool) throws {
        #expect(try attempt("b+", "abbc", at: 1, jit: jit) == .found(end: 3))
        #expect(try attempt("b+", "abbc", at: 0, jit: jit) == .none)
        #expect(try attempt("(?<=a)b", "ab", at: 1, jit: jit) == .found(end: 2))
        #expect(try attempt("(?<=é)€", "é€", at: 2, jit: jit) == .found(end: 5))
        #expect(try attempt("^b", "ab", at: 1, jit: jit) == .none)
        #expect(try attempt("(?m)^b", "a\nb", at: 2, jit: jit) == .found(end: 3))
        #expect(try attempt("a$", "a\n", jit: jit) == .none)
        #expect(try attempt("a", "", jit: jit) == .none)
    }

    /// Patterns and texts whose end leaves the question open, as long as more may follow.
    private static let open = [
        ("ab", "a"), ("a{2,3}", "aa"), (#"a\b"#, "a"), ("a$", "a"), ("(?m)a$", "a"), ("a(?=b)", "a"), ("a(?!b)", "a"),
        ("a(?=bc)", "ab"), ("a(?!bc)", "ab"), ("(?>a+)", "aa"), ("a++", "aa"), ("a*?b", "aa"), ("ab|a", "a"),
        ("é€", "é"),
        (#"(?<x>a)\k<x>"#, "a"), (#"a\z"#, "a"), ("(?i)ks", "\u{212A}"),
    ]

    @Test(arguments: open, [true, false])
    func `a partial match is told as such, until the end`(_ sample: (String, String), _ jit: Bool) throws {
        #expect(try attempt(sample.0, sample.1, isEnd: false, jit: jit) == .partial)
        #expect(try attempt(sample.0, sample.1, isEnd: true, jit: jit) != .partial)
    }

    @Test(arguments: [("a{2,3}", "aaa"), ("a", "a"), ("a|ab", "a"), ("a{2}", "aa"), ("a(?=b)", "ab"), (#"a\b"#, "a ")])
    func `a match that nothing can change is found at once`(_ pattern: String, _ text: String) throws {
        #expect(try attempt(pattern, text, isEnd: false) != .partial)
    }

    /// PCRE2 takes the asserted letter for a first one, and looks for the required one only behind it (10.42).
    @Test(arguments: [true, false], [true, false])
    func `an asserted first letter is not required twice`(_ isEnd: Bool, _ jit: Bool) throws {
        let text = isEnd ? "a" : "a."
        #expect(try attempt("(?=a)(?:ab){0,3}a", text, isEnd: isEnd, jit: jit) == .found(end: 1))
    }

    @Test func `a text that lost its start has no first line`() throws {
        var buffer = UTF8Buffer()
        buffer.append("ab".utf8.span)
        buffer.drop(before: 1)
        var matcher = Matcher()
        let attempt = matcher.match(try CompiledPattern("^b"), in: buffer, at: 1, matchLimit: 1000, isEnd: true)
        #expect(attempt == .none)
        let lines = matcher.match(try CompiledPattern("(?m)^b"), in: buffer, at: 1, matchLimit: 1000, isEnd: true)
        #expect(lines == .none)
        let other = matcher.match(try CompiledPattern("b"), in: buffer, at: 1, matchLimit: 1000, isEnd: true)
        #expect(other == .found(end: 2))
    }

    @Test(arguments: [true, false])
    func `giving up is not the same as not matching`(_ jit: Bool) throws {
        let many = String(repeating: "a", count: 40)
        #expect(try attempt("(?:a|a)+[bc]", many, limit: 4096, jit: jit) == .failed(.matchLimit))
        #expect(try attempt("(?:a|a){1,3}[bc]", "aab", limit: 4096, jit: jit) == .found(end: 3))
    }

    @Test func `what overflows the JIT's stack is interpreted`() throws {
        let many = String(repeating: "xy", count: 30_000) + "z"
        #expect(try attempt("(?:x|y)*z", many, limit: 10_000_000) == .found(end: 60_001))
    }

    @Test func `groups are ranges of the input`() throws {
        var buffer = UTF8Buffer()
        buffer.append("xxé=ab;".utf8.span)
        buffer.drop(before: 2)
        let pattern = try CompiledPattern("é=(?:(?<digits>[0-9]+)|(?<letters>[a-z]+));(?<empty>)")
        var matcher = Matcher()
        #expect(matcher.match(pattern, in: buffer, at: 2, matchLimit: 1000, isEnd: true) == .found(end: 8))
        let numbers = ["digits", "letters", "empty"].compactMap { pattern.number(ofGroup: $0) }
        #expect(numbers == [1, 2, 3])
        let ranges = numbers.map { matcher.range(ofGroup: $0, in: buffer) }
        #expect(ranges == [nil, 5..<7, 8..<8])
        #expect(pattern.number(ofGroup: "none") == nil)
        #expect(matcher.range(ofGroup: 99, in: buffer) == nil)
    }

    @Test func `the whole of a range, without what is around it`() throws {
        var buffer = UTF8Buffer()
        buffer.append("abab".utf8.span)
        var matcher = Matcher()
        let pattern = try CompiledPattern("ab?|aba", extent: .whole)
        let results = [0..<2, 0..<3, 0..<4, 1..<2].map {
            matcher.matchesWhole(pattern, $0, of: buffer, matchLimit: 1000)
        }
        #expect(results == [true, true, false, false])
        let hopeless = try CompiledPattern("(?:a|b|a|b)*c", extent: .whole)
        #expect(matcher.matchesWhole(hopeless, 0..<4, of: buffer, matchLimit: 1) != true)
        let edge = try CompiledPattern(#"\bb"#, extent: .whole)
        #expect(matcher.matchesWhole(edge, 1..<2, of: buffer, matchLimit: 1000) == true)
    }
}
