/// What can be told of a rule's matches without running its pattern: where one may start.
///
/// An anchor only rules places out. What it leaves is for the pattern to decide.
public struct Anchor: Hashable, Sendable {
    /// What may stand just before a match; the start of the text always may.
    public var before: ClassSet
    /// What is possible at offsets 0, 1, 2, … of every match; at most ``longestPrefix`` are used, and at least one.
    public var prefix: [ClassSet]
    /// Of ``prefix``, which keeps no case apart: where only one of the two is possible.
    public var cases = LetterCases()
    /// What has to be seen before any place is looked at.
    public var trigger: Trigger
    /// The words of which one has to be near, where a rule asks for some.
    public var gate: Gate?

    public static let longestPrefix = 8

    public init(before: ClassSet, prefix: [ClassSet], trigger: Trigger, gate: Gate? = nil) {
        self.before = before.union(.outside)
        self.prefix = Array(prefix.prefix(Self.longestPrefix))
        self.trigger = trigger
        self.gate = gate
    }

    /// Whether only places near words are looked at.
    var isLed: Bool {
        guard let gate else { return false }
        switch trigger {
        case .everyPlace, .run: return true
        case .grams, .number: return gate.leads
        }
    }

    /// An anchor that knows nothing but first bytes.
    public init(before: ByteSet = .all, prefix: [ByteSet]) {
        let sets = prefix.map { ClassSet($0) }
        let gram = sets.count >= 3 ? Gram(sets[0], sets[1], sets[2]) : nil
        let isSelective = gram.map { $0.first.count * $0.second.count * $0.third.count <= 1 << 12 } ?? false
        self.init(
            before: ClassSet(before), prefix: sets,
            trigger: gram.flatMap { isSelective ? .grams([$0], distance: 0...0, between: .none) : nil } ?? .everyPlace)
        cases = LetterCases(prefix)
    }
}

/// The offsets from the start of a match at which letters of one case are impossible, one bit an offset.
public struct LetterCases: Hashable, Sendable {
    public var noLower: UInt8 = 0
    public var noUpper: UInt8 = 0

    public init() {}

    /// What the bytes possible at the first offsets of a match tell.
    public init(_ prefix: [ByteSet]) {
        for (offset, bytes) in prefix.prefix(Anchor.longestPrefix).enumerated() {
            if bytes.intersection(Self.lower).isEmpty { noLower |= 1 << UInt8(offset) }
            if bytes.intersection(Self.upper).isEmpty { noUpper |= 1 << UInt8(offset) }
        }
    }

    private static let lower = ByteSet(UInt8(ascii: "a")...UInt8(ascii: "z"))
    private static let upper = ByteSet(UInt8(ascii: "A")...UInt8(ascii: "Z"))

    /// Whether a byte is a letter of a case that is impossible at an offset below ``Anchor/longestPrefix``.
    @inline(__always)
    func refuse(_ byte: UInt8, at offset: Int) -> Bool {
        let impossible = byte & 0x20 == 0 ? noUpper : noLower
        return impossible &>> UInt8(truncatingIfNeeded: offset) & 1 != 0 && (byte | 0x20) &- 0x61 < 26
    }
}

/// What has to be seen for a rule to be tried, and where it is tried then.
public enum Trigger: Hashable, Sendable {
    /// Nothing: every place is tried.
    case everyPlace
    /// One of some grams, which begins so many bytes behind the start of a match, or one byte before it: -1.
    ///
    /// Where the distance varies, all bytes between the two are of the classes `between`.
    case grams([Gram], distance: ClosedRange<Int>, between: ClassSet)
    /// So many bytes of some classes in a row, with which every match starts.
    case run(ClassSet, length: Int)
    /// A number-like token at its first digit; or, where a match may start otherwise, one of some grams that begins so
    /// many bytes behind the start, or one byte before it.
    case number(NumberShape, others: [Gram], distance: Int)
}

/// Words of which one has to be near a match.
public struct Gate: Hashable, Sendable {
    public var words: [Word]
    /// How many bytes before the start of a match a word may begin.
    public var before: Int
    /// How many bytes behind the start of a match a word may end.
    public var after: Int
    /// Whether every place near a word is tried, and nothing is looked for elsewhere.
    ///
    /// It is for what is met more often than the words are. Without it, matches that start anywhere or with a run are
    /// looked for so all the same.
    public var leads: Bool

    public init(words: [Word], before: Int, after: Int, leads: Bool = false) {
        self.words = words
        self.before = before
        self.after = after
        self.leads = leads
    }

    /// A word in lower case, and the offset of the three bytes of it that are looked for.
    public struct Word: Hashable, Sendable {
        public var text: [UInt8]
        public var offset: Int

        public init(_ text: some Sequence<UInt8>, offset: Int) {
            self.text = Array(text)
            self.offset = offset
        }

        /// What is looked for; a word of one or two bytes leaves the others open.
        public var gram: Gram {
            var gram = Gram(classes(at: 0), classes(at: 1), classes(at: 2))
            gram.before = classes(at: -1)
            gram.behind = classes(at: 3)
            gram.exact = ExactBytes(first: bytes(at: 0), second: bytes(at: 1))
            return gram
        }

        private func bytes(at distance: Int) -> ByteSet {
            text.indices.contains(offset + distance) ? ByteSet([text[offset + distance]]) : .all
        }

        /// What stands so many bytes behind the start of the gram: anything outside the word.
        private func classes(at distance: Int) -> ClassSet {
            let index = offset + distance
            return text.indices.contains(index) ? ClassSet(bits: 1 << UInt64(ByteClass.table[Int(text[index])])) : .all
        }
    }
}
