import Foundation
import Testing

/// Compares which files are scanned with what `git check-ignore` says.
@Suite struct IgnoreFileTests {
    @Test(arguments: 0..<20)
    func `ignores what git ignores`(_ seed: UInt64) throws {
        var random = Seeded(state: seed)
        let folder = try Folder()
        try Program.shell("git init -q .", in: folder.url).expectSuccess()
        var files: [String] = []
        try grow(&files, in: folder, at: "", depth: 3, &random)
        let folders = Set(files.compactMap { file in file.lastIndex(of: "/").map { String(file[...$0]) } }).sorted()
        for place in ([""] + folders.shuffled(using: &random)).prefix(3) {
            let lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in Self.pattern(&random) }
            try folder.write(place + ".gitignore", lines.joined(separator: "\n") + "\n")
        }
        for file in files { try folder.write(file, "SSN 536-22-8741") }
        try folder.write("list", files.joined(separator: "\0"))

        let git = try Program.shell("git check-ignore -z --no-index --stdin < list", in: folder.url)
        let ignored = Set(git.text.split(separator: "\0").map(String.init))
        let scan = try Program.run("scan", "--format", "json", ".", in: folder.url)
        let all = try Program.run("scan", "--no-ignore", "--format", "json", ".", in: folder.url)
        #expect(Self.paths(scan) == Set(files).subtracting(ignored))
        #expect(Self.paths(all) == Set(files))
    }

    @Test func `rules of the folders above hold, up to the repository`() throws {
        let folder = try Folder()
        try folder.write(".gitignore", "*.txt\n")
        try folder.write("repository/.gitignore", "/inner/secret\n*.log\n")
        try folder.write("repository/inner/secret", "SSN 536-22-8741")
        try folder.write("repository/inner/a.log", "SSN 536-22-8741")
        try folder.write("repository/inner/a.txt", "SSN 536-22-8741")
        try folder.write("repository/.git/config", "SSN 536-22-8741")
        let inner = folder.url.appending(path: "repository/inner")
        #expect(Self.paths(try Program.run("scan", "--format", "json", ".", in: inner)) == ["a.txt"])
        let outer = folder.url.appending(path: "repository")
        #expect(Self.paths(try Program.run("scan", "--format", "json", ".", in: outer)) == ["inner/a.txt"])
    }

    @Test func `a hostile pattern takes no time`() throws {
        let folder = try Folder()
        let name = String(repeating: "a", count: 200)
        try folder.write(
            ".gitignore", String(repeating: "*a", count: 100) + "b\n" + String(repeating: "**/", count: 100) + "b\n")
        try folder.write(name, "SSN 536-22-8741")
        #expect(Self.paths(try Program.run("scan", "--format", "json", ".", in: folder.url)) == [name])
    }

    @Test func `an ignore file that is no file is no ignore file`() throws {
        let folder = try Folder()
        try folder.write("a.txt", "SSN 536-22-8741")
        let result = try Program.shell("mkfifo .gitignore && \"$D\" scan --format json .", in: folder.url)
        #expect(Self.paths(result).contains("a.txt"))
    }

    // MARK: Generated trees

    private static let names = [
        "a", "b", "ab", "a b", "foo.txt", "foo.o", ".hidden", "a-b", "Z", "x]y", "a*b", "#c", "!d", "e ", "1", "build",
        "node_modules", "a.b.c",
    ]

    private static let pieces = [
        "*", "**", "?", "a", "b", "ab", "foo", ".txt", ".o", "/", "/", "**/", "/**", "[a-c]", "[!a]", "[^b-z]",
        "[[:alpha:]]", "[]x]", "\\*", "\\", ".", "build", " ", "-", "#", "!", "[a", "a-b", "x]y",
    ]

    private static func pattern(_ random: inout Seeded) -> String {
        var text = Bool.random(using: &random) && Bool.random(using: &random) ? "!" : ""
        if Int.random(in: 0..<5, using: &random) == 0 { text += "/" }
        for _ in 0..<Int.random(in: 1...4, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
        if Int.random(in: 0..<5, using: &random) == 0 { text += "/" }
        return text + (["", "", "", "", "  ", "\\ ", "\r"].randomElement(using: &random) ?? "")
    }

    private func grow(
        _ files: inout [String], in folder: Folder, at place: String, depth: Int, _ random: inout Seeded
    ) throws {
        for name in Self.names.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random)) {
            if depth > 0, Bool.random(using: &random) {
                try grow(&files, in: folder, at: place + name + "/", depth: depth - 1, &random)
            } else {
                files.append(place + name)
            }
        }
    }

    /// The paths in a JSON report.
    private static func paths(_ result: Program.Result) -> Set<String> {
        guard let report = try? JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any],
            let files = report["files"] as? [[String: Any]]
        else { return [] }
        let paths = files.filter { $0["status"] as? String == "scanned" }.compactMap { $0["path"] as? String }
        return Set(paths.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 })
    }
}

/// The same numbers on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
