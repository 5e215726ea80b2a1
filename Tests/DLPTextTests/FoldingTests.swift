import DLPTestSupport
import DLPText
import Testing

struct FoldingTests {
    /// What is read of a text: the folded view, or the text itself.
    private static func read(_ text: String) -> String { read(Array(text.utf8)) }

    private static func read(_ text: [UInt8]) -> String { String(decoding: fold(text)?.bytes ?? text, as: UTF8.self) }

    private static func fold(_ text: [UInt8]) -> View? { Folding.fold(text.span) }

    private static func candidate(_ text: [UInt8]) -> Int? { Folding.firstCandidate(in: text.span) }

    @Test(arguments: [
        ("full-width", "４１１１－１１１１"), ("mathematical", "𝟒𝟏𝟏𝟏-𝟭𝟭𝟷𝟷"), ("Arabic", "٤١١١-۱۱۱۱"),
        ("many scripts", "४১๑១-߁༡၁𞥑"),
        ("superscript", "⁴¹¹¹⁻¹¹¹¹"), ("subscript", "₄₁₁₁-₁₁₁₁"), ("circled", "④①①①-❶⓵①➀"), ("segmented", "🯴🯱🯱🯱-🯱🯱🯱🯱"),
        ("keycaps", "4️⃣1️⃣1️⃣1️⃣-1️⃣1️⃣1️⃣1️⃣"), ("struck out", "4̶1̶1̶1̶-̶1̶1̶1̶1̶"),
        ("zero width", "4\u{200B}1\u{2060}1\u{FEFF}1-1\u{AD}1\u{34F}1\u{E0020}1"),
        ("bidi", "\u{202E}4111\u{202C}-\u{2066}1111\u{2069}"), ("hyphens", "4111‑1111"), ("minus", "4111−1111"),
        ("controls", "41\u{1F}11\0-11\u{85}11\u{7F}"), ("shown stray bytes", "4111\u{1A}\u{1A}-1111"),
    ])
    func `digits in other clothes`(_ name: String, _ text: String) {
        #expect(Self.read(text) == "4111-1111")
        #expect(Self.read("卡号" + text + "。") == "卡号4111-1111.")
    }

    @Test func `spaces, quotes and stops`() {
        #expect(Self.read("4111\u{A0}1111\u{3000}1111\u{2028}1111") == "4111 1111 1111 1111")
        #expect(Self.read("“a”, ‘b’ «c»，d。e") == "\"a\", 'b' \"c\",d.e")
        #expect(Self.read("ｊane＠ａcme．com") == "jane@acme.com")
        #expect(Self.read("№ 5 ½ ⑩ ⑴ ﬁ") == "No 5 1/2 10 (1) fi")
    }

