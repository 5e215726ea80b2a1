internal import DLPAnchors

/// Everything that could be looked for before a pattern is tried, with what it costs.
enum AnchorChoice {
    /// One way of looking for matches.
    struct Option {
        var anchor: Anchor
        /// How often a place is found in a byte of ordinary text, at a guess.
        var rate: Double
        /// What looking at one costs, in candidates.
        var weight: Double

        var cost: Double { rate * weight }
    }

    private struct Candidate {
        var trigger: Trigger
        var rate: Double
        var weight = 1.0
    }

    /// Grams further from the start of a match than this are not looked for.
    private static let farthest = 256
    /// Grams at one distance are looked for up to here.
    private static let farthestFixed = 12
    private static let longestRun = 48
    private static let shortestRun = 16

    /// Of all that the matches of a pattern have in common, what is the cheapest to look for.
    static func anchor(of pattern: Pattern) -> Anchor { choice(of: pattern).anchor }

    /// The anchor of a pattern, with what is known of its cost.
    static func choice(of pattern: Pattern) -> Option {
        let options = options(of: pattern)
        return options.min { $0.cost < $1.cost } ?? options[0]
    }

    /// Everything that could be looked for; never empty.
    static func options(of pattern: Pattern) -> [Option] {
        var parser = PatternParser(pattern.text)
        let alternatives = parser.parse()
        let before = ClassSet(pattern.analysis.before).union(.outside)
        let length = min(pattern.analysis.minimumWidth, longestRun)
        let walk = PrefixWalk(alternatives, depth: longestRun)
        var prefix: [ClassSet] = []
        var triggers = [Candidate(trigger: .everyPlace, rate: 1)]
        let bytes = PrefixAutomaton(alternatives, depth: farthestFixed + 2).prefix(farthestFixed + 2)
        if let walk {
            var fronts = [walk.start]
            while prefix.count < length, let last = fronts.last, !walk.isOpen(last) {
                prefix.append(walk.next(last))
                fronts.append(walk.step(last, .all))
            }
            triggers += fixed(walk, fronts, before: before, bytes: bytes)
            triggers += runs(prefix)
            triggers += numbers(alternatives, walk, before: before)
            triggers += ledNumbers(alternatives, walk, fronts)
        }
        triggers += distant(alternatives)
        let first = prefix.isEmpty ? [.all] : prefix
        return triggers.map { candidate in
            var anchor = Anchor(before: before, prefix: first, trigger: candidate.trigger)
            anchor.cases = LetterCases(Array(bytes.prefix(first.count)))
            return Option(anchor: anchor, rate: candidate.rate, weight: candidate.weight)
        }
    }

    /// What it costs to look for words and at each place near them.
    static func cost(of gate: Gate) -> Double {
        let grams = gate.words.map(\.gram)
        let rate = TextStatistics.all.reduce(0) { sum, text in grams.reduce(sum) { $0 + text.cost($1) } }
        return rate * (1 + Double(gate.before + gate.after) * placeNearWord)
    }

    /// Most places near a word are refused by the first byte that is looked at.
    private static let placeNearWord = 0.25

    /// Where in a word of lower-case letters the three bytes stand that are the least frequent.
    static func rarestGram(in word: [UInt8]) -> Int {
        func set(_ index: Int) -> ClassSet { ClassSet(ByteSet([word[index]])) }
        guard word.count > 3 else { return 0 }
        return (0...word.count - 3).min { left, right in
            let grams = [left, right].map { Gram(set($0), set($0 + 1), set($0 + 2)) }
            let rates = grams.map { gram in TextStatistics.all.reduce(0) { $0 + $1.cost(gram) } }
            return rates[0] < rates[1]
        } ?? 0
    }

