/// One way of cutting an input into pieces.
public struct Partition: Hashable, Sendable {
    /// The offsets of the cuts, ascending; two equal ones make an empty piece.
    public let cuts: [Int]

    public init(_ cuts: [Int]) { self.cuts = cuts.sorted() }

    /// The ranges of the pieces of an input of `count` bytes.
    public func pieces(of count: Int) -> [Range<Int>] {
        var start = 0
        var pieces: [Range<Int>] = []
        for cut in cuts + [count] {
            pieces.append(start..<cut)
            start = cut
        }
        return pieces
    }
}

/// Ways of cutting an input.
public enum Cuts {
    /// Every cut in two, those with an empty half included.
    public static func inTwo(_ count: Int) -> [Partition] { (0...count).map { Partition([$0]) } }

    /// Pieces of `size` bytes, the last one of what is left.
    public static func pieces(of size: Int, _ count: Int) -> Partition {
        Partition(Array(stride(from: size, to: count, by: size)))
    }

    /// From 2 to `most` pieces at random places, some of which may be empty.
    public static func atRandom(
        _ count: Int, most: Int, using random: inout some RandomNumberGenerator
    ) -> Partition {
        Partition((1..<Int.random(in: 2...most, using: &random)).map { _ in Int.random(in: 0...count, using: &random) })
    }

    /// A cut at each place within a character of more than one byte, and one partition that has them all.
    public static func withinCharacters(of bytes: [UInt8]) -> [Partition] {
        let places = bytes.indices.filter { bytes[$0] & 0xC0 == 0x80 }
        return places.isEmpty ? [] : places.map { Partition([$0]) } + [Partition(places)]
    }

    /// Each range cut before it, after its first byte, in its middle, before its last byte and behind it: one
    /// partition that has all five, and one for every two of them.
    public static func within(_ ranges: [Range<Int>]) -> [Partition] {
        ranges.filter { !$0.isEmpty }.flatMap { range in
            let middle = range.lowerBound + range.count / 2
            let places = [
                range.lowerBound, range.lowerBound + 1, middle, range.upperBound - 1, range.upperBound,
            ]
            let pairs = places.flatMap { first in places.filter { $0 > first }.map { Partition([first, $0]) } }
            return [Partition(places)] + pairs
        }
    }
}
