import DLPAnchors
import DLPBuiltinRules
import DLPModel
import DLPTestSupport
import Testing

@testable import DLPCompiler

/// What lint says of rules that are slow, and of those that are nearly like them.
@Suite struct LintTests {
    private static let folder = GoldenFolder("Lint")

    /// `Lint/<code>.yaml` holds a rule that lint reports with the code, and one that it does not; `<code>.txt` is what
    /// it says.
    @Test(arguments: folder.pairs())
    func `a slow rule is reported with place and fix, and its neighbour is not`(_ slow: GoldenPair) throws {
        let source = RuleSource(path: slow.fileName, bytes: try slow.bytes())
        let pack = try RuleCompiler.compile([source], name: "test", version: "1")
        for example in pack.examples { #expect(example.failure() == nil, "\(example.line): \(example.expected)") }
        let rules = pack.lint([source])
        let said = rules.flatMap(\.diagnostics).filter { $0.severity == .error || $0.code == slow.name }
        let text = said.sorted().map { "\($0)\n" }.joined()
        #expect(try slow.expectation(orUpdateTo: text) == text)
        #expect(rules.map { $0.diagnostics.map(\.code).contains(slow.name) } == [true, false])
    }

    @Test func `every code has a file and every file a code`() throws {
        let codes = try ProjectFiles.codes(inSource: "Sources/DLPCompiler/Lint/LintFinding.swift")
        #expect(Set(Self.folder.pairs().map(\.name)) == codes)
        #expect(try Self.folder.strays().isEmpty)
    }

    @Test func `no shipped rule has an error, with its file or without`() throws {
        let sources = try ProjectFiles.files(below: "Rules", ending: ".yaml").map {
            RuleSource(path: $0.path, bytes: $0.bytes)
        }
        let pack = try ShippedRulesTests.pack()
        for rules in [pack.lint(sources), Ruleset.builtin.lint()] {
            #expect(rules.count == pack.ruleset.rules.count)
            for rule in rules {
                #expect(rule.diagnostics.allSatisfy { $0.code == "frequent-anchor" }, "\(rule.diagnostics)")
                #expect((0.9...RuleLint.steepest).contains(try #require(rule.work).growth), "\(rule.rule)")
            }
        }
    }

    @Test func `says the same each time`() throws {
        let some = Ruleset.builtin.filter { $0.id.rawValue.contains("token") }
        #expect(some.lint().map(\.work) == some.lint().map(\.work))
    }

    @Test func `without its file, a rule is named by its id and places are in its pattern`() throws {
        let rule = Rule.sample("two-lines", "x\n(?<tail1>)[a-z]{1,99}[a-z]{1,99}x", width: 4...200)
        let diagnostics = Ruleset(testing: [rule]).lint()[0].diagnostics
        #expect(diagnostics.contains { "\($0)".hasPrefix("two-lines:2:22: error[ambiguous-repeat]") }, "\(diagnostics)")
    }
}

/// Patterns with «» around what is wrong in them, or without where nothing is.
@Suite struct SlowPartsTests {
    @Test(arguments: [
        "«[A-Za-z0-9]{20,60}»=", "«[a-f0-9]{32}»", "[a-z]«[a-z0-9]{0,60}»@", "(?<value>«\\w{1,64}»)@",
        "(?:«[a-z]{20,40}»|x[0-9]{40})=", "[ -]?«[a-z]{20,40}»=", "(?<![0-9])«[a-z0-9]{20,40}»=",
        "«(?:[0-9][ -]?){13,19}»X", "(?<=[a-z])«[a-z]{20,40}»=", "\\b«[a-z-]{20,40}»=", "«a{20,40}»b",
        // Guarded, short, or behind a literal
        "(?<![A-Za-z0-9])[A-Za-z0-9]{20,60}=", "\\b\\w{20,60}=", "^[a-z]{20,60}=", "(?m)^[a-z]{20,60}=",
        "(?<=[^a-z])[a-z]{20,40}=", "(?i)(?<![a-z])[a-z]{20,40}=", "[0-9]{1,3}\\.[0-9]{1,3}", "sk-[a-z]{20,40}=",
        "[0-9]{2}[a-z]{20,40}=", "(?:(?<![0-9])|(?<=x9))x[a-z]{20,40}", "(?<![0-9])(?:[0-9][ -]?){13,19}X",
    ])
    func `finds starts without a guard`(_ marked: String) throws {
        let (pattern, ranges) = Self.split(marked)
        #expect(StartGuards(try Self.parse(pattern)).unguarded == ranges, "\(marked)")
    }

