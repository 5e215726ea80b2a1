/// Stretches of a text in ascending order, none touching another.
struct ByteRanges {
    let ranges: [Range<Int>]
    let count: Int

    init(_ unordered: [Range<Int>]) {
        var joined: [Range<Int>] = []
        for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        ranges = joined
        count = joined.reduce(0) { $0 + $1.count }
    }

    /// Whether a stretch, which is not empty, has a byte of these.
    ///
    /// - Complexity: Logarithmic in the number of stretches.
    func overlaps(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return low < ranges.count && ranges[low].lowerBound < range.upperBound
    }

    /// How many bytes are in both.
    ///
    /// - Complexity: Linear in the number of stretches.
    func shared(with other: ByteRanges) -> Int {
        var shared = 0
        var (left, right) = (0, 0)
        while left < ranges.count, right < other.ranges.count {
            let (one, two) = (ranges[left], other.ranges[right])
            shared += max(0, min(one.upperBound, two.upperBound) - max(one.lowerBound, two.lowerBound))
            if one.upperBound < two.upperBound { left += 1 } else { right += 1 }
        }
        return shared
    }
}
