import DLPWire
import Testing

@Suite struct SpanSearchTests {
    @Test func `finds a byte wherever it is`() {
        for count in 0..<200 {
            var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
            #expect(firstIndex(in: bytes, from: 0) == nil)
            for place in 0..<count {
                bytes[place] = UInt8(ascii: "\n")
                #expect(firstIndex(in: bytes, from: 0) == place)
                #expect(firstIndex(in: bytes, from: place / 2) == place)
                #expect(firstIndex(in: bytes, from: place + 1) == nil)
                bytes[place] = 0x8A
            }
        }
    }

    @Test(arguments: [0x00, 0x0A, 0x1F, 0x80, 0xC0, 0xFF] as [UInt8])
    func `a byte that must not be in a string is found wherever it is`(_ byte: UInt8) {
        for count in 1..<100 {
            for place in [0, count / 3, count / 2, count - 1] {
                var bytes = Array("\"".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: count) + Array("\"".utf8)
                bytes[1 + place] = byte
                #expect(error(in: bytes)?.offset == 1 + place)
            }
        }
    }

    @Test(arguments: ["\\n", "\\u00e9", "é", "€", "😀", "\\\"", "\\\\", "\u{7F}", " ", "!"])
    func `a string ends where it ends, whatever is in it`(_ part: String) throws {
        for count in 0..<100 {
            let text = String(repeating: "a", count: count) + part + String(repeating: "b", count: count % 41)
            let document = try JSONDocument(scanning: Array("[\"\(text)\",\"next\"]".utf8))
            #expect(document.strings.map(\.raw.count) == [text.utf8.count, 4])
        }
    }

    private func firstIndex(in bytes: [UInt8], from start: Int) -> Int? {
        let span = bytes.span
        return span.firstIndex(of: UInt8(ascii: "\n"), from: start)
    }
}
