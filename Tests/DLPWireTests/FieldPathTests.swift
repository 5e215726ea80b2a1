import DLPWire
import Testing

@Suite struct FieldPathTests {
    private static let sample = """
        {"text":"T","a":{"b":"AB","c":["AC0",{"d":"AC1D"},["AC20"]],"x.y":"AXY","*":"STAR","":"EMPTY"},
        "messages":[{"role":"user","content":"M0"},{"content":"M1","parts":{"content":"M1P"}},{"content":[{"text":"M20"}]}],
        "\\u006eame":"N","back\\\\slash":"BS","7":"SEVEN","n":1}
        """

    private func texts(_ selection: StringSelection) throws -> [String] {
        let document = try JSONDocument(scanning: Array(Self.sample.utf8))
        return document.strings(in: selection).map { String(decoding: document.decoded($0).bytes, as: UTF8.self) }
    }

    @Test(arguments: [
        ("text", ["T"]), ("a.b", ["AB"]),
        // What a path names is taken with everything below it.
        ("a", ["AB", "AC0", "AC1D", "AC20", "AXY", "STAR", "EMPTY"]),
        ("a.*", ["AB", "AC0", "AC1D", "AC20", "AXY", "STAR", "EMPTY"]),
        ("messages.*.content", ["M0", "M1", "M20"]), ("messages.1.content", ["M1"]), ("messages.01.content", []),
        ("messages.*.*.content", ["M1P"]), ("messages.*.content.*.text", ["M20"]), ("a.c.*", ["AC0", "AC1D", "AC20"]),
        ("a.c.*.d", ["AC1D"]),
        ("a.c.2.0", ["AC20"]), (#"a.x\.y"#, ["AXY"]), ("a.x.y", []), (#"a.\*"#, ["STAR"]), ("name", ["N"]),
        (#"back\\slash"#, ["BS"]), ("7", ["SEVEN"]), ("n", []), ("*.*.*.*.*", ["M20"]), ("missing.path", []),
    ])
    func `selects the strings a path leads to`(_ path: String, _ expected: [String]) throws {
        #expect(try texts(.fields([FieldPath(path)])) == expected)
    }

    @Test func `several paths select in the order of the document, each string once`() throws {
        #expect(
            try texts(.fields([FieldPath("name"), FieldPath("a.b"), FieldPath("a.*"), FieldPath("text")])) == [
                "T", "AB", "AC0", "AC1D", "AC20", "AXY", "STAR", "EMPTY", "N",
            ])
        #expect(try texts(.fields([FieldPath("*")])) == texts(.all))
        #expect(try texts(.fields([])) == [])
    }

    @Test func `all strings are values only`() throws {
        let all = try texts(.all)
        #expect(all.count == 16)
        #expect(!all.contains("role") && all.contains("user"))
    }

    @Test func `the path of a string leads to it and to no other`() throws {
        let document = try JSONDocument(scanning: Array(Self.sample.utf8))
        for string in document.strings where !document.path(of: string).hasSuffix(".") {
            let path = try FieldPath(document.path(of: string))
            #expect(document.strings(in: .fields([path])).map(\.raw) == [string.raw])
        }
    }

    @Test func `writes paths as people do`() throws {
        let document = try JSONDocument(scanning: Array(Self.sample.utf8))
        let paths = document.strings.map { document.path(of: $0) }
        #expect(paths[..<8] == ["text", "a.b", "a.c.0", "a.c.1.d", "a.c.2.0", #"a.x\.y"#, #"a.\*"#, "a."])
        #expect(
            paths.suffix(5) == ["messages.1.parts.content", "messages.2.content.0.text", "name", #"back\\slash"#, "7"])
        let top = try JSONDocument(scanning: Array("\"top\"".utf8))
        #expect(top.path(of: top.strings[0]) == "")
        #expect(top.strings(in: .all).count == 1)
    }

    @Test func `a path has a greatest length`() throws {
        let name = String(repeating: "é", count: 1_000)
        let document = try JSONDocument(scanning: Array("{\"\(name)\":[\"x\"]}".utf8))
        #expect(document.path(of: document.strings[0], limit: 7) == "ééé…")
        #expect(document.path(of: document.strings[0], limit: 4_000) == name + ".0")
    }

    @Test(
        arguments: [
            ("", .emptyName, 0), (".", .emptyName, 0), ("a.", .emptyName, 2), (".a", .emptyName, 0),
            ("a..b", .emptyName, 2),
            (#"a\"#, .badEscape, 1), (#"a\b"#, .badEscape, 1), (#"é.\n"#, .badEscape, 3),
        ] as [(String, FieldPathError.Reason, Int)])
    func `says what is wrong with a path`(_ text: String, _ reason: FieldPathError.Reason, _ offset: Int) {
        #expect {
            try FieldPath(text)
        } throws: { error in
            let error = error as? FieldPathError
            return error?.reason == reason && error?.offset == offset
        }
    }
}
