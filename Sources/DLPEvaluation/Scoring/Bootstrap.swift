/// How a sum over documents varies when the documents are drawn anew.
///
/// Each of the replicates takes each document a number of times that is drawn from the Poisson distribution of mean 1,
/// which is what drawing as many documents as there are, with replacement, comes to. A document's draws depend on its
/// number and the seed alone: in whatever order documents come, the result is the same.
struct Bootstrap {
    static let replicates = 1_000
    static let seed: UInt64 = 1

    /// The sums, one row of so many vectors for each replicate.
    private(set) var sums: [SIMD8<Double>]
    private let width: Int
    private var weights = [Double](repeating: 0, count: Bootstrap.replicates)

    /// - Parameter width: How many vectors a document has.
    init(width: Int) {
        self.width = width
        sums = Array(repeating: .zero, count: width * Self.replicates)
    }

    /// Takes a document's counts.
    mutating func add(document number: Int, _ counts: [SIMD8<Double>]) {
        draw(document: number)
        for column in 0..<width {
            let count = counts[column]
            var place = column
            for replicate in 0..<Self.replicates {
                sums[place] += weights[replicate] * count
                place += width
            }
        }
    }

    /// The middle 95 % of a figure over the replicates in which it is defined.
    func interval(_ figure: (_ row: ArraySlice<SIMD8<Double>>) -> Double?) -> ClosedRange<Double>? {
        var values: [Double] = []
        values.reserveCapacity(Self.replicates)
        for replicate in 0..<Self.replicates {
            if let value = figure(sums[replicate * width..<(replicate + 1) * width]) { values.append(value) }
        }
        guard let last = values.indices.last else { return nil }
        values.sort()
        return values[Int(0.025 * Double(last))]...values[Int((0.975 * Double(last)).rounded(.up))]
    }

    /// How often each replicate takes a document.
    private mutating func draw(document number: Int) {
        // SplitMix64; each number is good for four draws.
        var state = Self.seed &+ UInt64(truncatingIfNeeded: number) &* 0xD1B5_4A32_D192_ED03
        for start in stride(from: 0, to: Self.replicates, by: 4) {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
            word ^= word >> 31
            for offset in 0..<4 {
                weights[start + offset] = Self.poisson(UInt16(truncatingIfNeeded: word >> (16 * offset)))
            }
        }
    }

    /// The number that a uniform one stands for, by the cumulative distribution in parts of 65,536.
    private static func poisson(_ uniform: UInt16) -> Double {
        switch uniform {
        case ..<24_109: 0
        case ..<48_219: 1
        case ..<60_273: 2
        case ..<64_292: 3
        case ..<65_296: 4
        case ..<65_497: 5
        case ..<65_531: 6
        default: 7
        }
    }
}
