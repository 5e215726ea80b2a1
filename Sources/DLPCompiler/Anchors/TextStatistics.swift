internal import DLPAnchors

/// How often bytes stand side by side in ordinary prose, code, logs and tables, to tell rare anchors from frequent ones.
///
/// Measured on some megabytes of each (`Scripts/make-text-statistics.py`). They choose between anchors and decide
/// nothing else.
struct TextStatistics {
    /// The share of all neighbours that a pair of classes has, in rows of 64.
    private let pairs: [Double]
    private let singles: [Double]

    static let prose = TextStatistics(proseTable)
    static let code = TextStatistics(codeTable)
    static let logs = TextStatistics(logsTable)
    /// Tables of numbers, of which there is less.
    static let tables = TextStatistics(pairs: TextStatistics(tablesTable).pairs.map { $0 / 16 })
    static let all = [prose, code, logs, tables, otherScript]

    /// A little text of a script that is not ASCII, of which the others have next to none: mostly two bytes a character,
    /// and a space behind some.
    private static let otherScript: TextStatistics = {
        let (lead, space) = (Int(ByteClass.of(0xD8)), Int(ByteClass.space))
        let continuations = (0x80...0x83).map { Int(ByteClass.of($0)) }
        var pairs = [Double](repeating: 0, count: 64 * 64)
        pairs[64 * space + lead] = 0.02
        for left in continuations {
            pairs[64 * lead + left] = 0.03
            pairs[64 * left + lead] = 0.02
            pairs[64 * left + space] = 0.005
            for right in continuations { pairs[64 * left + right] = 0.002 }
        }
        return TextStatistics(pairs: pairs)
    }()

    private init(_ table: String) {
        let thirds = (0...93).map { Self.power($0) }
        self.init(pairs: table.split(separator: "\n").flatMap { row in row.utf8.map { thirds[Int($0) - 33] } })
    }

    private init(pairs: [Double]) {
        self.pairs = pairs
        singles = (0..<64).map { row in pairs[64 * row..<64 * (row + 1)].reduce(0, +) }
    }

    /// 2 to the power of so many negative thirds.
    private static func power(_ thirds: Int) -> Double {
        let fraction = [1.0, 0.793_700_526, 0.629_960_525][thirds % 3]
        return fraction / Double(UInt64(1) << UInt64(thirds / 3))
    }

    /// What looking for a gram costs in a byte of text, in places that are found: three bytes are seen at once, and it
    /// takes half a place's work to look at those around them.
    func cost(_ gram: Gram) -> Double {
        let rate = rate(gram)
        let around = share(gram.before, gram.first, of: gram.first) * share(gram.third, gram.behind, of: gram.third)
        return rate * (0.5 + around)
    }

    /// How many of a gram there are in a byte of text, if each byte depends on the one before it alone.
    private func rate(_ gram: Gram) -> Double {
        gram.second.classes.reduce(0) { sum, middle in
            guard singles[Int(middle)] > 0 else { return sum }
            let only = ClassSet(bits: 1 << UInt64(middle))
            return sum + neighbours(gram.first, only) * neighbours(only, gram.third) / singles[Int(middle)]
        }
    }

    /// The share of the bytes of `part`, which is one of the two, that stand in a pair of `left` and `right`.
    private func share(_ left: ClassSet, _ right: ClassSet, of part: ClassSet) -> Double {
        let total = single(part)
        return total > 0 ? neighbours(left, right) / total : 1
    }

    /// How many runs of so many bytes of `classes` begin in a byte of text.
    func rate(ofRun classes: ClassSet, length: Int) -> Double {
        let total = single(classes)
        guard total > 0 else { return 0 }
        let goesOn = neighbours(classes, classes) / total
        return (1..<length).reduce(neighbours(ClassSet.all.subtracting(classes), classes)) { rate, _ in rate * goesOn }
    }

    /// The share of all neighbours that are of `left` and `right`.
    private func neighbours(_ left: ClassSet, _ right: ClassSet) -> Double {
        var sum = 0.0
        var rows = left.bits
        while rows != 0 {
            let row = 64 &* rows.trailingZeroBitCount
            rows &= rows &- 1
            var columns = right.bits
            while columns != 0 {
                sum += pairs[row &+ columns.trailingZeroBitCount]
                columns &= columns &- 1
            }
        }
        return sum
    }

    private func single(_ classes: ClassSet) -> Double { classes.classes.reduce(0) { $0 + singles[Int($1)] } }
}
