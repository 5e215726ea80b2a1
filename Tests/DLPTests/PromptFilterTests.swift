import DLP
import Testing

struct PromptFilterTests {
    static let prompt = "Refund 4111 1111 1111 1111, write to jane.doe@example.com."
    static let redacted = "Refund [CREDIT_CARD], write to [EMAIL_ADDRESS]."

    @Test func `a clean prompt passes as it is`() {
        let filtered = PromptFilter().filter("Wie spät ist es in 北京? 🕰️")
        #expect(filtered.verdict == .allow)
        #expect(filtered.text == "Wie spät ist es in 北京? 🕰️")
        #expect(filtered.findings.isEmpty)
    }

    @Test func `findings are replaced and listed where they were`() {
        let filtered = PromptFilter().filter(Self.prompt)
        #expect(filtered.verdict == .redact)
        #expect(filtered.text == Self.redacted)
        #expect(filtered.findings.map(\.type) == ["CREDIT_CARD", "EMAIL_ADDRESS"])
        #expect(filtered.findings.map(\.range) == [7..<26, 37..<57])
        #expect(filtered.findings.map(\.isTestValue) == [true, true])
    }

    @Test func `a pack by purpose is chosen without a file`() {
        #expect(
            PromptFilter(ruleset: .builtin(.pciDSS)).filter(Self.prompt).text
                == "Refund [CREDIT_CARD], write to jane.doe@example.com.")
        #expect(PromptFilter(ruleset: .builtin(.secrets, .ccpa)).filter(Self.prompt).text == Self.redacted)
        #expect(PromptFilter(ruleset: .builtin(.secrets)).filter(Self.prompt).verdict == .allow)
    }

    @Test(arguments: ["CREDIT_CARD", "financial", "high"])
    func `a blocking finding leaves no text`(_ selector: String) {
        var settings = PromptFilter.Settings()
        settings.blocking = [FindingSelector(selector)]
        let filtered = PromptFilter(settings: settings).filter(Self.prompt)
        #expect(filtered.verdict == .block)
        #expect(filtered.text == nil)
        #expect(filtered.findings.count == 2)
    }

    @Test func `the run's replacement wins over the rules'`() {
        var settings = PromptFilter.Settings()
        settings.replacement = .keepLast(4)
        let filtered = PromptFilter(settings: settings).filter("card 4111 1111 1111 1111")
        #expect(filtered.text == "card ***************1111")
    }

    @Test func `the output redacted again is the same`() {
        let once = PromptFilter().filter(Self.prompt).text ?? ""
        #expect(PromptFilter().filter(once).text == once)
        #expect(PromptFilter().filter(once).verdict == .allow)
    }

    @Test func `a stream gives nothing from the start of a blocking finding on`() {
        var settings = PromptFilter.Settings()
        settings.blocking = [.type("CREDIT_CARD")]
        var stream = PromptFilter(settings: settings).stream()
        var output: [UInt8] = []
        // Words that come later may still give the number to another rule, or decode it.
        let text = Self.prompt + String(repeating: " and so on", count: 200)
        for byte in text.utf8 { stream.push([byte].span, into: &output) }
        let isBlocked = stream.isBlocked
        let outcome = stream.finish(into: &output)
        #expect(isBlocked)
        #expect(outcome.verdict == .block)
        #expect(String(decoding: output, as: UTF8.self) == "Refund ")
    }

    @Test(arguments: [prompt, "", "clean", "é ana@corp.com", "ana@corp.com 536-22-8741 é", "my ssn is 536-22-8741"])
    func `a whole prompt gives what a stream of it gives`(_ prompt: String) {
        for replacement in [nil, .mask, .remove, .keepLast(2)] as [Replacement?] {
            var settings = PromptFilter.Settings()
            settings.replacement = replacement
            let filter = PromptFilter(settings: settings)
            var output: [UInt8] = []
            var stream = filter.stream()
            stream.push(prompt.utf8.span, into: &output)
            let (outcome, findings) = stream.finishCollecting(into: &output)
            let filtered = filter.filter(prompt)
            #expect(filtered.text == String(decoding: output, as: UTF8.self))
            #expect(filtered.verdict == outcome.verdict)
            #expect(filtered.findings == findings)
        }
    }

    @Test func `edits lead to the redacted text`() {
        let bytes = Array(Self.prompt.utf8)
        let decision = PromptFilter().decide(bytes.span)
        var text = bytes
        for edit in decision.edits.reversed() { text.replaceSubrange(edit.range, with: edit.replacement) }
        #expect(String(decoding: text, as: UTF8.self) == Self.redacted)
        #expect(decision.outcome.verdict == .redact)
    }

    @Test(arguments: 1...20)
    func `an asynchronous sequence gives the same text in any pieces`(_ size: Int) async throws {
        let bytes = Array(Self.prompt.utf8)
        let pieces = AsyncStream<[UInt8]> { pieces in
            for start in stride(from: 0, to: bytes.count, by: size) {
                pieces.yield(Array(bytes[start..<min(bytes.count, start + size)]))
            }
            pieces.finish()
        }
        var output: [UInt8] = []
        for try await piece in PromptFilter().filter(pieces) { output += piece }
        #expect(String(decoding: output, as: UTF8.self) == Self.redacted)
    }

    @Test func `an asynchronous sequence that is blocked throws`() async {
        var settings = PromptFilter.Settings()
        settings.blocking = [.category(.financial)]
        let filter = PromptFilter(settings: settings)
        let pieces = AsyncStream<[UInt8]> { pieces in
            pieces.yield(Array(Self.prompt.utf8))
            pieces.finish()
        }
        var output: [UInt8] = []
        await #expect(throws: PromptBlocked.self) {
            for try await piece in filter.filter(pieces) { output += piece }
        }
        #expect(String(decoding: output, as: UTF8.self) == "Refund ")
    }

    @Test func `every built-in line is read back as it was written`() {
        #expect(Ruleset.builtin.rules.count >= 25)
        #expect(Ruleset.builtin.identity.sha256.count == 64)
    }
}
