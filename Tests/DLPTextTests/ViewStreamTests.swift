import DLPModel
import DLPTestSupport
import DLPText
import Testing

struct ViewStreamTests {
    /// A view by what counts.
    private struct Seen: Hashable {
        var bytes: [UInt8]
        var path: [ViewStep]
        var blobs: [Range<Int>]
        var places: [Range<Int>]

        init(_ view: View) {
            bytes = view.bytes
            path = view.path
            blobs = view.blobs
            places = (0..<view.map.count).map { view.map.original(at: $0) }
        }
    }

    private struct All: Hashable {
        var text: [UInt8] = []
        var decoded: Set<Seen> = []
        var count = 0
        var undecoded: Set<UndecodedStretch> = []

        mutating func add(_ piece: ViewStream.Piece, of stream: ViewStream, after free: Int) {
            text += stream.folded.bytes[piece.text]
            for view in piece.decoded {
                let seen = Seen(view)
                // What is new in a view was not free before.
                for place in view.bytes.indices where view.isNew(place..<place + 1) {
                    #expect(view.redaction(of: place..<place + 1).lowerBound >= free)
                }
                decoded.insert(seen)
                count += 1
            }
            undecoded.formUnion(piece.undecoded)
        }
    }

    private static let limits = {
        var limits = ViewLimits()
        limits.context = 12
        return limits
    }()

    private static func stream(_ text: [UInt8], _ partition: Partition) -> All {
        var stream = ViewStream(limits: limits)
        var all = All()
        var last = (decided: 0, free: 0)
        for range in partition.pieces(of: text.count) {
            let piece = stream.append(text.span.extracting(range))
            all.add(piece, of: stream, after: last.free)
            #expect(piece.decided >= last.decided && piece.free >= last.free && piece.free <= piece.decided)
            last = (piece.decided, piece.free)
        }
        let rest = stream.finish()
        all.add(rest, of: stream, after: last.free)
        #expect(rest.decided == text.count && rest.free == text.count)
        return all
    }

    static let samples: [String] = [
        "a %41%42 b &#64;&commat; c \\u0040\\ud83d\\ude00\\x41\\101\\\\n =40x=\n d **e**f <b>g</b>h i [at] j (dot) k",
        "x \"4111\" + \"1111\", 'a' . 'b' join([\"1\", \"2\"]) 4111\r\n  > 1111 AKIAQ3EGRT\n    Z6XVNHWK4D z\u{8}y\u{1B}[1mz",
        "key amFuZS5kb2VAYWNtZS5jb20gaXMg\r\ndGhlIGFkZHJlc3MgdG8gdXNlLCBo\r\nYXZl= 6a616e652e646f654061636d652e636f6d end",
        "list 6A 61 6E 65 2E 64 6F 65 40 61 63 6D and 0x6a, 0x61, 0x6e, 0x65, 0x2e, 0x64, 0x6f, 0x65 106, 97, 110, 101, 46,"
            + " 100, 111, 101 and H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA== YW1GdVpTNWtiMlZBWVdOdFpTNWpiMjA9 deadbeefdeadbeef",
        "&#52;<b>1</b>&#49;<!-- x -->1**1**\\\\\\\\u0041%2525412541 ４１%２541 jаnе&shy;x <span class=\"a\">1</span>2",
    ]

    @Test(arguments: samples) func `any cut gives the same views`(_ sample: String) {
        for filler in ["", String(repeating: "word ", count: 8)] {
            let text = Array((filler + sample + filler + sample).utf8)
            let whole = Self.stream(text, Partition([]))
            #expect(!whole.decoded.isEmpty && whole.count == whole.decoded.count)
            var random = SplitMix64(seed: 5)
            let partitions =
                Cuts.inTwo(text.count) + [1, 2, 7].map { Cuts.pieces(of: $0, text.count) }
                + (0..<100).map { _ in Cuts.atRandom(text.count, most: 9, using: &random) }
            for partition in partitions { #expect(Self.stream(text, partition) == whole, "\(partition)") }
        }
    }

    @Test func `random parts give the same views, cut anywhere`() {
        let parts: [[UInt8]] =
            [
                "%41", "%", "&#65;", "&amp;", "&", "\\", "\\u0041", "\\x41", "u0041", "=41", "=", "=\n", "\"", "'",
                " + ",
                " ", "4111", "a@b", "**", "<b>", "</b>", "<", "\n", "\r\n  > ", "[at]", "(", "a.b @ c.de",
                "amFuZS5kb2VAYWNtZS5jb20",
                "NDExMTExMTE", "6a616e652e646f65", "6a 61 6e 65 2e 64 6f 65 ", "31 ", "0x31, ", "\u{8}", "\u{1B}[1m",
                "\u{200B}", "４", "4111, 1111", ", 1111", " | 536", "|", "22", "😀", "\u{202E}", "\u{202C}",
                "\u{E0034}\u{E0031}", "\u{FE0F}",
                "о", "д", "word word word word ", ",", "H4sIAAAAAAAAAA", "==", "join([\"a\", \"b\"])",
            ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80], [0]]
        var random = SplitMix64(seed: 6)
        for _ in 0..<1500 {
            let text = (0..<Int.random(in: 1...30, using: &random)).flatMap { _ in
                parts.randomElement(using: &random) ?? []
            }
            let whole = Self.stream(text, Partition([]))
            for view in whole.decoded { #expect(String(validating: view.bytes, as: UTF8.self) != nil) }
            for _ in 0..<4 {
                let partition = Cuts.atRandom(text.count, most: 6, using: &random)
                #expect(Self.stream(text, partition) == whole, "\(partition) \(String(decoding: text, as: UTF8.self))")
            }
        }
    }
}
