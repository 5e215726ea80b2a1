import DLPModel
import DLPScanner
import DLPTestSupport
import Testing

/// What is held back is what could still belong to a finding, and nothing else.
struct HoldBackTests {
    @Test(arguments: [
        ("call ", "21"), ("call ", "219-09"), ("call ", "219-09-9999"), ("call 219-09-9999.", ""), ("call 219-09 ", ""),
        ("call", ""), ("", "PIN 123"), ("a pin 1234 ", ""), ("a pin 12 ", ""), ("see ", "sk-abc"), ("see ", "tok_A1b2"),
        ("tok_A1b2C3d4E5f6G7h8I9j0K1L", ""), ("gd_abcdefghijklm", ""), ("", "gd_abcdefghijkl"),
    ])
    func `only what may become a finding`(_ free: String, _ held: String) {
        var stream = Scanner(Ruleset(testing: TestRules.edges.prefix(2) + TestRules.tails), settings: .plain).stream()
        var sink = RecordingSink()
        let text = free + held
        stream.push(text.utf8.span, into: &sink)
        #expect(stream.heldBack == held.utf8.count)
        #expect(sink.input == Array(free.utf8))
        stream.finish(into: &sink)
        #expect(sink.input == Array(text.utf8))
    }

    @Test func `no more than the bound, which is met`() {
        let rule = Rule.sample("x", "[a-z]{2,9}[0-9]", width: 3...10).evidence { $0.keywords = ["nr"] }
        let ruleset = Ruleset(testing: [rule])
        #expect(ruleset.holdBackBound == 10 + 65)
        var stream = Scanner(ruleset, settings: .plain).stream()
        var sink = RecordingSink()
        var most = 0
        for byte in Array(("abcdefghi1" + String(repeating: ".", count: 100)).utf8) {
            stream.push([byte].span, into: &sink)
            most = max(most, stream.heldBack)
        }
        stream.finish(into: &sink)
        #expect(most == ruleset.holdBackBound - 1)
    }
}
