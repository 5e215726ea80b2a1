import DLPAnchors
import DLPTestSupport
import Testing

/// The table beside the plain reading of what an anchor says.
struct AnchorTableTests {
    private struct Place: Hashable, Comparable {
        var place: Int
        var anchor: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.place, left.anchor) < (right.place, right.anchor)
        }
    }

    /// Whether nothing that is known of the text rules the anchor out at `place`.
    private static func holds(_ anchor: Anchor, at place: Int, in text: [UInt8], isEnd: Bool) -> Bool {
        guard text[place] & 0xC0 != 0x80 else { return false }
        if place > 0, !anchor.before.contains(text[place - 1]) { return false }
        return anchor.prefix.enumerated().allSatisfy { offset, set in
            place + offset < text.count ? set.contains(text[place + offset]) : !isEnd
        }
    }

    private static func set(_ random: inout SplitMix64) -> ByteSet {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .all
        case 1: ByteSet([0x61])
        case 2: .nonASCII
        case 3: ByteSet([0x61, 0x62, 0xC3])
        default: ByteSet([0x62, 0x63, 0xA9]).complement
        }
    }

    private static func anchors(_ count: Int, _ random: inout SplitMix64) -> [Anchor] {
        (0..<count).map { _ in
            let prefix = (0..<Int.random(in: 1...Anchor.longestPrefix, using: &random)).map { _ in set(&random) }
            return Anchor(before: set(&random), prefix: prefix)
        }
    }

    private static func places(_ table: AnchorTable, _ text: [UInt8], _ range: Range<Int>, isEnd: Bool) -> [Place] {
        var places: [Place] = []
        table.forEachPlace(in: text.span, range, isEnd: isEnd) { places.append(Place(place: $0, anchor: $1)) }
        return places
    }

    @Test(arguments: [1, 5, 64, 65, 130], [true, false])
    func `visits what the anchors admit, in order`(_ count: Int, _ isEnd: Bool) {
        var random = SplitMix64(seed: UInt64(count))
        let anchors = Self.anchors(count, &random)
        let table = AnchorTable(anchors)
        for _ in 0..<8 {
            let text = (0..<12).map { _ in
                ([0x61, 0x62, 0x63, 0x20, 0xC3, 0xA9] as [UInt8]).randomElement(using: &random) ?? 0
            }
            let expected = text.indices.flatMap { place in
                anchors.indices.filter { Self.holds(anchors[$0], at: place, in: text, isEnd: isEnd) }
                    .map { Place(place: place, anchor: $0) }
            }
            #expect(Self.places(table, text, 0..<text.count, isEnd: isEnd) == expected)
            // The same in two ranges.
            let parts = [0..<5, 5..<text.count].flatMap { Self.places(table, text, $0, isEnd: isEnd) }
            #expect(parts == expected)
            for anchor in anchors.indices {
                let first = table.firstPlace(of: anchor, in: text.span, 3..<text.count, isEnd: isEnd)
                #expect(first == expected.first { $0.anchor == anchor && $0.place >= 3 }?.place)
            }
        }
    }

    @Test func `what has not come may still be anything`() {
        let table = AnchorTable([Anchor(prefix: [ByteSet([0x61]), ByteSet([0x62])])])
        #expect(Self.places(table, [0x61], 0..<1, isEnd: false).count == 1)
        #expect(Self.places(table, [0x61], 0..<1, isEnd: true).isEmpty)
    }

    @Test func `the start of the text may stand before any match`() {
        let table = AnchorTable([Anchor(before: ByteSet(), prefix: [.all])])
        #expect(Self.places(table, [0x61, 0x61], 0..<2, isEnd: true) == [Place(place: 0, anchor: 0)])
    }

    @Test func `no anchors, no places`() {
        #expect(Self.places(AnchorTable([]), [0x61], 0..<1, isEnd: true).isEmpty)
    }

    @Test func `an anchor keeps four bytes`() {
        #expect(Anchor(prefix: Array(repeating: .all, count: 9)).prefix.count == Anchor.longestPrefix)
    }
}
