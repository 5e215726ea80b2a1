import DLPReport
import Testing

@Suite struct EscapedPathTests {
    @Test(arguments: [
        ("src/main.swift", "src/main.swift"), ("", ""), ("Größe 漢字 😀", "Größe 漢字 😀"), ("a\nb\r\tc", #"a\nb\r\tc"#),
        ("\u{1B}[31m", #"\x1b[31m"#),
        ("\u{0}\u{7F}\u{1F}", #"\x00\x7f\x1f"#), ("\u{85}", #"\u{85}"#), ("x\u{202E}txt.exe", #"x\u{202e}txt.exe"#),
        ("a\u{200B}b", #"a\u{200b}b"#),
        ("a\u{2028}b", #"a\u{2028}b"#), ("\u{FEFF}", #"\u{feff}"#), ("\u{E0041}", #"\u{e0041}"#),
        ("\u{E000}", #"\u{e000}"#), ("\u{FFFF}", #"\u{ffff}"#),
        ("\u{AD}", #"\u{ad}"#), (#"C:\n"#, #"C:\\n"#), ("a b\u{A0}c", "a b\u{A0}c"),
    ])
    func `shows what cannot be seen`(_ path: String, _ expected: String) {
        #expect(escapedPath(Array(path.utf8)).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(
        arguments: [
            ([0xFF], #"\xff"#), ([0x61, 0x80, 0x62], #"a\x80b"#), ([0xC3], #"\xc3"#),
            ([0xE2, 0x82, 0x61], #"\xe2\x82a"#),
            ([0xED, 0xA0, 0x80], #"\xed\xa0\x80"#), ([0xC3, 0xA9, 0xFE, 0x0A], #"é\xfe\n"#),
        ] as [([UInt8], String)])
    func `shows bytes that are not UTF-8`(_ path: [UInt8], _ expected: String) {
        #expect(escapedPath(path) == expected)
    }
}
