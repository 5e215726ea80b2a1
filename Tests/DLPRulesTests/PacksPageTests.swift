import DLPConfig
import DLPRules
import DLPTestSupport
import Testing

/// The page of packs leaves nothing out.
@Suite struct PacksPageTests {
    private let page: String

    init() throws { page = try ProjectFiles.text(of: "Docs/Packs.md") }

    @Test func `every key has a row`() {
        let keys = PackKey.allCases.map(\.rawValue) + SelectKey.allCases.map(\.rawValue)
        for key in keys { #expect(page.contains("| `\(key)` |"), "\(key)") }
        for key in ChangeKey.allCases.map(\.rawValue) { #expect(page.contains("`\(key)`"), "\(key)") }
    }

    @Test func `every code is explained`() throws {
        for code in try ProjectFiles.codes(inSource: "Sources/DLPCompiler/Packs/SelectionMistake.swift").sorted() {
            #expect(page.contains("| `\(code)` | "), "\(code)")
        }
    }

    @Test func `whatever is cut off an example, it is read or told to be wrong`() throws {
        let example = try #require(page.split(separator: "```yaml\n").last?.split(separator: "```").first)
        let bytes = Array(example.utf8)
        for count in bytes.indices {
            let (pack, diagnostics) = PackLoader.load(path: "acme.yaml", bytes: Array(bytes[..<count]))
            #expect(pack != nil || !diagnostics.isEmpty, "\(count)")
            var changed = bytes
            changed[count] = UInt8(ascii: "[")
            _ = PackLoader.load(path: "acme.yaml", bytes: changed)
        }
    }

    @Test func `the examples are packs without a mistake`() {
        let examples = page.split(separator: "```yaml\n").dropFirst().compactMap { $0.split(separator: "```").first }
        #expect(examples.count == 2)
        for example in examples {
            let (pack, diagnostics) = PackLoader.load(path: "acme.yaml", bytes: Array(example.utf8))
            #expect(diagnostics == [])
            #expect(pack != nil)
        }
    }
}