    /// Grams at one distance from the start, or one byte before it.
    private static func fixed(
        _ walk: PrefixWalk, _ fronts: [PrefixWalk.Front], before: ClassSet, bytes: [ByteSet]
    ) -> [Candidate] {
        var options: [Candidate] = []
        if let grams = walk.grams(at: walk.start, behind: before) {
            options.append(option(grams, -1...(-1)))
        }
        for (distance, front) in fronts.prefix(farthestFixed + 1).enumerated() {
            let left = distance == 0 ? before : walk.next(fronts[distance - 1])
            guard var grams = walk.grams(at: front, before: left) else { continue }
            if distance + 1 < bytes.count {
                let exact = ExactBytes(first: bytes[distance], second: bytes[distance + 1])
                for index in grams.indices { grams[index].exact = exact }
            }
            options.append(option(grams, distance...distance))
        }
        return options
    }

    /// Grams behind items of varying width, and those far from the start: these are looked for as if their distance
    /// varied too, so that only bytes that may belong to a match are held back for them.
    private static func distant(_ alternatives: [PatternSequence]) -> [Candidate] {
        let items = alternatives.flattened
        var options: [Candidate] = []
        var width = 0...0
        var between = ClassSet.none
        for (index, item) in items.enumerated() {
            if width.count > 1 || width.lowerBound > farthestFixed {
                let rest = PatternSequence(items: Array(items[index...]), start: 0)
                let left = width.lowerBound > 0 ? between : ClassSet.all
                if let walk = PrefixWalk([rest], depth: 5), let grams = walk.grams(at: walk.start, before: left) {
                    let nearest = width.count > 1 ? width.lowerBound : width.lowerBound - 1
                    options.append(option(grams, nearest...width.upperBound, between: between))
                }
            }
            let more = item.width.bytes
            guard width.upperBound + more.upperBound <= farthest else { break }
            width = width.lowerBound + more.lowerBound...width.upperBound + more.upperBound
            guard let bytes = item.bytes else { break }
            between = between.union(bytes)
        }
        return options
    }

    private static func option(
        _ grams: [Gram], _ distance: ClosedRange<Int>, between: ClassSet = .none
    ) -> Candidate {
        var rate = TextStatistics.all.map { text in grams.reduce(0) { $0 + text.cost($1) } }.reduce(0, +)
        // A row of one byte, such as padding, shows it at every place.
        if grams.contains(where: \.mayBeOneByte) { rate += padding }
        // A long number shows it at most of its digits.
        if grams.contains(where: \.mayBeDigits) { rate += longNumbers }
        return Candidate(
            trigger: .grams(grams, distance: distance, between: distance.count > 1 ? between : .none), rate: rate,
            weight: distance.count > 1 ? 3 : 1)
    }

    private static let padding = 0.0005
    private static let longNumbers = 0.1

    /// A run of the classes that the first bytes are of.
    private static func runs(_ prefix: [ClassSet]) -> [Candidate] {
        var classes = ClassSet.none
        var options: [Candidate] = []
        for (index, set) in prefix.prefix(longestRun).enumerated() {
            classes = classes.union(set)
            guard index >= shortestRun - 1 else { continue }
            let rate = TextStatistics.all.map { $0.rate(ofRun: classes, length: index + 1) }.reduce(0, +)
            // Looking for runs costs something by itself.
            options.append(Candidate(trigger: .run(classes, length: index + 1), rate: rate + 0.0005, weight: 1.5))
        }
        return options
    }

