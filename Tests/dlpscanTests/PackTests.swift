import Testing

@testable import dlpscan

/// `--rules` with a pack that `rules compile` wrote.
@Suite struct PackTests {
    private let folder: Folder
    private let rules: String
    private let pack: String

    init() throws {
        folder = try Folder()
        rules = try folder.write("company.yaml", RulesTests.rule())
        pack = folder.path + "/company.pack"
        #expect(try Program.run("rules", "compile", rules, "--output", pack).status == 0)
    }

    @Test func `finds what its rule files find, under the same identity`() throws {
        let text = "EMP-123456, SSN 536-22-8741"
        let compiled = try Program.run("--rules", pack, input: text.utf8)
        #expect(compiled.text == "[EMPLOYEE_NUMBER], SSN [US_SSN]")
        let reports = try [rules, pack].map { path in
            try Program.run("scan", "--format", "json", "--rules", path, "-", input: text.utf8).text
        }
        #expect(reports[0] == reports[1])
        let lists = try [rules, pack].map { try Program.run("rules", "list", "--rules", $0).text }
        #expect(lists[0] == lists[1])
    }

    @Test func `a changed pack is refused, and nothing passes`() throws {
        let text = try Program.run("rules", "compile", rules).text
        let changed = try folder.write("changed.pack", text.replacing("EMP-[0-9]{6}", with: "EMP-[0-9]{7}"))
        let result = try Program.run("--rules", changed, input: "EMP-123456".utf8)
        #expect(result.status == 65)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("\(changed):1:1: error[pack-changed]: "))
    }

    @Test func `a malformed line is shown with its place`() throws {
        let text = try Program.run("rules", "compile", rules).text
        let malformed = try folder.write("bad.pack", text.replacing("severity=\"low\"", with: "severity=\"dire\""))
        let result = try Program.run("--rules", malformed, input: "EMP-123456".utf8)
        #expect(result.status == 65)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("\(malformed):2:"))
        #expect(result.errors.contains("error[pack-value]: the field severity holds nothing that is known"))
    }
}
