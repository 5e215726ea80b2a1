import DLPBuiltinRules
import DLPCompiler
import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// The files under `Rules/`, and the pack that was made of them.
struct ShippedRulesTests {
    static func pack() throws -> LoadedPack { try compiled.get() }

    /// Compiled once: there are many.
    private static let compiled = Result {
        let sources = try ProjectFiles.files(below: "Rules", ending: ".yaml").map {
            RuleSource(path: $0.path, bytes: $0.bytes)
        }
        let identity = Ruleset.builtin.identity
        return try RuleCompiler.compile(sources, name: identity.name, version: identity.version)
    }

    /// One example of each rule: with so many rules a scan of each of all would take a quarter of an hour, and
    /// `make packs-check` has the release program do it.
    private static func firstExamples() throws -> [RuleExample] {
        Dictionary(grouping: try pack().examples, by: \.rule).values.compactMap(\.first)
    }

    @Test func `the first example of every rule holds`() throws {
        #expect(try Self.pack().warnings.isEmpty)
        for example in try Self.firstExamples() {
            let found = example.failure()
            #expect(found == nil, "\(example.file):\(example.line) \(example.rule): expected \(example.expected)")
        }
    }

    @Test func `the built-in pack is what the files compile to`() throws {
        let pack = try Self.pack()
        #expect(Ruleset.builtin.rules == pack.ruleset.rules)
        #expect(Ruleset.builtin.identity == pack.ruleset.identity)
    }

    @Test func `a rule reads what it writes`() throws {
        for rule in try Self.pack().ruleset.rules {
            var pack = PackReader(Array("\(rule.line)\n".utf8))
            let read = try Rule(from: &pack)
            #expect(read == rule)
            #expect(pack.isAtEnd)
        }
    }

    @Test func `the machine's code and the interpreter agree on the first example of every rule`() throws {
        let pack = try Self.pack()
        let compiled = Scanner(pack.ruleset)
        let interpreted = Scanner(pack.ruleset.interpreted())
        for example in try Self.firstExamples() {
            let text = example.expected
            #expect(compiled.findings(in: text) == interpreted.findings(in: text), "\(example.file):\(example.line)")
        }
    }

    @Test func `the first example of every rule gives the same in pieces of one byte`() throws {
        let pack = try Self.pack()
        let scanner = Scanner(pack.ruleset)
        for example in try Self.firstExamples() {
            let text = Array(example.expected.utf8)
            var whole = FindingCollector()
            scanner.scan(text.span, into: &whole)
            var pieces = FindingCollector()
            var stream = scanner.stream()
            for byte in text { stream.push([byte].span, into: &pieces) }
            stream.finish(into: &pieces)
            #expect(whole.findings == pieces.findings, "\(example.file):\(example.line)")
        }
    }

    @Test func `every rule names its source and no rule shares its id`() throws {
        let rules = try Self.pack().ruleset.rules
        #expect(rules.count >= 1100)
        #expect(Set(rules.map(\.id)).count == rules.count)
        #expect(rules.allSatisfy { !$0.source.isEmpty })
    }
}
