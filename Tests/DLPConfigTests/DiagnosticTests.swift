import DLPConfig
import Testing

/// How a mistake is shown.
@Suite struct DiagnosticTests {
    @Test func `a diagnostic reads as compilers write them`() {
        let place = SourcePosition(line: 3, column: 14)
        let error = Diagnostic(code: "bad-id", file: "a/b.yaml", at: place, message: "it is bad", fix: "write it well")
        #expect("\(error)" == "a/b.yaml:3:14: error[bad-id]: it is bad\n  fix: write it well")
        let warning = Diagnostic(.warning, code: "odd", file: "b.yaml", at: .start, message: "it is odd", fix: "look")
        #expect("\(warning)" == "b.yaml:1:1: warning[odd]: it is odd\n  fix: look")
    }

    @Test func `diagnostics come in the order of files and lines`() {
        let places = [("b", 1, 1), ("a", 10, 2), ("a", 9, 80), ("a", 10, 1)]
        let diagnostics = places.map { file, line, column in
            Diagnostic(
                code: "x", file: file, at: SourcePosition(line: line, column: column), message: "x", fix: "y")
        }
        let order = diagnostics.sorted().map { "\($0.file):\($0.position.line):\($0.position.column)" }
        #expect(order == ["a:9:80", "a:10:1", "a:10:2", "b:1:1"])
    }

    @Test(
        arguments: [
            ("max-width", "max-width"), ("key\u{1B}[2J", "key?[2J"), ("a\u{202E}b\nc", "a?b?c"), ("größe", "größe"),
            (String(repeating: "x", count: 41), String(repeating: "x", count: 40) + "…"),
        ] as [(String, String)])
    func `a message shows little of a name, and nothing that acts on a terminal`(_ name: String, _ shown: String) {
        #expect(excerpt(name) == shown)
    }

    @Test func `a long key is not shown whole`() throws {
        let key = String(repeating: "secret ", count: 20)
        let text = "\"\(key)\": a\n\"\(key)\": b\n"
        let diagnostic = try #require(ConfigReader.read(Array(text.utf8), file: "a.yaml").diagnostics.first)
        #expect(diagnostic.code == "duplicate-key")
        #expect(!diagnostic.message.contains(key))
    }
}
