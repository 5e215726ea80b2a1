import DLPModel
import DLPTestSupport
import DLPText
import Testing

/// One text in many disguises; each has to give a view in which it stands, whose map leads to where it is.
struct DecodingTests {
    @Test(
        arguments: [
            ([.percent], "write to «jane%2Edoe%40acme.com», please"), ([.percent], "«%6Aane%2edoe%u0040acme.com»"),
            ([.percent, .percent], "to «jane.doe%2540acme.com»"), ([.html], "<p>«jane.doe&#64;acme.com»</p>"),
            ([.html], "«jane.doe&#x40;acme.com»"), ([.html], "«jane&period;doe&commat;acme.com»!"),
            ([.html], "«jane.doe&#0000064&#0000097&#0000099me.com»"), ([.html, .folded], "«jane.d&shy;oe@acme.com»"),
            ([.backslash], #"{"to": "«jane.doe\u0040acme.com»"}"#), ([.backslash], #"«jane\.doe\@acme\.com»"#),
            ([.backslash], #"«jane.doe\u{40}acme.com» «jane.doe\x40acme.com» «jane.doe\100acme.com»"#),
            ([.backslash, .backslash], #""{\"to\": \"«jane.doe\\u0040acme.com»\"}""#),
            ([.backslash, .folded], #"«jane.doe\uDB40\uDD00@acme.com»"#),
            ([.backslash], "«jane.d\\\noe@acme.com»"), ([.backslash], #"«jane.d\ud800oe@acme.com»"#),
            ([.quotedPrintable], "To: «jane.doe=40acme.com»"), ([.quotedPrintable], "«jane.d=\r\noe@acme.com»"),
            ([.quotedPrintable], "«=6A=61ne.doe@acme.com»"),
            ([.markup], "**«jane.**doe@**acme.com»**"), ([.markup], "<b>«jane.</b><i class=\"x\">doe@acme.com»</i>"),
            ([.markup], "«jane.d<!-- here -->oe@acme.com»"), ([.markup], "«jane.doe@<wbr>acme.com»"),
            ([.markup], "«jane.d``oe@acme.com»"), ([.markup], "\u{1B}[1m«jane.d\u{1B}[0moe@acme.com»"),
            ([.markup], "«jane.dx\u{8}oe@acme.com»"), ([.markup], "<![CDATA[«jane.d]]><![CDATA[oe@acme.com»]]>"),
            ([.markup, .html], "«jane.d<wbr>oe&#64;acme.com»"), ([.concatenation], #"to = "«jane." + "doe@acme.com»""#),
            ([.concatenation], "('«jane.' 'doe@' 'acme.com»')"),
            ([.concatenation], "\"«jane.\" +\n        \"doe@acme.com»\""),
            ([.concatenation], #"x = "".join(["«jane.", "doe@", "acme.com»"])"#),
            ([.concatenation], "'«jane.' . 'doe@acme.com»'"),
            ([.lineWrap], "write to «jane.doe@\nacme.com» soon"),
            ([.lineWrap], "> write to «jane.doe@\r\n> acme.com» soon"),
            ([.spelledOut], "write to «jane.doe @ acme.com» now"),
            ([.pieces], "[{\"type\":\"text\",\"text\":\"«jane.doe@\"},{\"type\":\"text\",\"text\":\"acme.com»\"}]"),
            (
                [.pieces],
                "data: {\"delta\":{\"content\":\"«jane.doe\"}}\n\ndata: {\"delta\":{\"content\":\"@acme.com»\"}}\n\ndata: [DONE]\n"
            ),
            (
                [.pieces],
                """
                data: {"index":0,"text":"«jane.doe"}

                data: {"index":1,"text":"x"}

                data: {"index":0,"text":"@acme.com»"}

                """
            ),
            ([.spelledOut], "«jane.doe [at] acme (dot) com»"), ([.spelledOut], "«jane.doe[AT]acme[dot]com»"),
            ([.base64], "key: «amFuZS5kb2VAYWNtZS5jb20=»."), ([.base64], "«amFuZS5kb2VAYWNtZS5jb20» "),
            ([.base64, .base64], "«YW1GdVpTNWtiMlZBWVdOdFpTNWpiMjA9»"),
            ([.base64], "see:\n«amFuZS5kb2VAYWNtZS5jb20gaXMg\r\ndGhlIGFkZHJlc3MgdG8gdXNlLCBo\r\nYXZl»"),
            ([.base64], "data:text/plain;base64,«amFuZS5kb2VAYWNtZS5jb20=»"),
            ([.base64], "Authorization: Basic «amFuZS5kb2VAYWNtZS5jb206eA==»"),
            ([.base64], "eyJhbGciOiJub25lIn0.«eyJuIjogImphbmUuZG9lQGFjbWUuY29tIn0»."),
            ([.percent, .base64], "«amFuZS5kb2VAYWNtZS5jb20%3D»"),
            ([.base64, .folded], "«agBhAG4AZQAuAGQAbwBlAEAAYQBjAG0AZQAuAGMAbwBtAA==»"),
            ([.base64], "key=«amFuZS5kb2VAYWNtZS5jb20»\nregion=eu-west-1\n"),
            (
                [.base64],
                "«amFuZS5kb2VAYWNtZS5jb20gbG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQgbG9yZW0gaXBzdW0g\r\nZG9sb3Igc2l0IGFtZXQgbG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQgc2l0IGFtZXQ=»\nSigned, J"
            ),
            ([.hex], "«6a616e652e646f654061636d652e636f6d»"),
            ([.hex], "«6A 61 6E 65 2E 64 6F 65 40 61 63 6D 65 2E 63 6F 6D»"),
            ([.hex], "«6a:61:6e:65:2e:64:6f:65:40:61:63:6d:65:2e:63:6f:6d»"),
            (
                [.hex],
                "{«0x6a, 0x61, 0x6e, 0x65, 0x2e, 0x64, 0x6f, 0x65, 0x40, 0x61, 0x63, 0x6d, 0x65, 0x2e, 0x63, 0x6f, 0x6d»}"
            ),
            ([.decimal], "[«106, 97, 110, 101, 46, 100, 111, 101, 64, 97, 99, 109, 101, 46, 99, 111, 109»]"),
            ([.bidi], "to «\u{202E}moc.emca@eod.enaj»\u{202C}"), ([.bidi], "to «jane.\u{202E}moc.emca@eod»"),
            ([.base32], "«NJQW4ZJOMRXWKQDBMNWWKLTDN5WQ====»"),
        ] as [([ViewStep], Marked)])
    func `is seen through`(_ path: [ViewStep], _ text: Marked) throws {
        let set = Self.views(text.bytes)
        for expected in text.ranges {
            let views = set.decoded.filter { Set($0.path) == Set(path) }
            let found = views.flatMap { view in
                Self.places(of: "jane.doe@acme.com", in: view).map { view.redaction(of: $0) }
            }
            let shown = found.map { Marked.show([$0], in: text.bytes) }
            #expect(found.contains(expected), "\(shown) \(set.decoded.map(\.path))")
        }
        #expect(set.undecoded.isEmpty)
        // A text that comes in two pieces gives the same.
        var stream = ViewStream()
        let pieces = [stream.append(text.bytes.span), stream.finish()]
        #expect(Set(pieces.flatMap(\.decoded).map(\.bytes)) == Set(set.decoded.map(\.bytes)))
    }

    @Test(
        arguments: [
            "card «4111/1111/1111/1111»", "«4111_1111_1111_1111»", "«4111 - 1111 - 1111 - 1111»!",
            "x «4111  1111  1111  1111»",
            "«4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1»", "«4.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1»", "card «41 111 11111 111111» ok",
            "«4111, 1111, 1111, 1111»", "{\"n\":«4.111111111111111»e15}", "card: «41 111 11111 111111»",
        ] as [Marked])
    func `a number in pieces is put together`(_ text: Marked) {
        let found = Self.views(text.bytes).decoded.flatMap { view in
            Self.places(of: "4111111111111111", in: view).map { view.redaction(of: $0) }
        }
        #expect(found == text.ranges)
    }

    static func views(_ text: [UInt8], _ limits: ViewLimits = ViewLimits()) -> ViewSet {
        ViewSet(of: text.span, limits: limits)
    }

    static func places(of word: String, in view: View) -> [Range<Int>] {
        let word = Array(word.utf8)
        return view.bytes.indices.filter { view.bytes[$0...].starts(with: word) }.map { $0..<$0 + word.count }
    }

    @Test(arguments: [
        "Plain words, (brackets), [lists], \"quotes\" and 'others'; 100 % & more = less.\nNew line.\n",
        "if (a < b && c > d) { return x[i] * y / 2; }\nlet s = \"a\", t = \"b\"\n",
        "1234567890\n1234567891\n1234567892\n",
        "a long paragraph that goes\nover a few lines of prose\nand ends here", "550e8400-e29b-41d4-a716-446655440000",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "10 20 13 40 50 16 70 80 19 100 110 12 20 30", "2026-03-01 09:14:05.123 took 12 ms, 1/2/3/4 and 10.0.0.12",
        "lunch @ joes.com", "4111 1111 1111 1111", "{\"text\":\"a\"},{\"name\":\"b\"}",
        "GET /a/b?x=40&y=41 HTTP/1.1", "[\"a1\", \"b2\", \"c3\"]", "**bold** and `code` and *both*",
        "\"GET / HTTP/1.1\" 201 75169 \"-\" \"Mozilla/5.0 (X11)\"", "trace=ca11e2de span=97dafbb4c62124a4 id=49201f5",
        "done, 1981 rows\n2026-03-01T00:00:04.405Z INFO next\n12:30:05 WARN last 42\n12:30:06 OK",
        "31.15\t8\t2.9.53\n2843015630  17780  30135\n57851882\t00907\n6576306811,1774279122\n",
        "2026-03-01T00:03:34Z,BQI-50626\n6478078551  177866877234\n",
    ])
    func `gives nothing to see`(_ text: String) {
        let set = Self.views(Array(text.utf8))
        #expect(set.folded == nil && set.undecoded.isEmpty)
        #expect(set.decoded.isEmpty, "\(set.decoded.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })")
    }
}
