/// Which steps each gram leads to, as bits to be tested and lists behind them.
struct GramTable {
    /// For each two classes, two words of one bit for each third class: the grams, and the grams of their last two bytes
    /// and the byte behind them.
    private(set) var cells = [UInt64](repeating: 0, count: 1 << 13)
    /// How many bits are set in the first words of ``cells`` before each.
    private(set) var ranks = [UInt32](repeating: 0, count: 1 << 12)
    /// For each class before a digit, the classes behind the digit with which they are a gram that a step is taken from,
    /// besides that of a number-like token.
    private(set) var numberStarts = [UInt64](repeating: 0, count: 64)
    private(set) var lists: [UInt32] = []
    private(set) var steps: [AnchorTable.Step] = []

    init(_ anchors: [Anchor], keywords: [AnchorTable.Keyword]) {
        var sources: [(gram: Gram, step: AnchorTable.Step)] = []
        for (index, anchor) in anchors.enumerated() {
            switch anchor.trigger {
            case .grams(let grams, _, _), .number(_, others: let grams, _):
                sources += grams.map {
                    ($0, .init(kind: .start, target: index, before: $0.before, behind: $0.behind, exact: $0.exact))
                }
            case .everyPlace, .run: break
            }
        }
        for (index, keyword) in keywords.enumerated() {
            let gram = Gate.Word(keyword.text, offset: keyword.offset).gram
            let step = AnchorTable.Step(
                kind: .keyword, target: index, before: gram.before, behind: gram.behind, exact: gram.exact)
            sources.append((gram, step))
        }

        for (gram, step) in sources {
            Self.forEachWord(of: gram) { cells[2 * $0] |= $1 }
            Self.forEachWord(of: Gram(gram.second, gram.third, step.behind)) { cells[2 * $0 + 1] |= $1 }
        }
        for first in numberStarts.indices { numberStarts[first] = cells[2 * (first << 6 | Int(ByteClass.digit))] }
        if let gram = NumberTable.gram(of: anchors) {
            Self.forEachWord(of: gram) { cells[2 * $0] |= $1 }
            Self.forEachWord(of: Gram(gram.second, gram.third, .all)) { cells[2 * $0 + 1] |= $1 }
        }
        var count: UInt32 = 0
        for word in ranks.indices {
            ranks[word] = count
            count += UInt32(cells[2 * word].nonzeroBitCount)
        }
        // Most grams lead to the same steps as others: a list of steps is made once, by adding a source to a shorter one.
        var members: [[Int]] = [[]]
        var list = [UInt32](repeating: 0, count: Int(count))
        // For each list, the longer one that the last source to be added to it gave, and that source.
        var longer: [(list: UInt32, source: Int)] = [(0, -1)]
        for (source, (gram, _)) in sources.enumerated() {
            forEachRank(of: gram) { rank in
                let shorter = Int(list[rank])
                if longer[shorter].source != source {
                    longer[shorter] = (UInt32(members.count), source)
                    members.append(members[shorter] + [source])
                    longer.append((0, -1))
                }
                list[rank] = longer[shorter].list
            }
        }
        var firsts: [UInt32] = []
        for sourcesOfList in members {
            firsts.append(UInt32(steps.count))
            let list = sourcesOfList.map { sources[$0].step }
            steps.append(
                .init(
                    kind: .any, before: list.reduce(.none) { $0.union($1.before) },
                    behind: list.reduce(.none) { $0.union($1.behind) },
                    exact: list.dropFirst().reduce(list.first?.exact ?? ExactBytes()) { $0.union($1.exact) }))
            steps += list
            steps.append(.init(kind: .end))
        }
        lists = list.map { firsts[Int($0)] }
    }

    /// The index of a gram's bit among those that are set.
    private func forEachRank(of gram: Gram, _ body: (Int) -> Void) {
        Self.forEachWord(of: gram) { word, bits in
            var rest = bits
            while rest != 0 {
                let bit = rest & ~(rest &- 1)
                body(Int(ranks[word]) + (cells[2 * word] & (bit &- 1)).nonzeroBitCount)
                rest ^= bit
            }
        }
    }

    /// The pairs of classes that a gram begins with, as one number, and its third classes.
    private static func forEachWord(of gram: Gram, _ body: (Int, UInt64) -> Void) {
        var first = gram.first.bits
        while first != 0 {
            var second = gram.second.bits
            while second != 0 {
                body(first.trailingZeroBitCount << 6 | second.trailingZeroBitCount, gram.third.bits)
                second &= second &- 1
            }
            first &= first &- 1
        }
    }
}
