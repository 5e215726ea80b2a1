import DLPConfig
import Testing

/// What is taken of YAML, and what is refused.
@Suite struct ConfigReaderTests {
    @Test(arguments: ["no", "YES", "1.0", "007", "null", "~", "2026-11-23", "0x1F", "1e3", "true"])
    func `a value is the text that was written`(_ word: String) throws {
        let text = try #require(Sample.texts(in: "key: \(word)\n").first)
        #expect(text.value == word)
        #expect(text.isPlain)
    }

    @Test(arguments: ["'no'", "\"no\"", "|-\n  no", ">-\n  no"])
    func `a value in quotation marks or a block is not plain`(_ written: String) throws {
        let text = try #require(Sample.texts(in: "key: \(written)\n").first)
        #expect(text.value == "no")
        #expect(!text.isPlain)
    }

    @Test(
        arguments: [
            ("a: !!str b", "tag"), ("a: !!int 'b'", "tag"), ("a: ! b", "tag"), ("!x a: b", "tag"), ("a: !x [b]", "tag"),
            ("a: !!map {b: c}", "tag"), ("a: &x b", "anchor"), ("a: &x [b]", "anchor"), ("&x a: b", "anchor"),
            ("a: &x b\nc: *x", "anchor"), ("a: *x", "undefined-alias"), ("<<: {a: b}", "merge-key"),
            ("a: b\na: c", "duplicate-key"), ("a: b\n\"a\": c", "duplicate-key"), ("[a]: b", "key-is-not-text"),
            ("a: b\n--- c", "many-documents"), ("\ta: b", "tab"), ("a:\n\t- b", "tab"), ("a: [b", "yaml-syntax"),
            ("a: b: c", "yaml-syntax"), ("a: @b", "yaml-token"), ("", "empty-file"), ("# a", "empty-file"),
            ("\u{FEFF}a: b", "byte-order-mark"), ("a: \u{FEFF}", "control-character"),
            ("a: \u{0}", "control-character"),
            ("a: \u{7F}", "control-character"), ("a: '\u{1B}[2J'", "control-character"),
        ] as [(String, String)])
    func `what a configuration does not need is refused`(_ text: String, _ code: String) {
        #expect(ConfigReader.read(Array(text.utf8), file: "a.yaml").diagnostics.map(\.code) == [code])
    }

    @Test func `all that is refused is reported at once`() {
        let text = "a: !x b\nc: !y d\n<<: {e: f}\n[g]: h\n"
        let codes = ConfigReader.read(Array(text.utf8), file: "a.yaml").diagnostics.map(\.code)
        #expect(codes == ["tag", "tag", "merge-key", "key-is-not-text"])
    }

    @Test func `aliases of aliases cost nothing`() {
        let (root, diagnostics) = ConfigReader.read(Array(Self.aliases(levels: 12).utf8), file: "a.yaml")
        #expect(root == nil)
        #expect(diagnostics.map(\.code) == Array(repeating: "anchor", count: 13))
    }

    @Test(arguments: ["", "? *a60\n: x\n", "{ [*a60]: x }\n", "*a60 : x\n"])
    func `aliases that grow without bound are not written out`(_ key: String) {
        let (root, diagnostics) = ConfigReader.read(Array((Self.aliases(levels: 60) + key).utf8), file: "a.yaml")
        #expect(root == nil)
        #expect(diagnostics.map { "\($0.position.line):\($0.position.column) \($0.code)" } == ["1:5 anchor"])
    }

    @Test func `a text with signs of its own is no anchor`() {
        let link = "  - 'https://example.com/?a=1&b=2 &c *d **e** f*g'\n"
        let text = "links:\n" + String(repeating: link, count: 400)
        let (root, diagnostics) = ConfigReader.read(Array(text.utf8), file: "a.yaml")
        #expect(root != nil)
        #expect(diagnostics.isEmpty)
    }

    /// A file in which each of many levels holds the one before twice.
    private static func aliases(levels: Int) -> String {
        (1...levels).reduce("a0: &a0 [x, x]\n") { $0 + "a\($1): &a\($1) [*a\($1 - 1), *a\($1 - 1)]\n" }
    }

    @Test(arguments: ["[", "{a: ", "- ", "a:\n "])
    func `nesting without end is refused`(_ opening: String) {
        let text = String(repeating: opening, count: 50_000)
        let (root, diagnostics) = ConfigReader.read(Array(text.utf8), file: "a.yaml")
        #expect(root == nil)
        #expect(diagnostics.count == 1)
    }

    @Test func `a file that is too large is not looked at`() {
        // A file that may be read is refused for its first bytes.
        let longest: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(repeating: 0x0A, count: ConfigReader.longestFile - 3)
        #expect(ConfigReader.read(longest, file: "a.yaml").diagnostics.map(\.code) == ["byte-order-mark"])
        #expect(ConfigReader.read(longest + [0x0A], file: "a.yaml").diagnostics.map(\.code) == ["file-too-large"])
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0x62, 0x0A, 0xC3, 0xA9, 0xFF], 2, 2), ([0xFF], 1, 1), ([0x61, 0x0A, 0xE2, 0x82], 2, 1),
            ([0x61, 0x0A, 0x0A, 0xC0, 0x80], 3, 1),
        ] as [([UInt8], Int, Int)])
    func `the first byte that is no UTF-8 is named`(_ bytes: [UInt8], _ line: Int, _ column: Int) throws {
        let diagnostic = try #require(ConfigReader.read(bytes, file: "a.yaml").diagnostics.first)
        #expect(diagnostic.code == "not-utf8")
        #expect(diagnostic.position == SourcePosition(line: line, column: column))
    }
}
