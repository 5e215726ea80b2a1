/// Many anchors, made ready to be looked for together in one pass over a text; immutable and shared by threads.
///
/// Every place of a text shows three bytes; their classes index a table of bits, which says whether any anchor starts
/// from such a gram. What the bit stands for is looked up only then. Runs of many bytes of some classes, which no
/// gram tells from ordinary words, are looked for by leaps.
public final class AnchorTable: Sendable {
    /// What is asked at a place before a pattern is; an anchor is known by its index.
    let checks: [Check]
    let sets: [ClassSet]
    /// The class of each byte value.
    let classes = ByteClass.table
    /// For each two classes, two words of one bit for each third class: whether a step is taken from such a gram, and
    /// whether one may be taken from a gram that ends with its first two bytes.
    let cells: [UInt64]
    /// How many bits are set in the first words of `cells` before each.
    let ranks: [UInt32]
    /// Where the steps of each gram begin in `steps`, by the rank of its bit; the first step
    /// stands for all, and the last says that there are no more.
    let lists: [UInt32]
    /// For each class before a digit, the classes behind the digit with which they lead to more than a number-like token.
    let numberStarts: [UInt64]
    let steps: [Step]
    let keywords: [Keyword]
    /// The anchors whose gates a keyword opens, keyword after keyword.
    let opened: [Int]
    /// Where those of each keyword begin in ``opened``, and the end of the last.
    let openedAnchors: [Int]
    let numbers: NumberTable
    let runs: RunTable
    let holds: [Hold]
    let tail: StartTail
    /// The anchors that are tried at every place.
    let everywhere: [Int]
    /// The anchors that are tried at every place near their words.
    let led: [Int]
    /// What they may start with.
    let ledStarts: StartTail
    /// Within so many bytes of the end of a text that goes on, a word that has not come yet may have them tried.
    let ledReach: Int

    /// How many anchors are looked for at places that may come up more than once.
    let distantCount: Int
    /// The most bytes before a match in which a word may open a gate.
    let widestBefore: Int
    /// The most bytes behind the start of a match in which a word may open a gate that does not lead.
    let widestAfter: Int

    /// A word is seen when the gram within it is, of which two bytes may lie behind a short word.
    static let slack = 2

    /// One anchor, laid out flat.
    struct Check {
        let before: ClassSet
        let cases: LetterCases
        /// Where what is possible at the first offsets of a match stands in ``AnchorTable/sets``, and at how many.
        let firstSet: Int
        let setCount: Int
        /// How far behind the start of a match its gram begins; the bytes between are of `between`.
        let nearest: Int
        let farthest: Int
        let between: ClassSet
        /// Tells the anchors apart whose distance varies, or that are led by words.
        var distant = 0
        let isLed: Bool
        /// In how many bytes before and behind the start of a match one of the anchor's words has to be.
        let gate: (before: Int, after: Int)?
        /// The index in ``NumberTable/anchors``; negative where matches do not start with number-like tokens.
        var number = -1
        /// How many bytes of a match stand before its number-like token.
        let lead: Int
        /// The index in ``RunTable/groups``; negative where matches do not start with runs.
        var runGroup = -1

        init(_ anchor: Anchor, firstSet: Int, isLed: Bool) {
            self.isLed = isLed
            before = anchor.before
            cases = anchor.cases
            self.firstSet = firstSet
            setCount = anchor.prefix.count
            switch anchor.trigger {
            case .grams(_, let distance, let between):
                nearest = distance.lowerBound
                farthest = distance.upperBound
                self.between = between
            case .number(_, _, let distance):
                nearest = distance
                farthest = distance
                between = .none
            case .everyPlace, .run:
                nearest = 0
                farthest = 0
                between = .none
            }
            if case .number(let shape, _, _) = anchor.trigger { lead = shape.lead } else { lead = 0 }
            gate = anchor.gate.map { ($0.before, $0.after) }
        }
    }

    /// What the sight of a gram leads to, if the bytes around it do not rule it out.
    struct Step: Hashable {
        var kind: Kind
        /// The anchor or the keyword.
        var target = 0
        /// What may stand just before the gram and just behind it.
        var before = ClassSet.all
        var behind = ClassSet.all
        var exact = ExactBytes()

        enum Kind: UInt8 {
            /// A match of an anchor may start before it.
            case start
            case keyword
            /// Before the others: what may stand around the gram for any of them.
            case any
            /// There are no more steps.
            case end
        }
    }

    /// A word that opens the gates of anchors.
    struct Keyword {
        var text: [UInt8]
        var offset: Int
    }

