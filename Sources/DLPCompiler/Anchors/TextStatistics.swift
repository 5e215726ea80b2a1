internal import DLPAnchors

/// How often bytes stand side by side in ordinary prose, code and logs, to tell rare anchors from frequent ones.
///
/// Measured on some megabytes of each (`Scripts/make-text-statistics.py`). They choose between anchors and decide
/// nothing else.
struct TextStatistics {
    /// The share of all neighbours that a pair of classes has.
    private let pairs: [[Double]]
    private let singles: [Double]

    static let prose = TextStatistics(proseTable)
    static let code = TextStatistics(codeTable)
    static let logs = TextStatistics(logsTable)
    static let all = [prose, code, logs]

    private init(_ table: String) {
        let thirds = (0...93).map { Self.power($0) }
        pairs = table.split(separator: "\n").map { row in row.utf8.map { thirds[Int($0) - 33] } }
        singles = pairs.map { $0.reduce(0, +) }
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
            let left = gram.first.classes.reduce(0) { $0 + pairs[Int($1)][Int(middle)] }
            let right = gram.third.classes.reduce(0) { $0 + pairs[Int(middle)][Int($1)] }
            return sum + left * right / singles[Int(middle)]
        }
    }

    /// The share of the bytes of `part`, which is one of the two, that stand in a pair of `left` and `right`.
    private func share(_ left: ClassSet, _ right: ClassSet, of part: ClassSet) -> Double {
        let total = part.classes.reduce(0) { $0 + singles[Int($1)] }
        guard total > 0 else { return 1 }
        let together = left.classes.reduce(0) { sum, one in
            right.classes.reduce(sum) { $0 + pairs[Int(one)][Int($1)] }
        }
        return together / total
    }

    /// How many runs of so many bytes of `classes` begin in a byte of text.
    func rate(ofRun classes: ClassSet, length: Int) -> Double {
        let inside = classes.classes
        let outside = ClassSet.all.subtracting(classes).classes
        let starts = outside.reduce(0) { sum, left in inside.reduce(sum) { $0 + pairs[Int(left)][Int($1)] } }
        let goesOn = inside.reduce(0) { sum, left in inside.reduce(sum) { $0 + pairs[Int(left)][Int($1)] } }
        let total = inside.reduce(0) { $0 + singles[Int($1)] }
        guard total > 0 else { return 0 }
        return (1..<length).reduce(starts) { rate, _ in rate * goesOn / total }
    }
}
