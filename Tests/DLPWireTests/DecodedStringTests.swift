import DLPWire
import Testing

@Suite struct DecodedStringTests {
    private func only(_ literal: String) throws -> DecodedString {
        let document = try JSONDocument(scanning: Array(literal.utf8))
        #expect(document.strings.count == 1)
        return document.decoded(document.strings[0])
    }

    @Test(arguments: [
        (#""""#, ""), (#""plain é 😀""#, "plain é 😀"), (#""\"""#, "\""), (#""\\""#, "\\"), (#""\/""#, "/"),
        (#""\b""#, "\u{8}"),
        (#""\f""#, "\u{C}"), (#""\n""#, "\n"), (#""\r""#, "\r"), (#""\t""#, "\t"), (#""\u0000""#, "\0"),
        (#""\u0041""#, "A"),
        (#""\u00E9""#, "é"), (#""\u00e9""#, "é"), (#""\u20AC""#, "€"), (#""\uFFFF""#, "\u{FFFF}"),
        (#""\uD800\uDC00""#, "\u{10000}"),
        (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\ud83d\ude00!""#, "😀!"), (#""\\u0041""#, "\\u0041"),
        (#""a\u0062c\n""#, "abc\n"),
        (#""\u005c\u0022""#, "\\\""),
    ])
    func `decodes every form of escape`(_ literal: String, _ text: String) throws {
        #expect(try only(literal).bytes.elementsEqual(text.utf8))
    }

    @Test(arguments: [
        ("\"ab«c»d\"", 2..<3), (#""a\n«b»\nc""#, 2..<3), (#""a«\n»b""#, 1..<2), (#""«\u00e9»x""#, 0..<2),
        (#""«\u00e9»x""#, 1..<2),
        (#""x«\ud83d\ude00»y""#, 1..<5), (#""x«\ud83d\ude00»y""#, 2..<3), (#""x«\ud83d\ude00y»""#, 4..<6),
        (#""«\n\t\r»\b""#, 0..<3),
        (#""\n«\t»\r""#, 1..<2), ("\"a«é»b\"", 2..<3), ("\"a«😀»b\"", 2..<4), (#""\n«é\n»""#, 2..<4),
        (#""a«»\n""#, 1..<1),
        (#""a\n«»b""#, 2..<2), (#""a\n«»""#, 2..<2), (#""«»\u00e9""#, 1..<1), (#""«a\u0062c»""#, 0..<3),
    ])
    func `leads back to the bytes of the document`(_ marked: String, _ range: Range<Int>) throws {
        let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
        let rest = parts[1].split(separator: "»", omittingEmptySubsequences: false)
        let literal = String(parts[0] + rest[0] + rest[1])
        let start = parts[0].utf8.count
        #expect(try only(literal).rawRange(of: range) == start..<start + rest[0].utf8.count)
    }

    @Test func `shares the document's bytes when there is no escape`() throws {
        let string = try only("  \"abc\"")
        #expect(string.raw == 3..<6)
        #expect(string.bytes.startIndex == 3)
    }
}
