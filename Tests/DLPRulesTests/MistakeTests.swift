import DLPConfig
import DLPRules
import DLPTestSupport
import Testing

/// Every mistake that a rule file can hold, as its author reads it.
///
/// `Mistakes/<code>.yaml` is a file with that mistake and no other, `<code>.txt` what is said about it.
@Suite struct MistakeTests {
    private static let folder = GoldenFolder("Mistakes")

    @Test(arguments: folder.pairs())
    func `a mistake is reported with place and fix`(_ mistake: GoldenPair) throws {
        let diagnostics = RuleLoader.load([(mistake.fileName, try mistake.bytes())]).diagnostics.sorted()
        let text = diagnostics.map { "\($0)\n" }.joined()
        #expect(try mistake.expectation(orUpdateTo: text) == text)
        #expect(diagnostics.map(\.code).contains(mistake.name))
    }

    @Test func `every code has a file and every file a code`() throws {
        let codes = try Self.codes
        // A file of eight megabytes is not committed; it has a test of its own.
        #expect(Set(Self.folder.pairs().map(\.name)) == codes.subtracting(["file-too-large"]))
        #expect(try Self.folder.strays().isEmpty)
        #expect(codes.count > 50)
    }

    @Test func `a code has one meaning`() throws {
        let sources = [
            "DLPConfig/ConfigMistake", "DLPRules/RuleMistake", "DLPCompiler/Pattern/PatternProblem+Wording",
            "DLPCompiler/Lint/LintFinding",
        ]
        let codes = try sources.flatMap { try ProjectFiles.codes(inSource: "Sources/\($0).swift") }
        #expect(codes.count == Set(codes).count)
    }

    private static var codes: Set<String> {
        get throws {
            try ProjectFiles.codes(inSource: "Sources/DLPConfig/ConfigMistake.swift")
                .union(ProjectFiles.codes(inSource: "Sources/DLPRules/RuleMistake.swift"))
        }
    }
}
