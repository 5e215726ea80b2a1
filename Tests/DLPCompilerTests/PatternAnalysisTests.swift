import DLPAnchors
import Testing

@testable import DLPCompiler

/// What is told of a pattern's matches, in numbers and sets.
struct PatternAnalysisTests {
    @Test(
        arguments: [
            ("abc", 3...3), ("a|bcd", 1...3), ("[0-9]{2,4}", 2...4), ("é", 2...2), ("€", 3...3), ("😀", 4...4),
            (".", 1...4),
            ("[^a]", 1...4), ("\\w", 1...1), ("\\W", 1...4), ("(?i)a", 1...1), ("(?i)k", 1...3), ("(?i)s", 1...2),
            ("(?i)[k]{2}", 2...6), ("(?-i)k", 1...1), ("a(?i)b|k", 1...3), ("(?:(?i)b|k)k", 2...4), ("(?i)é", 2...2),
            ("(?i)ß", 2...3), ("(?i)[à-ž]", 1...3), ("(?i)电话", 6...6),
            ("\\d{3}-?", 3...4), ("(?:ab?){2,3}", 2...6), ("a(?=bcd)", 1...1), ("(?<=xy)a\\b", 1...1),
            ("(?>a|bc)", 1...2),
            ("(?<n>a|bc)\\k<n>", 2...4), ("(?<n>ab)(?i)\\k<n>", 4...10), ("a{0}b", 1...1), ("\\p{L}", 1...4),
            ("\\h", 1...3), ("a # b\n c", 2...2), ("(?-x)a b", 3...3), ("(?s-x: .)", 2...5), ("\\x{2013}", 3...3),
        ] as [(String, ClosedRange<Int>)])
    func `counts the bytes of a match`(_ pattern: String, _ widths: ClosedRange<Int>) throws {
        let analysis = try Pattern(pattern).analysis
        #expect(analysis.minimumWidth...analysis.maximumWidth == widths)
    }

    @Test(arguments: [
        ("abc", 0, 0), ("\\babc", 4, 0), ("abc\\b", 0, 4), ("^abc$", 4, 1), ("\\Aabc\\z", 4, 1),
        ("(?<=a)b", 4, 0), ("(?<=(?<!b)a)c", 8, 0), ("(?<=a|bcd)e", 12, 0), ("a(?=bc)", 0, 2), ("a(?!b(?=cd))", 0, 3),
        ("(?=abc)a", 0, 2), ("(?=abc)abc", 0, 0), ("(?=ab)[a-z]{1,9}", 0, 1), ("\\d{4}(?<!0000)", 0, 0),
        ("\\d(?<!0000)", 12, 0), ("a(?=b\\b)", 0, 5), ("(?<=^a)b", 8, 0), ("(?<=a(?=bcd))b", 4, 2), ("a(?=é{2})", 0, 4),
        ("(?m)^a", 4, 0), ("(?:a(?=bc)|d)", 0, 2), ("(?<=\\ba)b\\B", 8, 4), ("(?=.{3})a", 0, 11),
    ])
    func `bounds how far assertions look`(_ pattern: String, _ behind: Int, _ ahead: Int) throws {
        let analysis = try Pattern(pattern).analysis
        #expect(analysis.lookBehind == behind)
        #expect(analysis.lookAhead == ahead)
    }

    @Test(arguments: [
        ("abcde", ["a", "b", "c", "d"]), ("ab", ["a", "b"]), ("a|bc", ["ab"]), ("ax|bcd", ["ab", "xc"]),
        ("a?bc", ["ab", "bc"]), ("a{2,3}bcd", ["a", "a", "ab", "bc"]), ("[ab]c?de", ["ab", "cd", "de"]),
        ("(?i)ab", ["aA", "bB"]), ("(?:a|b){3}", ["ab", "ab", "ab"]), ("(?<!x)\\bab", ["a", "b"]),
        ("(?:ab){0,2}cd", ["ac", "bd"]), ("a{0}b", ["b"]), ("(?>a?)bb", ["ab", "b"]), ("[0-3][ -]?7", ["0123", "7 -"]),
    ])
    func `tells the first bytes of a match`(_ pattern: String, _ sets: [String]) throws {
        let expected = sets.map { ByteSet($0.utf8) }
        #expect(try Pattern(pattern).analysis.anchorPrefix == expected)
    }

