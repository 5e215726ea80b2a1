internal import ArgumentParser

/// A number of bytes as people write it: `65536`, `64KiB`, `16M`, `1G`.
struct ByteSize: Hashable, Sendable {
    let bytes: Int

    static func mebibytes(_ count: Int) -> ByteSize { ByteSize(bytes: count << 20) }

    private static let units: [(suffix: String, shift: Int)] = [("G", 30), ("M", 20), ("K", 10)]
}

extension ByteSize: CustomStringConvertible {
    var description: String {
        for unit in Self.units where bytes > 0 && bytes % (1 << unit.shift) == 0 {
            return "\(bytes >> unit.shift)\(unit.suffix)iB"
        }
        return "\(bytes)"
    }
}

extension ByteSize: ExpressibleByArgument {
    /// Reads digits and `K`, `M` or `G`, which may be followed by `B` or `iB`; all mean powers of 1024.
    init?(argument: String) {
        var digits = argument.uppercased()[...]
        for ending in ["IB", "B"] where digits.hasSuffix(ending) && digits.dropLast(ending.count).last?.isLetter == true
        {
            digits = digits.dropLast(ending.count)
        }
        var shift = 0
        if let unit = Self.units.first(where: { digits.hasSuffix($0.suffix) }) {
            shift = unit.shift
            digits = digits.dropLast()
        }
        guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }), let count = Int(digits), count > 0,
            count <= Int.max >> (shift + 1)
        else { return nil }
        bytes = count << shift
    }
}
