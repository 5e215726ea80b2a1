import DLPCompiler
import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// What only the compiler can say of a rule file: each mistake at its place, all of them at once.
struct RuleCompilerTests {
    /// A rule file whose one rule has this pattern, and other keys as they are given.
    private func source(_ pattern: String, id: String = "sample", more: String = "") -> RuleSource {
        let text = """
            schema: 1
            family: samples
            description: Rules for this test.
            rules:
              - id: \(id)
                type: SAMPLE
                description: A rule for this test.
                category: pii
                severity: low
                specificity: shape
                confidence: 0.80
                source: a test
                pattern: |
                  \(pattern)
            \(more)
                examples:
                  finds: ["«ab12»", "x «ab34»", "«ab56» y"]
                  leaves: [ab, cd, ef]
            """
        return RuleSource(path: "sample.yaml", bytes: Array(text.utf8))
    }

    private func codes(_ source: RuleSource, extending base: Ruleset? = nil) -> [String] {
        do throws(RulePackError) {
            return try RuleCompiler.compile([source], extending: base, name: "test", version: "1").warnings.map(\.code)
        } catch {
            return error.diagnostics.map { "\($0.code) \($0.position.line):\($0.position.column)" }
        }
    }

    @Test func `a mistake in a pattern is shown where it stands in the file`() {
        #expect(codes(source("ab [0-9]+")) == ["unbounded-repeat 14:15"])
        #expect(codes(source("ab (?: \\C | \\K )")) == ["byte-escape 14:14", "reset-match-start 14:19"])
    }

    @Test func `a pattern that can begin with anything says so`() {
        #expect(codes(source(". [0-9]{4}")) == ["no-anchor 13:14"])
        #expect(codes(source(". [0-9]{4}", more: "    anchor: none")) == ["costly-anchor"])
        #expect(codes(source("ab [0-9]{2}", more: "    anchor: none")) == ["needless-anchor-none"])
    }

    @Test func `patterns of values are checked like any other`() {
        let found = codes(source("ab [0-9]{2}", more: "    allow: ['a*']\n    test-values: ['ab.+']"))
        #expect(found == ["unbounded-repeat 15:15", "unbounded-repeat 16:23"])
    }

    @Test func `an id of the pack below cannot be taken again`() {
        #expect(codes(source("ab [0-9]{2}", id: "us-ssn"), extending: try? ShippedRulesTests.pack().ruleset).count == 1)
    }

    @Test func `rules are added to those of the pack below`() throws {
        let base = try ShippedRulesTests.pack().ruleset
        let pack = try RuleCompiler.compile([source("ab [0-9]{2}")], extending: base, name: "more", version: "2")
        #expect(pack.ruleset.rules.count == base.rules.count + 1)
        #expect(pack.ruleset.identity.sha256 != base.identity.sha256)
        #expect(Scanner(pack.ruleset).findings(in: "ab12, 219-09-9999").map(\.type) == ["SAMPLE", "US_SSN"])
        #expect(pack.examples.allSatisfy { $0.failure() == nil })
    }

    @Test func `an example that does not hold says what was found instead`() throws {
        let pack = try RuleCompiler.compile([source("ab [0-9]{1}")], name: "test", version: "1")
        #expect(pack.examples.compactMap { $0.failure() } == ["«ab1»2", "x «ab3»4", "«ab5»6 y"])
    }
}