    @Test(
        arguments: [
            [0x34, 0x31, 0xFF, 0x31, 0x31], [0x34, 0x31, 0xE2, 0x80, 0x31, 0x31],
            [0x34, 0x31, 0xED, 0xA0, 0x80, 0x31, 0x31],
            [0xC0, 0xB4, 0x31, 0x31, 0x31], [0x34, 0x31, 0x31, 0x31, 0xF0, 0x9F], [0x34, 0x31, 0x31, 0xC1, 0x31],
        ] as [[UInt8]])
    func `stray bytes hide nothing`(_ text: [UInt8]) { #expect(Self.read(text) == "4111") }

    @Test func `the longer form of @ is one`() { #expect(Self.read([0x61, 0xC1, 0x80, 0x62]) == "a@b") }

    @Test(arguments: [
        ("АКІАQ3EGRTZ6", "AKIAQ3EGRTZ6"), ("AKIАQ3", "AKIAQ3"), ("jаnе.dое@асmе-соrр.соm", "jane.doe@acme-corp.com"),
        ("x@асе.со", "x@ace.co"), ("ΑKΙΑ7", "AKIA7"), ("ᎪKIA", "AKIA"), ("卡号АKIA，", "卡号AKIA,"), ("о\u{200B}о1", "oo1"),
        ("А\u{301}1", "A1"),
    ])
    func `look-alikes in ASCII words`(_ text: String, _ expected: String) { #expect(Self.read(text) == expected) }

    @Test(arguments: [
        "Она сказала, что 5 оса и рак не соус.", "СНГ-2, из-за, COVID и ковид19", "Ο λόγος και η αξία", "Հայաստանի ու",
        "مرحبا بِالعالَم", "שָׁלוֹם", "ห้องน้ำ", "नमस्ते", "你好 世界", "👩 🏴 🇩🇪", "crédit für Łódź", "한국어", "日本データ",
    ])
    func `is left as it is`(_ text: String) { #expect(Self.fold(Array(text.utf8)) == nil) }

    @Test func `plain ASCII is`() {
        let text = Array((0..<40).map { "Line \($0)\tof \"code\" { return a[\($0)] % 7; }\r\n" }.joined().utf8)
        #expect(Self.candidate(text) == nil)
        for place in text.indices {
            for byte in [0x00, 0x1F, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = text
                changed[place] = byte
                #expect(Self.candidate(changed) == place)
            }
        }
    }

    @Test func `what a view stands for is exact`() throws {
        let text: Marked = "nr «４１\u{200B}１1» und «ﬁ»\u{301}x"
        let view = try #require(Self.fold(text.bytes))
        let read = Array("nr 4111 und fix".utf8)
        #expect(view.bytes == read)
        #expect(view.map.original(of: 3..<7) == text.ranges[0])
        #expect(view.map.original(of: 12..<13) == text.ranges[1])
        #expect(view.map.original(of: 12..<14) == text.ranges[1])
        #expect(view.map.isIdentical(0..<3) && !view.map.isIdentical(2..<4))
    }

    static let samples: [[UInt8]] =
        ([
            "４１１１ 1111\u{200B}\u{200B}１１１ 1̶1̶, jаnе.dое@асmе.соm и Она сказала оса5 №5 ⑴ﬁ 👩‍👩‍👧 “x” مرحبا ٤١",
            "А\u{301}а\u{301}о1 о.о.о@a.с.д ооо1д x.о", String(repeating: "о", count: 140) + "1 " + "о",
            "1" + String(repeating: "с", count: 150) + "д" + String(repeating: "с", count: 10),
        ] as [String]).map { Array($0.utf8) } + [
            [
                0x34, 0xFF, 0xD0, 0xB0, 0xE2, 0x80, 0x31, 0xED, 0xA0, 0x80, 0xC0, 0xB4, 0xF0, 0x9F, 0x31, 0xD0, 0xBE,
                0xF0,
            ]
        ]

    private static func stream(_ text: [UInt8], _ partition: Partition) -> View {
        var stream = FoldStream()
        for piece in partition.pieces(of: text.count) {
            stream.append(text.span.extracting(piece))
            #expect(stream.held <= Folding.longestHold)
        }
        stream.finish()
        return stream.view
    }

    @Test(arguments: samples) func `any cut gives the same view`(_ text: [UInt8]) {
        let whole = Self.stream(text, Partition([]))
        #expect((Self.fold(text)?.bytes ?? text) == whole.bytes)
        var random = SplitMix64(seed: 1)
        let partitions =
            Cuts.inTwo(text.count) + [Cuts.pieces(of: 1, text.count), Cuts.pieces(of: 3, text.count)]
            + (0..<200).map { _ in Cuts.atRandom(text.count, most: 8, using: &random) }
        for partition in partitions {
            let view = Self.stream(text, partition)
            #expect(view.bytes == whole.bytes && view.map == whole.map, "\(partition)")
        }
    }

    @Test func `random bytes give UTF-8 whose map covers it, cut anywhere`() {
        let parts: [[UInt8]] =
            ["a", "Z", "7", " ", ".", "@", "о", "д", "Α", "４", "\u{200B}", "\u{301}", "卡", "👩", "⑴", "٤", "\u{E0041}"]
            .map { Array($0.utf8) } + [[0xFF], [0xC0], [0xE2], [0xF0, 0x9F], [0x80], [0x1A], [0]]
        var random = SplitMix64(seed: 4)
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
                parts.randomElement(using: &random) ?? []
            }
            let whole = Self.stream(text, Partition([]))
            #expect(String(validating: whole.bytes, as: UTF8.self) != nil)
            #expect(whole.map.count == whole.bytes.count)
            var end = 0
            for place in whole.bytes.indices {
                let range = whole.map.original(at: place)
                #expect(range.upperBound >= end && range.upperBound <= text.count)
                end = range.upperBound
            }
            let view = Self.stream(text, Cuts.atRandom(text.count, most: 6, using: &random))
            #expect(view.bytes == whole.bytes && view.map == whole.map)
        }
    }
}
