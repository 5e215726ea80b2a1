import DLPTestSupport
import DLPText
import Testing

struct ByteMapTests {
    /// The range of each byte, in a plain list.
    private static func list(_ map: ByteMap) -> [Range<Int>] { (0..<map.count).map { map.original(at: $0) } }

    private static func random(over count: Int, _ random: inout SplitMix64) -> ByteMap {
        var map = ByteMap()
        var place = 0
        while place < count {
            place += [0, 0, 1, 3].randomElement(using: &random) ?? 0
            let width = [1, 1, 2, 3].randomElement(using: &random) ?? 1
            let span = [1, 1, 3, 4].randomElement(using: &random) ?? 1
            let units = Int.random(in: 1...5, using: &random)
            guard place + units * span <= count else { break }
            map.append(units: units, of: width, standingFor: span, at: place)
            place += units * span
        }
        return map
    }

    /// The composition, byte by byte.
    private static func compose(_ above: ByteMap, _ below: ByteMap) -> [Range<Int>] {
        list(above).map { below.original(of: $0) }
    }

    @Test func `composes byte by byte, in either order, and slices`() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<3000 {
            let below = Self.random(over: 60, &random)
            let middle = Self.random(over: below.count, &random)
            let above = Self.random(over: middle.count, &random)
            let lower = middle.composed(with: below)
            #expect(Self.list(lower) == Self.compose(middle, below))
            let all = above.composed(with: lower)
            #expect(Self.list(all) == Self.compose(above, lower))
            #expect(Self.list(all) == Self.list(above.composed(with: middle).composed(with: below)))
            for (one, next) in zip(Self.list(all), Self.list(all).dropFirst()) {
                #expect(one.lowerBound <= next.lowerBound && one.upperBound <= next.upperBound)
            }
            guard lower.count > 0 else { continue }
            let first = Int.random(in: 0..<lower.count, using: &random)
            let range = first..<Int.random(in: first...lower.count, using: &random)
            #expect(Self.list(lower.slice(range)) == Array(Self.list(lower)[range]))
            for original in 0...60 {
                let expected = Self.list(lower).firstIndex { $0.upperBound > original } ?? lower.count
                #expect(lower.place(from: original) == expected)
            }
        }
    }

    @Test func `what is alike is one entry`() {
        var map = ByteMap()
        for place in 0..<100 { map.append(identical: 1, at: place) }
        for digit in 0..<100 { map.append(1, standingFor: 100 + 3 * digit..<103 + 3 * digit) }
        map.append(identical: 5, at: 420)
        #expect(map.entries == 3 && map.count == 205)
        #expect(map.isIdentical(0..<100) && !map.isIdentical(99..<101) && map.isIdentical(200..<205))
        #expect(map.original(of: 99..<201) == 99..<421)
        #expect(ByteMap(identical: 7).isIdentity && !map.isIdentity)
        #expect(map.composed(with: ByteMap(identical: 425)) == map)
    }
}
