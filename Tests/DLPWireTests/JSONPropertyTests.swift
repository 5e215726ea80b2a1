import DLPWire
import Testing

/// A small generator of numbers that gives the same ones on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A random document that knows what its strings are.
private struct RandomDocument {
    var random: SeededNumbers
    var json = ""
    /// The decoded string values in order.
    var strings: [String] = []
    private var names = 0

    init(seed: UInt64) {
        random = SeededNumbers(state: seed)
        value(depth: 0)
        space()
    }

    private mutating func space() {
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            json += [" ", "\n", "\t", "\r\n"].randomElement(using: &random) ?? ""
        }
    }

    private mutating func value(depth: Int) {
        space()
        switch Int.random(in: 0..<(depth < 5 ? 10 : 6), using: &random) {
        case 0: json += ["true", "false", "null"].randomElement(using: &random) ?? ""
        case 1: json += ["0", "-0", "1.0", "12e+3", "4111111111111111", "-0.5E-7"].randomElement(using: &random) ?? ""
        case 2...5: strings.append(string())
        case 6, 7: list("[", "]") { $0.value(depth: depth + 1) }
        default:
            list("{", "}") {
                $0.space()
                $0.names += 1
                _ = $0.string(endingIn: "\($0.names)")
                $0.space()
                $0.json += ":"
                $0.value(depth: depth + 1)
            }
        }
    }

    private mutating func list(_ open: String, _ close: String, item: (inout Self) -> Void) {
        json += open
        for number in 0..<Int.random(in: 0...12, using: &random) {
            if number > 0 { space() }
            if number > 0 { json += "," }
            item(&self)
        }
        space()
        json += close
    }

    /// Writes a string, each scalar in one of the ways JSON has for it.
    private mutating func string(endingIn tail: String = "") -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            text.unicodeScalars.append(
                [
                    "a", "7", " ", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "é", "\u{301}", "€", "\u{FFFF}", "😀",
                    "\u{10FFFF}", "\u{7F}",
                ]
                .randomElement(using: &random) ?? "b")
        }
        text += tail
        json += "\""
        for scalar in text.unicodeScalars { json += spelling(of: scalar) }
        json += "\""
        return text
    }

    private mutating func spelling(of scalar: Unicode.Scalar) -> String {
        let short: [Unicode.Scalar: String] = ["\"": "\\\"", "\\": "\\\\", "/": "\\/", "\n": "\\n"]
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            if let escape = short[scalar] { return escape }
        case 1:
            if scalar.value >= 0x20, scalar != "\"", scalar != "\\" { return String(scalar) }
        default: break
        }
        return String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}

@Suite struct JSONPropertyTests {
    @Test(arguments: 0..<400)
    func `strings are what was written`(_ seed: Int) throws {
        let sample = RandomDocument(seed: UInt64(seed))
        let document = try JSONDocument(scanning: Array(sample.json.utf8))
        #expect(document.strings.count == sample.strings.count)
        for (string, text) in zip(document.strings, sample.strings) {
            #expect(document.decoded(string).bytes.elementsEqual(text.utf8))
        }
    }

    @Test func `a document read in the memory of others is the same as one of its own`() throws {
        var reused = JSONDocument()
        for seed in 0..<300 {
            let bytes = Array(RandomDocument(seed: UInt64(seed)).json.utf8)
            // Every third one is cut short, and leaves things open.
            let text = seed % 3 == 2 ? Array(bytes[..<(bytes.count / 2)]) : bytes
            var failure: JSONError?
            let span = text.span
            do throws(JSONError) { try reused.read(span) } catch { failure = error }
            #expect(failure == error(in: text))
            guard failure == nil else { continue }
            let fresh = try JSONDocument(scanning: text)
            #expect(reused.bytes == fresh.bytes)
            #expect(reused.strings.map(\.raw) == fresh.strings.map(\.raw))
            #expect(reused.strings.map { reused.path(of: $0) } == fresh.strings.map { fresh.path(of: $0) })
            for string in fresh.strings {
                var decoded: [UInt8] = [7]
                reused.decode(string, into: &decoded)
                #expect(decoded.dropFirst() == fresh.decoded(string).bytes)
            }
            #expect(reused.member(named: "dlp")?.value == fresh.member(named: "dlp")?.value)
        }
    }

    @Test(arguments: 0..<400)
    func `edits change what they say and nothing else`(_ seed: Int) throws {
        var sample = RandomDocument(seed: UInt64(seed))
        let document = try JSONDocument(scanning: Array(sample.json.utf8))
        var editor = JSONEditor(document)
        var expectedTexts: [String] = []
        // The document with a hole in the place of every edit, built from the map alone.
        var kept: [ArraySlice<UInt8>] = []
        var end = 0
        for (string, text) in zip(document.strings, sample.strings) {
            let decoded = document.decoded(string)
            var scalars = Array(text.unicodeScalars)
            guard Bool.random(using: &sample.random), !scalars.isEmpty else {
                expectedTexts.append(text)
                continue
            }
            let from = Int.random(in: 0..<scalars.count, using: &sample.random)
            let to = Int.random(in: from...scalars.count, using: &sample.random)
            let start = utf8Count(scalars[..<from])
            let range = start..<start + utf8Count(scalars[from..<to])
            let replacement = ["", "[US_SSN]", "\"\\\u{2}é"].randomElement(using: &sample.random) ?? ""
            editor.replace(range, of: decoded, with: replacement.utf8)
            scalars.replaceSubrange(from..<to, with: replacement.unicodeScalars)
            expectedTexts.append(scalars.reduce(into: "") { $0.unicodeScalars.append($1) })
            let raw = decoded.rawRange(of: range)
            #expect(string.raw.lowerBound <= raw.lowerBound && raw.upperBound <= string.raw.upperBound)
            kept.append(document.bytes[end..<raw.lowerBound])
            end = raw.upperBound
        }
        kept.append(document.bytes[end...])

        let new = try JSONDocument(scanning: editor.finish())
        #expect(new.strings.count == expectedTexts.count)
        for (string, text) in zip(new.strings, expectedTexts) {
            #expect(new.decoded(string).bytes.elementsEqual(text.utf8))
        }
        // Every kept piece is in the new document, in order, the first at its start and the last at its end.
        var position = 0
        for piece in kept {
            let found = try #require(firstIndex(of: piece, in: new.bytes, from: position))
            position = found + piece.count
        }
        #expect(new.bytes.starts(with: kept[0]))
        #expect(new.bytes.suffix(kept[kept.count - 1].count) == kept[kept.count - 1])
    }

    @Test(arguments: 0..<200)
    func `a changed byte never crashes the scanner`(_ seed: Int) {
        var sample = RandomDocument(seed: UInt64(seed))
        var bytes = Array(sample.json.utf8)
        for _ in 0..<50 {
            let index = Int.random(in: bytes.indices, using: &sample.random)
            let old = bytes[index]
            bytes[index] = UInt8.random(in: 0...255, using: &sample.random)
            if let document = try? JSONDocument(scanning: bytes) {
                for string in document.strings {
                    #expect(String(validating: document.decoded(string).bytes, as: UTF8.self) != nil)
                }
            }
            bytes[index] = old
        }
        for count in 0..<min(bytes.count, 200) { _ = try? JSONDocument(scanning: Array(bytes[..<count])) }
    }

    private func utf8Count(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + UTF8.width($1) }
    }

    private func firstIndex(of piece: ArraySlice<UInt8>, in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + piece.count <= bytes.count {
            if bytes[index..<index + piece.count].elementsEqual(piece) { return index }
            index += 1
        }
        return nil
    }
}
