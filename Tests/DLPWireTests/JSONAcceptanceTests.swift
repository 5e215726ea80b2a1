import DLPWire
import Testing

/// The error that reading a text gives, or `nil`.
func error(in text: String, depthLimit: Int = 512) -> JSONError? { error(in: Array(text.utf8), depthLimit: depthLimit) }

func error(in bytes: [UInt8], depthLimit: Int = 512) -> JSONError? {
    do {
        _ = try JSONDocument(scanning: bytes, depthLimit: depthLimit)
        return nil
    } catch { return error }
}

@Suite struct JSONAcceptanceTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-0", "-0.0", "1", "-1", "10", "1.5", "1.0", "0.5e10", "1E+2", "1e-2",
        "123456789012345678901",
        "4.111111111111111e15", "\"\"", "\"a\"", "[]", "{}", "[[]]", "[{}]", "{\"a\":[]}", " [ ] ", "\t{\r\n}\n",
        "[1,2]", "[ 1 , \"a\" , null ]", "{\"a\":1,\"b\":2}", "{\"\":0}", "{ \"a\" : { \"a\" : 1 } , \"b\" : 2 }",
        "[{\"a\":1},{\"a\":1}]", "\"\u{7F}\"", "\"\u{2028}\"", "\"\u{10FFFF}\"", "\"\u{FEFF}\"", "\"\\u0000\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\uD83D\\uDE00\"", "\"\\ud83d\\ude00\"", "\"\\uFFFF\"",
        "{\"é\":1,\"e\u{301}\":2}",
        "[\"\\\\u005C\"]", "{\"a\":1,\"A\":2}",
    ])
    func `accepts what RFC 8259 allows`(_ text: String) {
        #expect(error(in: text) == nil)
    }

    @Test(
        arguments: [
            // No document, or not all of it.
            ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1), ("{", .unexpectedEnd, 1),
            ("[1", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3), ("{\"a\"", .unexpectedEnd, 4),
            ("{\"a\":", .unexpectedEnd, 5),
            ("\"a", .unexpectedEnd, 2), ("\"\\", .unexpectedEnd, 2), ("\"\\u12", .unexpectedEnd, 5),
            ("tru", .unexpectedEnd, 3),
            ("-", .unexpectedEnd, 1), ("1.", .unexpectedEnd, 2), ("1e", .unexpectedEnd, 2), ("1e+", .unexpectedEnd, 3),
            // Structure.
            ("[1,]", .notJSON, 3), ("[,1]", .notJSON, 1), ("[1 2]", .notJSON, 3), ("[1}", .notJSON, 2),
            ("{]", .notJSON, 1),
            ("{\"a\":1,}", .notJSON, 7), ("{,}", .notJSON, 1), ("{a:1}", .notJSON, 1), ("{1:1}", .notJSON, 1),
            ("{'a':1}", .notJSON, 1), ("{\"a\" 1}", .notJSON, 5), ("{\"a\":}", .notJSON, 5), ("{\"a\"}", .notJSON, 4),
            ("[:]", .notJSON, 1), ("]", .notJSON, 0), (",", .notJSON, 0), ("'a'", .notJSON, 0),
            ("// c\n1", .notJSON, 0),
            ("[\u{A0}]", .notJSON, 1), ("\u{0B}1", .notJSON, 0), ("\u{0C}1", .notJSON, 0),
            // Words.
            ("NaN", .notJSON, 0), ("Infinity", .notJSON, 0), ("-Infinity", .badNumber, 0), ("nul1", .notJSON, 3),
            ("True", .notJSON, 0), ("undefined", .notJSON, 0),
            // Numbers.
            ("01", .badNumber, 0), ("-01", .badNumber, 0), ("00", .badNumber, 0), ("[1.]", .badNumber, 1),
            (".5", .notJSON, 0),
            ("+1", .notJSON, 0), ("[1e]", .badNumber, 1), ("[1e+-1]", .badNumber, 1), ("--1", .badNumber, 0),
            ("0x10", .trailingData, 1), ("1_000", .trailingData, 1), ("１", .notJSON, 0),
            // After the document.
            ("1 2", .trailingData, 2), ("{} {}", .trailingData, 3), ("[]]", .trailingData, 2),
            ("null//", .trailingData, 4),
            ("\"\"\u{0}", .trailingData, 2), ("1,", .trailingData, 1),
            // Strings.
            ("\"\n\"", .controlCharacter, 1), ("\"a\t\"", .controlCharacter, 2), ("\"\u{0}\"", .controlCharacter, 1),
            ("\"\u{1F}\"", .controlCharacter, 1), ("\"\\x41\"", .badEscape, 1), ("\"\\'\"", .badEscape, 1),
            ("\"\\u00g0\"", .badEscape, 1), ("\"\\U0041\"", .badEscape, 1), ("\"\\u12\"", .badEscape, 1),
            ("\"\\\n\"", .badEscape, 1), ("\"\\u-123\"", .badEscape, 1),
            // Surrogates.
            ("\"\\ud800\"", .loneSurrogate, 1), ("\"\\udc00\"", .loneSurrogate, 1),
            ("\"\\udc00\\ud800\"", .loneSurrogate, 1),
            ("\"\\ud800\\ud800\"", .loneSurrogate, 1), ("\"\\ud800x\"", .loneSurrogate, 1),
            ("\"\\ud800\\n\"", .loneSurrogate, 1),
            ("\"\\ud800\\u0041\"", .loneSurrogate, 1), ("{\"\\udead\":1}", .loneSurrogate, 2),
            // Names that come twice.
            ("{\"a\":1,\"a\":1}", .duplicateKey, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey, 7),
            ("{\"\\ud83d\\ude00\":1,\"😀\":2}", .duplicateKey, 18), ("{\"\":1,\"\":2}", .duplicateKey, 6),
            ("{\"a\":{\"b\":1},\"a\":2}", .duplicateKey, 13), ("[{\"a\":[{\"c\":1,\"c\":2}]}]", .duplicateKey, 14),
            // Marks.
            ("\u{FEFF}{}", .byteOrderMark, 0), ("{\u{FEFF}}", .notJSON, 1),
        ] as [(String, JSONError.Code, Int)])
    func `refuses what RFC 8259 forbids`(_ text: String, _ code: JSONError.Code, _ offset: Int) {
        #expect(error(in: text) == JSONError(code: code, offset: offset))
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0x81], [0xC2], [0xC2, 0x22], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],
            [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xEF, 0xBF], [0xF0, 0x80, 0x80, 0xAF],
            [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xFE], [0xFF],
        ] as [[UInt8]])
    func `refuses strings that are not UTF-8`(_ bad: [UInt8]) {
        #expect(error(in: Array("[\"é".utf8) + bad + Array("\"]".utf8)) == JSONError(code: .invalidUTF8, offset: 4))
        #expect(error(in: Array("[\"é".utf8) + bad) == JSONError(code: .invalidUTF8, offset: 4))
    }

    @Test func `refuses UTF-16 and UTF-32`() {
        #expect(error(in: [0xFF, 0xFE, 0x7B, 0, 0x7D, 0])?.code == .notJSON)
        #expect(error(in: [0, 0x7B, 0, 0x7D])?.code == .notJSON)
        #expect(error(in: [0x7B, 0, 0x7D, 0])?.code == .notJSON)
        #expect(error(in: [0x7B, 0, 0, 0, 0x7D, 0, 0, 0])?.code == .notJSON)
    }

    @Test func `nests as deep as the limit and no deeper`() {
        let atLimit = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(error(in: atLimit) == nil)
        #expect(error(in: "[" + atLimit + "]") == JSONError(code: .tooDeep, offset: 512))
        #expect(error(in: "{\"a\":[]}", depthLimit: 1) == JSONError(code: .tooDeep, offset: 5))
        #expect(error(in: "1", depthLimit: 0) == nil)
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `refuses very deep nesting without falling over`(_ opening: String) {
        let text = String(repeating: opening, count: 200_000)
        #expect(error(in: text)?.code == .tooDeep)
        #expect(error(in: text, depthLimit: .max)?.code == .unexpectedEnd)
    }

    @Test func `takes a very long number as it is`() {
        #expect(error(in: "[" + String(repeating: "7", count: 100_000) + "]") == nil)
    }

    @Test func `finds a name that comes twice among very many`() {
        let names = (0..<3_000).map { "\"n\($0)\":0" }
        #expect(error(in: "{" + names.joined(separator: ",") + "}") == nil)
        for twice in [0, 7, 8, 9, 15, 16, 1_234, 2_999] {
            let text = "{" + names.joined(separator: ",") + ","
            let escaped = "\"\\u006e\(twice)\":0}"
            #expect(error(in: text + escaped) == JSONError(code: .duplicateKey, offset: text.utf8.count))
        }
    }

    @Test func `a name may come again in another object`() {
        let inner = "{" + (0..<40).map { "\"n\($0)\":{\"n\($0)\":[]}" }.joined(separator: ",") + "}"
        #expect(error(in: "{\"n1\":\(inner),\"n2\":\(inner),\"n3\":[\(inner),\(inner)]}") == nil)
        #expect(error(in: "{\"n1\":\(inner),\"n2\":0,\"n1\":0}")?.code == .duplicateKey)
    }

    @Test func `every prefix of a document is refused`() throws {
        let text = #" {"a\u00e9":[1.5e-3,true,false,null,"x😀\ud83d\ude00\n"],"b":{"c":{},"d":[[],-0]},"é":""}"#
        let bytes = Array(text.utf8)
        _ = try JSONDocument(scanning: bytes)
        for count in bytes.indices {
            #expect(error(in: Array(bytes[..<count])) != nil)
        }
    }

    @Test(
        arguments: [
            (#"{"id":7,"a":1,"a":2}"#, "7"), (#"{"id":"x\n","t":"\ud800"}"#, #""x\n""#),
            (#"{"\u0069d":[1, {}] ,"t":}"#, "[1, {}]"),
            (#"{"id":12"#, nil), (#"{"id":1_000}"#, nil), (#"{"id":1 "#, nil), (#"{"id":1 }}"#, "1"),
            (#"{"id":12,"#, "12"), (#"{"a":{"id":1},"b"}"#, nil), (#"[{"id":1},]"#, nil),
            (#"{"id":"#, nil),
        ] as [(String, String?)])
    func `an error knows the id that came before it`(_ text: String, _ id: String?) throws {
        let found = try #require(error(in: text))
        let bytes = Array(text.utf8)
        #expect(found.id.map { String(decoding: bytes[$0], as: UTF8.self) } == id)
    }
}
