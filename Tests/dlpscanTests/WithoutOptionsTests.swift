import ArgumentParser
import Testing

@testable import dlpscan

@Suite struct WithoutOptionsTests {
    @Test func `the filter without options is what the parser makes of no arguments`() throws {
        let parsed = try Dlpscan.parse([])
        let made = try #require(Dlpscan.withoutOptions as? Dlpscan)
        #expect(contents(made.format) == contents(parsed.format))
        #expect(contents(made.actions) == contents(parsed.actions))
        #expect(contents(made.rules) == contents(parsed.rules))
        #expect(contents(made.outcome) == contents(parsed.outcome))
    }

    private func contents(_ value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }
}
