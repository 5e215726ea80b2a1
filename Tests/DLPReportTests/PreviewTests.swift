import DLPReport
import Testing

@Suite struct PreviewTests {
    private func preview(_ bytes: [UInt8]) -> String { Preview(masking: bytes.span).text }

    @Test(arguments: [
        ("219-09-9999", "***-**-****"), ("", ""), ("a", "*"), ("4111 1111 1111 1111", "**** **** **** ****"),
        ("ana@example.com", "***@*******.***"),
        ("Größe", "*****"), ("漢字 😀", "** *"), ("a\n\t\u{1B}[0m", "*******"), ("x\u{202E}y", "***"),
        ("$(a,b)=\"c\"", "**********"),
        ("http://a:b@c/_", "****://*:*@*/_"), ("e\u{301}", "**"), ("٤١", "**"),
    ])
    func `shows the shape and no letter or digit`(_ value: String, _ expected: String) {
        #expect(preview(Array(value.utf8)) == expected)
    }

    @Test func `shows at most forty characters`() {
        #expect(preview(Array(repeating: 0x61, count: 40)) == String(repeating: "*", count: 40))
        #expect(preview(Array(repeating: 0x61, count: 41)) == String(repeating: "*", count: 40) + "…")
        #expect(preview(Array(String(repeating: "é", count: 40).utf8)) == String(repeating: "*", count: 40))
        #expect(preview(Array(String(repeating: "😀", count: 41).utf8)) == String(repeating: "*", count: 40) + "…")
    }

    @Test func `takes any bytes`() {
        #expect(preview([0xFF, 0x2D, 0x80, 0x80, 0xC3]) == "*-***")
        #expect(preview([0xC3, 0x41, 0xF0, 0x9F, 0x2D]) == "***-")
        for first in UInt8.min...UInt8.max {
            for second in [0x00, 0x2D, 0x41, 0x80, 0xFF] as [UInt8] {
                let text = preview([first, second, 0x39])
                #expect(text.unicodeScalars.allSatisfy { " -./:@_*".unicodeScalars.contains($0) })
            }
        }
    }
}
