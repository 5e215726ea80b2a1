import DLPModel
import DLPTestSupport
import DLPText
import Testing

/// What each encoder writes is read again, and nothing that is written can make reading long or silent.
struct HostileTextTests {
    private static func views(_ text: [UInt8], _ limits: ViewLimits = ViewLimits()) -> ViewSet {
        ViewSet(of: text.span, limits: limits)
    }

    /// The standard alphabet (RFC 4648), or the URL-safe one.
    private static func base64(_ bytes: [UInt8], isURL: Bool = false, isPadded: Bool = true) -> [UInt8] {
        let letters = Array(
            ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + (isURL ? "-_" : "+/")).utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0...group.count { text.append(letters[number >> (18 - 6 * place) & 63]) }
            if isPadded { text += [UInt8](repeating: UInt8(ascii: "="), count: 3 - group.count) }
        }
        return text
    }

    private static func hex(_ byte: UInt8, upper: Bool = false) -> [UInt8] {
        let digits = Array((upper ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func each(_ bytes: [UInt8], _ write: (UInt8) -> String) -> [UInt8] {
        bytes.flatMap { Array(write($0).utf8) }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static let encoders: [(String, @Sendable ([UInt8]) -> [UInt8])] = [
        ("base64", { base64($0) }), ("base64 without padding", { base64($0, isPadded: false) }),
        ("base64 for URLs", { base64($0, isURL: true) }), ("base64 twice", { base64(base64($0)) }),
        ("base64 glued", { Array("x/y".utf8) + base64($0) }),
        (
            "base64 in lines",
            { Array(text(base64($0)).enumerated().map { $0 % 20 == 19 ? "\($1)\r\n" : "\($1)" }.joined().utf8) }
        ),
        ("percent", { each($0) { "%" + text(hex($0)) } }), ("entities", { each($0) { "&#\($0);" } }),
        ("JSON", { each($0) { "\\u00" + text(hex($0)) } }), ("C", { each($0) { "\\x" + text(hex($0)) } }),
        ("quoted-printable", { each($0) { "=" + text(hex($0, upper: true)) } }),
        ("hex", { each($0) { text(hex($0)) } }),
        ("hex bytes", { each($0) { text(hex($0, upper: true)) + " " } }),
        ("hex list", { each($0) { "0x" + text(hex($0)) + ", " } }),
        ("codes", { each($0) { "\($0), " } }),
        ("tags", { each($0) { "\(Unicode.Scalar(0xE0000 + UInt32($0)) ?? "?")" } }),
        ("base64 of JSON", { base64(each($0) { "\\u00" + text(hex($0)) }) }),
        ("percent of base64", { Array(text(base64($0)).replacing("=", with: "%3D").utf8) }),
    ]

    @Test(arguments: encoders.indices) func `reads what an encoder wrote`(_ index: Int) {
        let (name, encode) = Self.encoders[index]
        var random = SplitMix64(seed: UInt64(index))
        for _ in 0..<60 {
            let value = (0..<Int.random(in: 12...60, using: &random)).map { _ in
                UInt8.random(in: 0x2D...0x7A, using: &random)
            }
            guard !value.contains(where: { [0x5C, 0x60, 0x3D, 0x3C, 0x5D, 0x3A].contains($0) }) else { continue }
            let written = encode(value)
            let text = Array("the value (".utf8) + written + Array(") there".utf8)
            let set = Self.views(text)
            let views = set.decoded + (set.folded.map { [$0] } ?? [])
            let isRead = views.contains { view in
                view.bytes.indices.contains { place in
                    guard view.bytes[place...].starts(with: value) else { return false }
                    let range = view.redaction(of: place..<place + value.count)
                    return range.lowerBound >= 11 && range.upperBound <= 11 + written.count
                }
            }
            #expect(isRead, "\(name): \(Self.text(text))")
            #expect(set.undecoded.isEmpty)
        }
    }

    @Test func `texts far apart in one row are views of their own`() {
        let value = Self.base64(Array("jane.doe@acme.com".utf8)).filter { $0 != 0x3D }
        let noise = [UInt8](repeating: 0x2B, count: 4001)
        let text = noise + value + noise + value + noise
        let set = Self.views(text)
        let found = set.decoded.filter { Self.text($0.bytes).contains("jane.doe@acme.com") }
        #expect(found.count == 2)
        #expect(set.decoded.allSatisfy { $0.bytes.count < 1000 })
    }

    @Test func `too deep is said, and where`() {
        var text = Array("jane.doe@acme.com".utf8)
        for _ in 0..<6 { text = Self.base64(text) }
        let set = Self.views(Array("see ".utf8) + text)
        #expect(set.undecoded.map(\.reason) == [.depth])
        #expect(set.undecoded.map(\.range) == [4..<4 + text.count] || set.undecoded[0].range.lowerBound == 4)
        var limits = ViewLimits()
        limits.depth = 6
        #expect(Self.views(text, limits).undecoded.isEmpty)
    }

    @Test func `compressed is opened, and a bomb is said`() {
        let set = Self.views(Array("a H4sIAAAAAAACA8tNzMxRyErMS9VLyU91SEzOTdVLzs8FAGBWqEQWAAAA b".utf8))
        #expect(set.undecoded.isEmpty)
        #expect(set.decoded.contains { $0.path == [.compressed] && Self.text($0.bytes).contains("jane.doe@acme.com") })
        let bomb = "H4sIAAAAAAACA+3BMQEAAADCoKzrX8IaHkABAAAAAAAAAAAAAAAAAAAAAAAA8GAxh73KIE4AAA=="
        let refused = Self.views(Array("a \(bomb) b".utf8))
        #expect(refused.undecoded.map(\.reason) == [.compressed])
        #expect(refused.undecoded.map(\.range) == [2..<2 + bomb.utf8.count])
    }

    @Test(arguments: [
        "%25", "%2525", "\\", "\\\\u0041", "&#", "&amp;", "<b>", "<!--", "\"+\"", "1\n", "31 ", "QUFB", "=\n", "=41",
        "\u{8}",
        "\u{1B}[", "[at]", "a, ", "1, ", "a\"+\"", "\u{202E}", "\u{E0041}", "a**", "(at)", "QQ==\n", "о", "1о",
    ])
    func `a long row of anything stays within the limits`(_ part: String) {
        let text = Array(String(repeating: part, count: 30_000 / part.utf8.count).utf8)
        let set = Self.views(text)
        let bytes = set.decoded.reduce(0) { $0 + $1.bytes.count }
        #expect(bytes <= 20 * text.count)
        for view in set.decoded { #expect(view.bytes.count == view.map.count) }
        var stream = ViewStream()
        var held = 0
        for start in stride(from: 0, to: text.count, by: 1000) {
            let piece = stream.append(text.span.extracting(start..<min(start + 1000, text.count)))
            held = max(held, start + 1000 - piece.decided)
        }
        #expect(held <= stream.longestHold + Folding.longestHold)
    }

    @Test func `redacting what is found leaves every other byte`() {
        var random = SplitMix64(seed: 9)
        let value = Array("jane.doe@acme.com".utf8)
        for _ in 0..<200 {
            let (_, encode) = Self.encoders.randomElement(using: &random) ?? Self.encoders[0]
            let written = encode(value)
            let text = Array("4１ é 😀 (".utf8) + written + Array(") é %41 x".utf8)
            let set = Self.views(text)
            var redacted = text
            var places: [Range<Int>] = []
            for view in set.decoded + (set.folded.map { [$0] } ?? []) {
                for place in view.bytes.indices where view.bytes[place...].starts(with: value) {
                    places.append(view.redaction(of: place..<place + value.count))
                }
            }
            guard let first = places.map(\.lowerBound).min(), let last = places.map(\.upperBound).max() else {
                Issue.record("not found")
                continue
            }
            redacted.replaceSubrange(first..<last, with: Array("[E]".utf8))
            #expect(redacted.starts(with: Array("4１ é 😀 (".utf8)) && redacted.suffix(10) == text.suffix(10))
            let again = Self.views(redacted)
            for view in again.decoded { #expect(!Self.text(view.bytes).contains("jane.doe@acme")) }
        }
    }
}