    /// Makes the table.
    ///
    /// - Parameter isGated: Whether anchors are held to the words that they ask for.
    public init(_ anchors: [Anchor], isGated: Bool = true) {
        let anchors = anchors.map {
            var anchor = $0
            if !isGated { anchor.gate = nil }
            // Whatever else it knows, it is not looked for apart from its words.
            if anchor.isLed { anchor.trigger = .everyPlace }
            return anchor
        }
        led = anchors.indices.filter { anchors[$0].isLed }
        ledStarts = StartTail(led.map { anchors[$0] }, reach: 3)
        ledReach = led.reduce(0) { max($0, (anchors[$1].gate?.after ?? 0) + Self.slack) }
        (keywords, opened, openedAnchors) = Self.keywords(of: anchors)
        widestAfter = anchors.reduce(0) { max($0, $1.isLed ? 0 : $1.gate?.after ?? 0) }
        var checks: [Check] = []
        var sets: [ClassSet] = []
        for anchor in anchors {
            checks.append(Check(anchor, firstSet: sets.count, isLed: anchor.isLed))
            sets += anchor.prefix
        }
        var distant = 0
        for anchor in checks.indices where checks[anchor].nearest < checks[anchor].farthest || checks[anchor].isLed {
            checks[anchor].distant = distant
            distant += 1
        }
        let numbers = NumberTable(anchors)
        for (index, anchor) in numbers.anchors.enumerated() { checks[anchor].number = index }
        let runs = RunTable(anchors)
        for (index, group) in runs.groups.enumerated() {
            for anchor in group.anchors { checks[anchor].runGroup = index }
        }
        self.checks = checks
        self.sets = sets
        self.numbers = numbers
        self.runs = runs
        distantCount = distant
        widestBefore = anchors.reduce(0) { max($0, $1.gate?.before ?? 0) } + numbers.longestLead
        holds = Hold.all(of: anchors)
        tail = StartTail(anchors)
        everywhere = anchors.indices.filter { anchors[$0].trigger == .everyPlace && !anchors[$0].isLed }
        let table = GramTable(anchors, keywords: keywords)
        cells = table.cells
        ranks = table.ranks
        lists = table.lists
        numberStarts = table.numberStarts
        steps = table.steps
    }

    /// Reads a table that ``write(to:)`` wrote.
    public init(from text: inout NumberReader) {
        checks = text.elements(Check.init)
        sets = text.repeated { $0.classSet() }
        cells = text.runs(of: UInt64.self)
        ranks = text.runs(of: UInt32.self)
        lists = text.runs(of: UInt32.self)
        numberStarts = text.runs(of: UInt64.self)
        steps = text.repeated { text in
            let kind = Step.Kind(rawValue: UInt8(text.int())) ?? .end
            var step = Step(kind: kind, target: text.int(), before: text.classSet(), behind: text.classSet())
            step.exact.first = text.classSet().bits
            step.exact.second = text.classSet().bits
            return step
        }
        keywords = text.elements { text in
            Keyword(text: text.elements { UInt8($0.int()) }, offset: text.int())
        }
        opened = text.elements { $0.int() }
        openedAnchors = text.elements { $0.int() }
        numbers = NumberTable(from: &text)
        runs = RunTable(from: &text)
        holds = text.elements { text in
            let (classes, before) = (text.classSet(), text.classSet())
            let (first, second) = (text.classSet(), text.classSet())
            return Hold(classes: classes, before: before, reach: text.int(), first: first, second: second)
        }
        tail = StartTail(from: &text)
        everywhere = text.elements { $0.int() }
        led = text.elements { $0.int() }
        ledStarts = StartTail(from: &text)
        ledReach = text.int()
        distantCount = text.int()
        widestBefore = text.int()
        widestAfter = text.int()
    }

    private static func keywords(of anchors: [Anchor]) -> ([Keyword], opened: [Int], starts: [Int]) {
        var numbers: [Gate.Word: Int] = [:]
        var opened: [(word: Gate.Word, anchors: [Int])] = []
        for (anchor, words) in anchors.enumerated().map({ ($0, $1.gate?.words ?? []) }) {
            for word in words {
                if let number = numbers[word] {
                    opened[number].anchors.append(anchor)
                } else {
                    numbers[word] = opened.count
                    opened.append((word, [anchor]))
                }
            }
        }
        let starts = opened.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.anchors.count) }
        let keywords = opened.map { Keyword(text: $0.word.text, offset: $0.word.offset) }
        return (keywords, opened.flatMap(\.anchors), starts)
    }

    /// Whether nothing within reach rules out that a match of `anchor` starts at index `place` of `text`.
    ///
    /// - Parameters:
    ///   - classes: The class of each byte value.
    ///   - isEnd: Whether the input ends with `text`; otherwise what is not there yet may be anything.
    func admits(_ anchor: Int, at place: Int, in text: Span<UInt8>, _ classes: Span<UInt8>, isEnd: Bool) -> Bool {
        let before = place > 0 ? classes[Int(text[place - 1])] : ByteClass.outside
        guard checks[anchor].before.contains(before), text[place] & 0xC0 != 0x80 else { return false }
        let first = checks[anchor].firstSet
        for offset in 0..<checks[anchor].setCount {
            let index = place + offset
            guard index < text.count else { return !isEnd }
            let byte = text[index]
            if !sets[first + offset].contains(classes[Int(byte)]) || checks[anchor].cases.refuse(byte, at: offset) {
                return false
            }
        }
        return true
    }
}