    @Test func `tells the first bytes of longer characters`() throws {
        #expect(try Pattern("é").analysis.anchorPrefix == [ByteSet([0xC3]), ByteSet([0xA9])])
        #expect(try Pattern("(?i)é").analysis.anchorPrefix == [ByteSet([0xC3]), ByteSet([0xA9, 0x89])])
        #expect(try Pattern("(?i)k").analysis.anchorPrefix == [ByteSet([0x4B, 0x6B, 0xE2])])
        #expect(try Pattern("[a-zà-ü]x").analysis.anchorPrefix.first == ByteSet(0x61...0x7A).union(ByteSet([0xC3])))
        #expect(try Pattern("\\D").analysis.startsAnywhere)
        #expect(try Pattern("..x").analysis.startsAnywhere)
        #expect(try !Pattern("\\w").analysis.startsAnywhere)
    }

    @Test func `letters of two cases are those of PCRE2`() throws {
        let cased = (UInt32(0x80)...0x1_FFFF).compactMap(Unicode.Scalar.init).filter {
            $0.properties.changesWhenCaseMapped
        }
        let bytes = cased.flatMap { Array(String($0).utf8) }
        let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
        for letter in cased.indices where letter % 5 == 0 {
            let oracle = try #require(PCRE2Oracle("(?i)\\x{\(String(cased[letter].value, radix: 16))}"))
            let found = Set(
                cased.indices.filter { oracle.end(in: bytes, at: starts[$0]) != nil }.map { cased[$0].value })
            #expect(found.isSubset(of: LetterForms.of(cased[letter].value)))
        }
    }

    @Test(arguments: [
        ("abc", ByteSet.all), ("(?<![0-9])7", ByteSet(0x30...0x39).complement), ("\\ba", word.complement),
        ("\\b-a", word), ("\\B-a", word.complement), ("\\B[a7]", word), ("\\b[a-]", .all),
        ("(?<!\\w)a", word.complement), ("(?<!a|b)c", ByteSet([0x61, 0x62]).complement),
        ("(?<!a|bc)d", ByteSet([0x61]).complement), ("(?<!bc)d", .all), ("(?<=[=:])a", ByteSet([0x3D, 0x3A])),
        ("(?<=key:)a", ByteSet([0x3A])), ("(?<=é)a", .nonASCII), ("(?<!é)a", .all),
        ("(?<!\\p{L})a", letters.complement),
        ("(?<![^a])b", ByteSet([0x61])), ("^a", ByteSet()), ("(?m)^a", ByteSet([0x0A])),
        ("(?:\\b|(?<=_))a", word.complement.union(ByteSet([0x5F]))), ("(?<!a)b|(?<!c)b", .all),
        ("(?<!a)(?<!c)b", ByteSet([0x61, 0x63]).complement), ("x?(?<!a)b", .all),
        ("(?i)(?<!a)b", ByteSet([0x41, 0x61]).complement),
        ("(?=a)(?<!c)a", ByteSet([0x63]).complement), ("(?:(?<!c)a){2}", ByteSet([0x63]).complement),
    ])
    func `tells what may stand before a match`(_ pattern: String, _ allowed: ByteSet) throws {
        #expect(try Pattern(pattern).analysis.before == allowed)
    }

    private static let letters = ByteSet(0x41...0x5A).union(ByteSet(0x61...0x7A))
    private static let word = letters.union(ByteSet(0x30...0x39)).union(ByteSet([0x5F]))
}
