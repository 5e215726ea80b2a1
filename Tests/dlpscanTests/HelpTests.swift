import Foundation
import Testing

/// What the program says of itself, compared with committed files.
@Suite struct HelpTests {
    @Test(arguments: [
        [], ["scan"], ["rules"], ["rules", "list"], ["rules", "packs"], ["rules", "test"], ["rules", "lint"],
        ["rules", "new"], ["rules", "mutate"], ["rules", "compile"], ["explain"], ["allow"], ["allow", "add"],
        ["allow", "list"],
        ["eval"], ["version"],
    ])
    func `help is what it was`(_ command: [String]) throws {
        let result = try Program.run(command + ["--help"])
        try expect(result.text, isSnapshot: (["help"] + command).joined(separator: "-") + ".txt")
        #expect(result.status == 0)
        #expect(try Program.run(["help"] + command).text == result.text)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `there are completions`(_ shell: String) throws {
        let result = try Program.run("--generate-completion-script", shell)
        #expect(result.text.contains("all-strings") && result.text.contains("no-ignore"))
        #expect(result.status == 0)
    }

    @Test func `the manual page is made from the program`() throws {
        let root = URL(filePath: #filePath).appending(path: "../../..").standardized
        let made = try Program.shell("\"$D\" --experimental-dump-help | Scripts/make-man.py 0.1.0", in: root)
        #expect(made.status == 0)
        try expect(made.text, isSnapshot: "../../../Docs/dlpscan.1")
    }

    @Test func `version names the program, the rules and PCRE2`() throws {
        let result = try Program.run("version")
        let lines = result.text.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0] == "dlpscan 0.1.0")
        #expect(lines[1].contains(/^rules   builtin [0-9.]+, [0-9]+ rules, SHA-256 [0-9a-f]{64}$/))
        #expect(lines[2].contains(/^PCRE2   10\.[0-9]+/))
        #expect(result.status == 0)
    }
}
