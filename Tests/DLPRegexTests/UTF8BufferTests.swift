import DLPTestSupport
import Testing

@testable import DLPRegex

/// What is a character and what is not, however the bytes arrive.
struct UTF8BufferTests {
    /// The edges of every row of the Unicode table of well-formed byte sequences.
    private static let edges: [UInt8] = [
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
        0xEF,
        0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]

    /// The offsets of the bytes that are no part of a character, as the standard library's parser sees it.
    private static func strays(in bytes: [UInt8]) -> [Int] {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var place = 0
        var strays: [Int] = []
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let character): place += character.count
            case .error(let length):
                strays += place..<place + length
                place += length
            case .emptyInput: return strays
            }
        }
    }

    /// What is wrong with a buffer that took `bytes` in pieces.
    private static func faults(_ bytes: [UInt8], _ partition: Partition) -> [String] {
        var buffer = UTF8Buffer()
        var faults: [String] = []
        for piece in partition.pieces(of: bytes.count) {
            let part = Array(bytes[piece])
            buffer.append(part.span)
            // At most an unfinished character is not held yet.
            if piece.upperBound - buffer.end > 3 { faults.append("holds too little") }
            if String(validating: buffer.bytes, as: UTF8.self) == nil { faults.append("not UTF-8") }
        }
        buffer.close()
        let strays = strays(in: bytes)
        if buffer.strays(in: 0..<bytes.count).map(\.offset) != strays { faults.append("strays") }
        var held = bytes
        for stray in strays { held[stray] = 0x1A }
        if buffer.bytes != held { faults.append("bytes") }
        if buffer.end != bytes.count { faults.append("end") }
        var original: [UInt8] = []
        buffer.withOriginal(0..<bytes.count) { span in original = span.indices.map { span[$0] } }
        if original != bytes { faults.append("original") }
        return faults
    }

    @Test(arguments: edges)
    func `every three bytes, in every cut`(_ first: UInt8) {
        for second in Self.edges {
            for third in Self.edges {
                let bytes = [first, second, third]
                for cuts in [[], [1], [2], [1, 2]] {
                    let faults = Self.faults(bytes, Partition(cuts))
                    if !faults.isEmpty { Issue.record("\(bytes) cut at \(cuts): \(faults)") }
                }
            }
        }
    }

    @Test func `longer sequences, cut at random`() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<4000 {
            let bytes = (0..<Int.random(in: 4...9, using: &random)).map { _ in
                Self.edges.randomElement(using: &random) ?? 0
            }
            let partition = Cuts.atRandom(bytes.count, most: 5, using: &random)
            let faults = Self.faults(bytes, partition)
            if !faults.isEmpty { Issue.record("\(bytes) cut at \(partition.cuts): \(faults)") }
        }
    }

    @Test func `offsets stay what they were when bytes are dropped`() {
        var buffer = UTF8Buffer()
        let bytes = Array("aé".utf8) + [0xFF] + Array("€b".utf8) + [0xFE]
        buffer.append(bytes.span)
        buffer.drop(before: 3)
        #expect(buffer.start == 3)
        #expect(buffer.end == 9)
        #expect(buffer.bytes == [0x1A] + Array("€b".utf8) + [0x1A])
        #expect(Array(buffer.strays(in: 0..<100)) == [.init(offset: 3, byte: 0xFF), .init(offset: 8, byte: 0xFE)])
        #expect(Array(buffer.strays(in: 4..<8)) == [])
        buffer.drop(before: 7)
        #expect(buffer.start == 7)
        #expect(Array(buffer.strays(in: 0..<100)) == [.init(offset: 8, byte: 0xFE)])
        var original: [UInt8] = []
        buffer.withOriginal(7..<9) { span in original = span.indices.map { span[$0] } }
        #expect(original == [0x62, 0xFE])
    }

    @Test func `boundaries are the starts of characters and the ends of the text`() {
        var buffer = UTF8Buffer()
        let bytes = Array("aé€".utf8)
        buffer.append(bytes.span)
        let before = (0...7).map { buffer.boundary(atOrBefore: $0) }
        let after = (0...7).map { buffer.boundary(atOrAfter: $0) }
        #expect(before == [0, 1, 1, 3, 3, 3, 6, 6])
        #expect(after == [0, 1, 3, 3, 6, 6, 6, 6])
    }
}
