import DLPWire
import Testing

@Suite struct JSONEditorTests {
    /// Makes the changes in a document and gives its new text.
    private func edit(_ text: String, _ changes: (JSONDocument, inout JSONEditor) -> Void) throws -> String {
        let document = try JSONDocument(scanning: Array(text.utf8))
        var editor = JSONEditor(document)
        changes(document, &editor)
        let new = editor.finish()
        _ = try JSONDocument(scanning: new)
        return String(decoding: new, as: UTF8.self)
    }

    @Test func `without changes nothing changes`() throws {
        let text = #" { "b" : 1.0 , "a" : [ "\/" , -0 , 1E5 ,"\u00e9" ] } "#
        #expect(try edit(text) { _, _ in } == text)
    }

    @Test(arguments: [
        (#"{"t":"my ssn, ok"}"#, 3..<6, "[US_SSN]", #"{"t":"my [US_SSN], ok"}"#),
        (#"{"t":"a\nb\u00e9c\/"}"#, 2..<5, "X", #"{"t":"a\nXc\/"}"#),
        (#"{"t":"abc"}"#, 1..<2, "\"\\\n\u{1}\u{1F600}é\u{7F}", #"{"t":"a\"\\\n\u0001😀é\u007fc"}"#),
        (#"{"t":"abc"}"#, 0..<3, "", #"{"t":""}"#), (#"{"t":""}"#, 0..<0, "x", #"{"t":"x"}"#),
    ])
    func `puts other text in the place of a part`(
        _ text: String, _ range: Range<Int>, _ new: String, _ expected: String
    ) throws {
        #expect(
            try edit(text) { $1.replace(range, of: $0.decoded($0.strings[0]), with: new.utf8) } == expected)
    }

    @Test func `makes several changes in any order`() throws {
        let result = try edit(#"["one two", {"x": "three"}, "four"]"#) { document, editor in
            let decoded = document.strings.map { document.decoded($0) }
            editor.replace(1..<3, of: decoded[1], with: "3".utf8)
            editor.replace(4..<7, of: decoded[0], with: "2".utf8)
            editor.replace(0..<3, of: decoded[0], with: "1".utf8)
            editor.replaceWithNull(document.strings[2])
        }
        #expect(result == #"["1 2", {"x": "t3ee"}, null]"#)
    }

    @Test func `changes that meet in one character lose nothing`() throws {
        let result = try edit(#"["a\u00e9b"]"#) { document, editor in
            let decoded = document.decoded(document.strings[0])
            editor.replace(0..<2, of: decoded, with: "1".utf8)
            editor.replace(2..<4, of: decoded, with: "2".utf8)
        }
        #expect(result == #"["12"]"#)
    }

    @Test func `a string that goes takes its changes along`() throws {
        let result = try edit(#"{"t":"abc","u":"d"}"#) { document, editor in
            editor.replace(0..<1, of: document.decoded(document.strings[0]), with: "X".utf8)
            editor.replaceWithNull(document.strings[0])
            editor.replace(2..<3, of: document.decoded(document.strings[0]), with: "Y".utf8)
        }
        #expect(result == #"{"t":null,"u":"d"}"#)
    }

    @Test(arguments: [
        (#"{}"#, #"{"dlp":{}}"#), (#" { } "#, #" { "dlp":{}} "#), (#"{"a":{"dlp":1}}"#, #"{"a":{"dlp":1},"dlp":{}}"#),
        ("{\"a\":1\n}\n", "{\"a\":1\n,\"dlp\":{}}\n"), (#"{"dlp":"old","a":1}"#, #"{"dlp":{},"a":1}"#),
        (#"{"\u0064lp": [1, {"x":2}] }"#, #"{"\u0064lp": {} }"#), (#"[1]"#, #"[1]"#), (#""s""#, #""s""#),
    ])
    func `adds a member or gives it a new value`(_ text: String, _ expected: String) throws {
        #expect(try edit(text) { $1.setMember("dlp", to: Array("{}".utf8)) } == expected)
        var output = Array("before ".utf8)
        let document = try JSONDocument(scanning: Array(text.utf8))
        document.append(setting: JSONMemberName("dlp"), to: Array("{}".utf8), into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "before " + expected)
    }

    @Test func `a member's new value wins over changes inside the old one`() throws {
        let result = try edit(#"{"dlp":"old","x":{"dlp":"kept"}}"#) { document, editor in
            editor.replaceWithNull(document.strings[0])
            editor.replace(0..<1, of: document.decoded(document.strings[0]), with: "X".utf8)
            editor.setMember("dlp", to: Array("1".utf8))
        }
        #expect(result == #"{"dlp":1,"x":{"dlp":"kept"}}"#)
        let nested = try edit(#"{"dlp":{"a":["old"]},"x":"y"}"#) { document, editor in
            editor.replaceWithNull(document.strings[0])
            editor.replaceWithNull(document.strings[1])
            editor.setMember("dlp", to: Array("1".utf8))
        }
        #expect(nested == #"{"dlp":1,"x":null}"#)
    }

    @Test func `text that is not UTF-8 is repaired`() throws {
        let result = try edit(#"["a"]"#) { $1.replace(0..<1, of: $0.decoded($0.strings[0]), with: [0x61, 0xFF]) }
        #expect(result == "[\"a\u{FFFD}\"]")
    }

    @Test func `knows the top level`() throws {
        let text = #"{"id":"x","n":[1, 2] , "last":{}}"#
        let document = try JSONDocument(scanning: Array(text.utf8))
        guard case .object(let members, let brace) = document.topLevel else {
            Issue.record("not an object")
            return
        }
        func raw(_ range: Range<Int>) -> String { String(decoding: document.bytes[range], as: UTF8.self) }
        #expect(members.map { raw($0.rawName) } == ["id", "n", "last"])
        #expect(members.map { raw($0.value) } == [#""x""#, "[1, 2]", "{}"])
        #expect(brace == text.utf8.count - 1)
        #expect(document.member(named: "n").map { raw($0.value) } == "[1, 2]")
        #expect(document.member(named: "m") == nil)
        let array = try JSONDocument(scanning: Array("[{}]".utf8))
        guard case .other = array.topLevel else {
            Issue.record("not an array")
            return
        }
    }
}
