import DLPCompiler
import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// A compiled pack as a file: what was compiled comes back, and nothing else passes.
struct PackFileTests {
    private func load(_ text: String, extending base: Ruleset? = nil) throws(RulePackError) -> LoadedPack {
        let source = RuleSource(path: "some.pack", bytes: Array(text.utf8))
        return try RuleCompiler.compile([source], extending: base, name: "builtin", version: "0.1.0")
    }

    /// The mistakes of a pack, as `code line:column`.
    private func mistakes(_ text: String, extending base: Ruleset? = nil) -> [String] {
        do throws(RulePackError) {
            _ = try load(text, extending: base)
            return []
        } catch {
            return error.diagnostics.map { "\($0.code) \($0.position.line):\($0.position.column)" }
        }
    }

    @Test func `a pack is what its rule files are`() throws {
        let pack = try ShippedRulesTests.pack()
        let read = try load(pack.packText)
        #expect(read.ruleset.rules == pack.ruleset.rules)
        #expect(read.ruleset.identity.sha256 == pack.ruleset.identity.sha256)
        #expect(read.packText == pack.packText)
    }

    @Test func `rules keep their identity, however they come on top of a pack`() throws {
        let files = try ShippedRulesTests.pack()
        let base = Ruleset([], identity: PackIdentity(name: "base", version: "1", sha256: "00"))
        let read = try load(files.packText, extending: base).ruleset
        #expect(read.rules == files.ruleset.rules)
        #expect(read.identity.sha256 != files.ruleset.identity.sha256)
        #expect(try load(files.packText, extending: base).ruleset.identity == read.identity)
    }

    @Test func `a pack with a mistake is not loaded, and each mistake has its place`() throws {
        let text = try ShippedRulesTests.pack().packText
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func changed(_ line: Int, _ old: String, _ new: String) -> String {
            var lines = lines
            lines[line - 1] = lines[line - 1].replacing(old, with: new, maxReplacements: 1)
            return lines.joined(separator: "\n")
        }
        let type = lines[1].split(separator: " ")[0].count + 2
        #expect(mistakes(changed(1, "schema=\"1\"", "schema=\"2\"")) == ["pack-schema 1:1"])
        #expect(mistakes(changed(1, "sha256", "sha1")).map { $0.prefix(20) } == ["pack-missing-field 1"])
        #expect(mistakes(changed(2, "\"E-mail", "E-mail")).map { $0.prefix(13) } == ["pack-syntax 2"])
        #expect(mistakes(changed(2, "E-mail", "\u{E9}-mail")).map { $0.prefix(13) } == ["pack-syntax 2"])
        #expect(mistakes(changed(2, " type=\"EMAIL_ADDRESS\"", "")) == ["pack-missing-field 2:\(type)"])
        #expect(mistakes(changed(2, "\"pii\"", "\"none\"")).map { $0.prefix(12) } == ["pack-value 2"])
        let more = changed(2, "lower=\"0\"", "lower=\"0\" more=\"0\"")
        #expect(mistakes(more).map { $0.prefix(14) } == ["pack-surplus 2"])
        #expect(mistakes(changed(2, "E-mail", "F-mail")) == ["pack-changed 1:1"])
        #expect(mistakes(lines.dropLast(2).joined(separator: "\n") + "\n") == ["pack-changed 1:1"])
        #expect(mistakes(lines.prefix(1).joined() + "\n") == ["pack-changed 1:1"])
        let two = changed(2, "\"pii\"", "\"none\"").replacing("\n" + lines[3], with: "\n?" + lines[3])
        #expect(mistakes(two).count == 2)
    }

    @Test func `a pack cannot be cut short anywhere`() throws {
        let text = try ShippedRulesTests.pack().packText
        for count in stride(from: 13, to: text.utf8.count, by: 97) {
            #expect(!mistakes(String(text.prefix(count))).isEmpty)
        }
    }

    @Test func `an id of the pack below cannot be taken again`() throws {
        let pack = try ShippedRulesTests.pack()
        let found = mistakes(pack.packText, extending: pack.ruleset)
        #expect(found.first == "id-in-base-pack 2:1")
        #expect(found.count == pack.ruleset.rules.count)
    }
}