    /// A number-like token.
    private static func numbers(_ alternatives: [PatternSequence], _ walk: PrefixWalk, before: ClassSet) -> [Candidate]
    {
        let first = walk.next(walk.start)
        guard before.intersection(.digits).isEmpty, !first.intersection(.digits).isEmpty,
            let shape = NumberShape(alternatives)
        else { return [] }
        // Matches that start otherwise are told by the rarest grams of their own.
        let others = first.subtracting(.digits)
        guard !others.isEmpty else {
            return [Candidate(trigger: .number(shape, others: [], distance: -1), rate: tokens(of: shape))]
        }
        var best: (grams: [Gram], distance: Int, rate: Double)?
        var front = walk.start
        for distance in -1...farthestFixed {
            var grams: [Gram]?
            switch distance {
            case -1:
                grams = walk.grams(at: walk.start, behind: before)?.compactMap { $0.narrowed(\.second, to: others) }
            case 0:
                grams = walk.grams(at: walk.start, before: before)?.compactMap { $0.narrowed(\.first, to: others) }
            default:
                let left = distance == 1 ? others : walk.next(front)
                front = walk.step(front, left)
                if walk.isOpen(front) { break }
                grams = walk.grams(at: front, before: left)
            }
            guard let grams else { continue }
            let rate = TextStatistics.all.map { text in grams.reduce(0) { $0 + text.cost($1) } }.reduce(0, +)
            if rate < best?.rate ?? .infinity { best = (grams, distance, rate) }
        }
        guard let best else { return [] }
        return [
            Candidate(
                trigger: .number(shape, others: best.grams, distance: best.distance),
                rate: best.rate + tokens(of: shape))
        ]
    }

    /// A number-like token at one distance from the start, behind what is no digit.
    private static func ledNumbers(
        _ alternatives: [PatternSequence], _ walk: PrefixWalk, _ fronts: [PrefixWalk.Front]
    ) -> [Candidate] {
        let leads = fronts.indices.dropFirst().prefix(Anchor.longestPrefix).filter { lead in
            !walk.isOpen(fronts[lead]) && walk.next(fronts[lead]) == .digits
                && walk.next(fronts[lead - 1]).intersection(.digits).isEmpty
        }
        return leads.compactMap { NumberShape(alternatives, lead: $0) }.map { shape in
            Candidate(trigger: .number(shape, others: [], distance: -1), rate: tokens(of: shape) / 4)
        }
    }

    /// Tokens are weighed once for all rules, and few are of any one shape; but those with few digits are words too, such
    /// as hashes.
    private static func tokens(of shape: NumberShape) -> Double { shape.fewestDigits < 3 ? 0.006 : 0.0006 }
}

extension [PatternSequence] {
    /// The items of the only alternative, with those of groups that have one alternative in their place.
    fileprivate var flattened: [PatternNode] {
        guard count == 1 else { return [] }
        return self[0].items.flatMap { item in
            if case .group(let group, let alternatives) = item.kind, group != .atomic, alternatives.count == 1 {
                return alternatives.flattened
            }
            return [item]
        }
    }
}

extension PatternNode {
    /// The classes of all bytes that it can take; nil where nothing is known.
    fileprivate var bytes: ClassSet? {
        switch kind {
        case .character(let character):
            return ClassSet(character.characters.leadBytes(ofWidth: 1))
                .union(character.characters.widths.upperBound > 1 ? ClassSet(.nonASCII) : .none)
        case .position, .look: return ClassSet.none
        case .reference: return nil
        case .repetition(let node, _): return node.bytes
        case .group(_, let alternatives):
            return alternatives.flatMap(\.items).reduce(ClassSet.none) { set, item in
                guard let set, let bytes = item.bytes else { return nil }
                return set.union(bytes)
            }
        }
    }
}

extension Gram {
    fileprivate var mayBeDigits: Bool {
        let digits = ClassSet.digits
        return [first, second, third].allSatisfy { !$0.intersection(digits).isEmpty }
    }

    fileprivate var mayBeOneByte: Bool { !first.intersection(second).intersection(third).isEmpty }

    /// The gram with only the classes of `others` at one of its places; nil where none are left.
    fileprivate func narrowed(_ place: WritableKeyPath<Gram, ClassSet>, to others: ClassSet) -> Gram? {
        var gram = self
        gram[keyPath: place] = gram[keyPath: place].intersection(others)
        return gram[keyPath: place].isEmpty ? nil : gram
    }
}
