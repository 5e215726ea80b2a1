import DLPAnchors
import DLPTestSupport
import Testing

/// Sets of bytes beside the standard library's sets.
struct ByteSetTests {
    @Test func `algebra is that of sets`() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<50 {
            let left = Set((0..<40).map { _ in UInt8.random(in: 0...255, using: &random) })
            let right = Set((0..<40).map { _ in UInt8.random(in: 0...255, using: &random) })
            let (a, b) = (ByteSet(left), ByteSet(right))
            #expect(a.bytes == left.sorted())
            #expect(a.count == left.count)
            #expect(a.union(b).bytes == left.union(right).sorted())
            #expect(a.intersection(b).bytes == left.intersection(right).sorted())
            #expect(a.complement.bytes == Set(0...255).subtracting(left).sorted())
            #expect((0...255).allSatisfy { a.contains($0) == left.contains($0) })
        }
    }

    @Test func `ranges are the runs of the set`() {
        #expect(ByteSet([0x30, 0x31, 0x32, 0x40, 0xFE, 0xFF]).ranges == [0x30...0x32, 0x40...0x40, 0xFE...0xFF])
        #expect(ByteSet.all.ranges == [0x00...0xFF])
        #expect(ByteSet().ranges.isEmpty)
    }

    @Test func `the named sets`() {
        #expect(ByteSet().isEmpty)
        #expect(ByteSet.all.count == 256)
        #expect(ByteSet(0...0x7F) == ByteSet.nonASCII.complement)
    }
}
