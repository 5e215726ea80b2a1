import DLPInflate
import Testing

/// What gzip and zlib wrote is opened, and never to more than the limit.
struct InflateTests {
    /// `hello hello hello`, as Python's gzip and zlib modules write it.
    private static let gzip: [UInt8] = [
        0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x90, 0, 0x80, 0x88, 0xF9,
        0xE5, 17, 0, 0, 0,
    ]
    private static let zlib: [UInt8] = [
        0x78, 0x9C, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x90, 0, 0x3A, 0x2E, 0x06, 0x7D,
    ]
    private static let text = Array("hello hello hello".utf8)

    @Test(arguments: [(gzip, 10), (zlib, 6)]) func `opens a whole one, and the part of one that is there`(
        _ bytes: [UInt8], _ cut: Int
    ) {
        #expect(Inflate.open(Array(bytes), limit: 100) == .bytes(Self.text))
        let part = Inflate.open(Array(bytes.dropLast(cut)), limit: 100)
        guard case .bytes(let opened) = part else {
            Issue.record("\(part)")
            return
        }
        #expect(!opened.isEmpty && Self.text.starts(with: opened))
    }

    @Test func `stops at the limit`() {
        #expect(Inflate.open(Self.gzip, limit: 16) == .tooLarge)
    }

    @Test func `knows what it does not know`() {
        #expect(Inflate.open(Array("plain text, of some length".utf8), limit: 100) == .unknown)
        #expect(Inflate.open([], limit: 100) == .unknown)
        #expect(Inflate.open([0x78, 0x9C] + [UInt8](repeating: 0xFF, count: 20), limit: 100) == .unknown)
    }
}
