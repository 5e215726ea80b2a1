import DLPConfig
import Testing

/// Where things stand in a file; the sign § marks the place within the samples.
@Suite struct PositionTests {
    @Test(
        arguments: [
            "key: pla§in", "key: §", "- one\n- t§wo\n", "key: 'qu§oted'", "key: \"é€😀§\"", "{a: [b, \"c§\"]}",
            "key: |\n  lit§eral\n", "key: |\n  one\n  two§\n", "key: |\n  one\n\n    t§wo\n  three\n",
            "key: |\n\n\n  a§b\n", "key: |-\n      é€😀§\n", "key: |+\n  §\n\n", "key: | # a comment\n  a§\n",
            "key:\n  - |2\n      deeper§\n    x\n", "a:\n  - b: |\n      (?<! [0-9] ) é\n      [§\n    c: d\n",
            "a: 1\r\nkey: |\r\n  one\r\n  tw§o\r\nb: 2\r\n", "key: |\r\n  §", "key: |\n  a  \n  §b\n",
        ])
    func `a byte of a value is found in the file`(_ sample: String) throws {
        let text = try #require(Sample.texts(in: sample).first { $0.value.contains("§") })
        let offset = try #require(Sample.offset(in: text.value))
        #expect(text.position(ofByte: offset) == Sample.place(in: sample))
    }

    @Test(arguments: ["key: >\n  one\n  tw§o\n", "key: one\n  two§\n", "key: 'one\n\n  two§'\n"])
    func `a byte of folded text is found on its line or at the start of the text`(_ sample: String) throws {
        let text = try #require(Sample.texts(in: sample).first { $0.value.contains("§") })
        let place = text.position(ofByte: try #require(Sample.offset(in: text.value)))
        #expect(place >= text.position)
        #expect(place.line <= Sample.place(in: sample).line)
    }

    @Test(arguments: ["§a: b: c", "a: b\n§c d\ne: f", "a: [b\n§c: d", "é: [\"😀\", §]]"])
    func `an error of syntax has its line`(_ sample: String) throws {
        let text = sample.filter { $0 != "§" }
        let diagnostic = try #require(ConfigReader.read(Array(text.utf8), file: "a.yaml").diagnostics.first)
        #expect(diagnostic.code == "yaml-syntax")
        #expect(abs(diagnostic.position.line - Sample.place(in: sample).line) <= 1)
    }

    @Test(arguments: ["a: b\n§key: c", "é: {ü: d, §key: c}", "- {a: b}\n- §key: c"])
    func `a key has its place`(_ sample: String) throws {
        let bytes = Array(sample.filter { $0 != "§" }.utf8)
        let root = try #require(ConfigReader.read(bytes, file: "a.yaml").root)
        #expect(Sample.place(ofKey: "key", below: root) == Sample.place(in: sample))
    }
}

/// Small files with a place marked by the sign §.
enum Sample {
    /// The texts of a file, in order, keys left out.
    static func texts(in sample: String) -> [ConfigText] {
        ConfigReader.read(Array(sample.utf8), file: "a.yaml").root.map(texts) ?? []
    }

    /// The place of the sign in a file.
    static func place(in sample: String) -> SourcePosition {
        let before = sample.unicodeScalars.prefix { $0 != "§" }
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return SourcePosition(line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }

    /// How many bytes stand before the sign.
    static func offset(in value: String) -> Int? {
        value.firstIndex(of: "§").map { value.utf8.distance(from: value.startIndex, to: $0) }
    }

    static func place(ofKey name: String, below node: ConfigNode) -> SourcePosition? {
        switch node.content {
        case .text: return nil
        case .list(let items): return items.lazy.compactMap { place(ofKey: name, below: $0) }.first
        case .map(let members):
            if let member = members.first(where: { $0.key.value == name }) { return member.key.position }
            return members.lazy.compactMap { place(ofKey: name, below: $0.value) }.first
        }
    }

    private static func texts(below node: ConfigNode) -> [ConfigText] {
        switch node.content {
        case .text(let text): [text]
        case .list(let items): items.flatMap(texts)
        case .map(let members): members.map(\.value).flatMap(texts)
        }
    }
}
