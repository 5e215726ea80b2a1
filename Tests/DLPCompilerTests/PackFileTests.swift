@testable import DLPCompiler
import DLPAnchors
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

    /// A pack of the first shipped rules.
    private static func fewRules() throws -> String {
        let pack = try ShippedRulesTests.pack().ruleset
        return PackFile.text(of: Ruleset(Array(pack.rules.prefix(12)), identity: pack.identity))
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
        let text = try Self.fewRules()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func changed(_ line: Int, _ old: String, _ new: String) -> String {
            var lines = lines
            lines[line - 1] = lines[line - 1].replacing(old, with: new, maxReplacements: 1)
            return lines.joined(separator: "\n")
        }
        let type = try #require(lines[1].firstRange(of: "type=")).lowerBound.utf16Offset(in: lines[1]) + 1
        #expect(mistakes(changed(1, "schema=\"1\"", "schema=\"2\"")) == ["pack-schema 1:1"])
        #expect(mistakes(changed(1, "sha256", "sha1")).map { $0.prefix(20) } == ["pack-missing-field 1"])
        #expect(mistakes(changed(2, "\"E-mail", "E-mail")).map { $0.prefix(13) } == ["pack-syntax 2"])
        #expect(mistakes(changed(2, "E-mail", "\u{E9}-mail")).map { $0.prefix(13) } == ["pack-syntax 2"])
        #expect(mistakes(changed(2, " type=\"EMAIL_ADDRESS\"", "")) == ["pack-missing-field 2:\(type)"])
        #expect(mistakes(changed(2, "\"pii\"", "\"none\"")).map { $0.prefix(12) } == ["pack-value 2"])
        let more = changed(2, "lower=\"0\"", "lower=\"0\" more=\"0\"")
        #expect(mistakes(more).map { $0.prefix(14) } == ["pack-surplus 2"])
        #expect(mistakes(changed(2, " rest=\"", " rest=\"1")).map { $0.prefix(12) } == ["pack-value 2"])
        #expect(mistakes(changed(2, "E-mail", "F-mail")) == ["pack-changed 1:1"])
        #expect(mistakes(lines.dropLast(2).joined(separator: "\n") + "\n") == ["pack-changed 1:1"])
        #expect(mistakes(lines.prefix(1).joined() + "\n") == ["pack-changed 1:1"])
        let two = changed(2, "\"pii\"", "\"none\"").replacing("\n" + lines[3], with: "\n?" + lines[3])
        #expect(mistakes(two).count == 2)
    }

    @Test func `rules of an unchanged pack are read one at a time, to the same rules`() throws {
        let pack = try ShippedRulesTests.pack().ruleset
        let read = try load(try ShippedRulesTests.pack().packText).ruleset
        #expect(read.ids == pack.rules.map(\.id))
        #expect(read.holdBackBound == pack.holdBackBound)
        #expect(read.filter { $0.category == .secret }.rules == pack.rules.filter { $0.category == .secret })
        #expect(read.rules.reversed() == pack.rules.reversed())
    }

    @Test func `a pack that another version wrote is read whole, so that its mistakes show at once`() throws {
        let rule = Rule(
            id: "a", type: "A", summary: "A.", category: .pii, severity: .low, specificity: .shape,
            confidence: .certain, source: "none",
            match: MatchProgram(
                pattern: "abc", minimumWidth: 3, maximumWidth: 3, lookBehind: 0, lookAhead: 0,
                anchor: Anchor(prefix: [.all])))
        let lines = "\(rule.line)\n".replacing("severity=\"low\"", with: "severity=\"odd\"")
        func pack(_ version: String) -> String {
            "dlpscan-pack schema=\"1\" version=\"\(version)\" sha256=\"\(PackFile.digest(of: lines))\"\n\(lines)"
        }
        #expect(mistakes(pack("0.2.0")).map { $0.prefix(12) } == ["pack-value 2"])
        #expect(mistakes(pack("0.1.0")) == [])
    }

    @Test func `a pack cannot be cut short anywhere`() throws {
        let text = try Self.fewRules()
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