    @Test(arguments: [
        "[0-9]{1,40}«[0-9]{1,40}»X", "[a-z0-9]{0,100}«[a-z]{0,100}»x", "k(?<value>[a-z]{1,50})«[a-z0-9]{1,50}»x",
        "[0-9]{3}\\s{0,40}[-.]?«\\s{0,40}»[0-9]{2}", "\\s{0,40}(?:=|:|)«\\s{0,40}»x", "«(?:a|a){0,30}»b",
        "«(?:a|aa){1,30}»b", "«(?:[0-9a-f]|[0-9a-f]{2}){1,30}»-", "(?:x[a-z]{1,20}«[a-z_]{1,20}»y){1,2}",
        "(?=[a-z]{0,50}«[a-z]{0,50}»X)b", "[a-z]{1,40}a«[a-z]{1,40}»X", "[ ]{0,5}[ ]{0,5}«[ ]{0,5}»X",
        "(?:[0-9]-?){1,30}«[0-9]{1,30}»X",
        // Parted, possessive, atomic, or small
        "[0-9]{1,3}[0-9]{4,6}", "[0-9]{1,40}-[0-9]{1,40}X", "[0-9]{1,40}+[0-9]{1,40}X", "(?>[0-9]{1,40})[0-9]{1,40}X",
        "[ ]{0,2}[:=]?[ ]{0,3}X", "[a-z]{1,40}[0-9]{1,40}X", "(?:a|b){0,30}c", "(?:ab|abc){0,30}d",
        "(?:\\s|\\\\r|\\\\n){0,30}x", "(?:a|a){0,4}b", "(?:a|a){0,30}+b", "[a-z]{1,40}(?:=[a-z]{1,40})?X",
        "[A-Za-z0-9_-]{16,120}T3BlbkFJ[A-Za-z0-9_-]{16,120}X", "[a-z]{40}[a-z]{1,40}X",
        "(?:[0-9a-f]{1,4}:){1,7}[0-9a-f]{1,4}X",
    ])
    func `finds repeats that share a run of characters`(_ marked: String) throws {
        let (pattern, ranges) = Self.split(marked)
        let alternatives = try Self.parse(pattern)
        let found = RepeatChains(alternatives, width: alternatives.width.bytes.upperBound).ambiguous.keys
        #expect(Set(found) == ranges, "\(marked)")
    }

    @Test(arguments: [
        "[A-Z]{20,100}«={0,2}»", "k(?:[A-Z]{20,100}«=?»|x)", "k[A-Z]{20,100}\\w{1,2}", "k[A-Z]{20,100}(?:={1,2}|)",
        "k[A-Z]{16}={0,2}", "k[A-Z]{20,100}[A-Z=]{0,2}", "k[A-Z]{20,100}={0,2}(?!=)", "k[A-Z]?={0,2}",
    ])
    func `finds tails behind tails`(_ marked: String) throws {
        let (pattern, ranges) = Self.split(marked)
        #expect(LastTails(try Self.parse(pattern)).behindTail == ranges, "\(marked)")
    }

    private static func parse(_ pattern: String) throws -> [PatternSequence] {
        var parser = PatternParser(pattern)
        let alternatives = parser.parse()
        try #require(parser.problems.isEmpty, "\(pattern): \(parser.problems)")
        return alternatives
    }

    private static func split(_ marked: String) -> (pattern: String, ranges: Set<Range<Int>>) {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map(String.init)
        guard parts.count == 3 else { return (marked, []) }
        let start = parts[0].utf8.count
        return (parts.joined(), [start..<(start + parts[1].utf8.count)])
    }
}

/// The text that anchors are counted in.
@Suite struct SampleTextTests {
    @Test(arguments: [SampleText.prose, SampleText.code, SampleText.logs])
    func `is large enough, valid, and holds nothing to find`(_ text: [UInt8]) throws {
        #expect((SampleText.size...SampleText.size + 1024).contains(text.count))
        #expect(String(validating: text, as: UTF8.self) != nil)
        var sink = FindingCollector()
        Scanner(.builtin).scan(text.span, into: &sink)
        #expect(sink.findings.map(\.rule) == [])
    }

    @Test func `a rule is tried where its anchor holds`() {
        let rules = [
            Rule.sample("any", "[ab]", width: 1...1),
            Rule.sample("b", "b", width: 1...1, anchor: Anchor(prefix: [ByteSet("b")])),
        ]
        #expect(
            Ruleset(testing: rules).anchorPlaces(in: Array("abcb".utf8), isGated: true) == [[0, 1, 2, 3], [1, 3]])
    }
}
