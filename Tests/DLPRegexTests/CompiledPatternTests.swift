import Testing

@testable import DLPRegex

/// How patterns are compiled.
struct CompiledPatternTests {
    @Test func `a refusal says what and where`() {
        #expect(throws: CompiledPattern.Refusal(code: 106, offset: 2)) { try CompiledPattern("a[") }
        #expect(throws: CompiledPattern.Refusal.self) { try CompiledPattern(#"a\C"#) }
        #expect(throws: CompiledPattern.Refusal.self) { try CompiledPattern("(*UCP)a") }
    }

    @Test func `without JIT it is interpreted`() throws {
        #expect(try !CompiledPattern("a", jit: false).usesJIT)
        #expect(try CompiledPattern("a").usesJIT == PCRE2Library.hasJIT)
    }

    @Test func `white space and comments mean nothing, parentheses only group`() throws {
        let pattern = try CompiledPattern("( a ) # the letter\n b (?<value> c )")
        #expect(pattern.number(ofGroup: "value") == 1)
        var buffer = UTF8Buffer()
        buffer.append("abc".utf8.span)
        var matcher = Matcher()
        #expect(matcher.match(pattern, in: buffer, at: 0, matchLimit: 1000, isEnd: true) == .found(end: 3))
    }

    @Test func `the library says its version`() {
        #expect(PCRE2Library.version.contains("."))
        #expect(PCRE2Library.version.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
}
