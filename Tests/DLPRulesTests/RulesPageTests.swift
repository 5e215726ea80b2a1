import DLPConfig
import DLPRules
import DLPTestSupport
import DLPValidators
import Testing

/// The page for rule authors leaves nothing out.
@Suite struct RulesPageTests {
    private let page: String

    init() throws { page = try ProjectFiles.text(of: "Docs/Rules.md") }

    @Test(
        arguments: [
            "DLPConfig/ConfigMistake", "DLPRules/RuleMistake", "DLPCompiler/Pattern/PatternProblem+Wording",
            "DLPCompiler/PackMistake",
            "DLPCompiler/Lint/LintFinding",
        ])
    func `every code is explained`(_ source: String) throws {
        for code in try ProjectFiles.codes(inSource: "Sources/\(source).swift").sorted() {
            #expect(page.contains("| `\(code)` | "), "\(code)")
        }
    }

    @Test func `every key has a row`() {
        let keys = FileKey.allCases.map(\.rawValue) + RuleKey.allCases.map(\.rawValue)
        for key in keys { #expect(page.contains("| `\(key)` | "), "\(key)") }
        let inner = ContextKey.allCases.map(\.rawValue) + CheckKey.allCases.map(\.rawValue)
        for key in inner + ExampleKey.allCases.map(\.rawValue) + CheckEffect.allCases.map(\.rawValue) {
            #expect(page.contains("`\(key)`") || page.contains("\(key): "), "\(key)")
        }
    }

    @Test func `every validator has a row`() {
        for validator in Validator.allCases {
            #expect(page.contains("| `\(validator.rawValue)` | \(validator.summary) |"), "\(validator.rawValue)")
        }
    }

    @Test func `every regulation is named, the HIPAA identifiers by the first and the last`() {
        let hipaa = Regulation.names.filter { $0.hasPrefix("HIPAA") }
        for name in Set(Regulation.names).subtracting(hipaa.dropFirst().dropLast()) {
            #expect(page.contains("`\(name)`"), "\(name)")
        }
    }

    @Test func `the first example is a rule file without a mistake`() throws {
        let example = try #require(page.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
        let (files, _, diagnostics) = RuleLoader.load([("acme.yaml", Array(example.utf8))])
        #expect(diagnostics == [])
        #expect(files.first?.rules.first?.finds.flatMap(\.value.spans).count == 4)
    }
}
