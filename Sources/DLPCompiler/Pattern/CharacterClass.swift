internal import DLPAnchors

/// What one character of a match may be, as two bounds: PCRE2's own tables lie between them.
///
/// Which characters beyond ASCII have a property or another case depends on PCRE2's version of Unicode; there the two
/// bounds differ.
struct CharacterClass: Hashable, Sendable {
    /// No other scalar matches.
    var possible: ScalarSet
    /// Each of these scalars matches.
    var certain: ScalarSet

    static let none = CharacterClass(exactly: ScalarSet())

    init(possible: ScalarSet, certain: ScalarSet) {
        self.possible = possible
        self.certain = certain
    }

    init(exactly set: ScalarSet) { self.init(possible: set, certain: set) }

    /// The scalars of a range, in either case if `caseless`.
    init(_ range: ClosedRange<UInt32>, caseless: Bool) {
        self.init(exactly: ScalarSet(range))
        if caseless { self = inEitherCase }
    }

    var inverted: CharacterClass { CharacterClass(possible: certain.complement, certain: possible.complement) }

    func union(_ other: CharacterClass) -> CharacterClass {
        CharacterClass(possible: possible.union(other.possible), certain: certain.union(other.certain))
    }

    /// The class with the other case of each of its characters.
    ///
    /// In a class of many characters beyond ASCII any may be the other case of any.
    var inEitherCase: CharacterClass {
        let foreign = possible.intersection(.nonASCII)
        var forms = Self.inEitherASCIICase(possible)
        if foreign.count > Self.mostFolded {
            forms = forms.union(.nonASCII)
        } else {
            // An s is also the long s, and a k the Kelvin sign.
            let letters = [0x4B, 0x53, 0x6B, 0x73].filter(forms.contains) + foreign.ranges.flatMap(Array.init)
            forms = forms.union(ScalarSet(letters.flatMap(LetterForms.of).map { $0...$0 }))
        }
        return CharacterClass(
            possible: Self.inEitherASCIICase(forms), certain: Self.inEitherASCIICase(certain))
    }

    private static let mostFolded = 512

    private static func inEitherASCIICase(_ set: ScalarSet) -> ScalarSet {
        let letters = (UInt32(0x41)...0x5A).filter { set.contains($0) || set.contains($0 + 0x20) }
        return set.union(ScalarSet(letters.flatMap { [$0...$0, ($0 + 0x20)...($0 + 0x20)] }))
    }
}

extension CharacterClass {
    /// The scalars whose UTF-8 form takes one, two, three and four bytes.
    private static let byWidth: [ScalarSet] = [
        ScalarSet(0...0x7F), ScalarSet(0x80...0x7FF), ScalarSet(0x800...0xFFFF), ScalarSet(0x1_0000...0x10_FFFF),
    ]

    /// The numbers of bytes that a character of the class takes.
    var widths: ClosedRange<Int> {
        guard let first = possible.ranges.first, let last = possible.ranges.last else { return 1...1 }
        return Self.width(of: first.lowerBound)...Self.width(of: last.upperBound)
    }

    private static func width(of scalar: UInt32) -> Int {
        scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
    }

    /// The first bytes of the class's characters of `width` bytes.
    func leadBytes(ofWidth width: Int) -> ByteSet {
        var bytes = ByteSet()
        for range in possible.intersection(Self.byWidth[width - 1]).ranges {
            let (shift, mark): (UInt32, UInt32) = [(0, 0), (6, 0xC0), (12, 0xE0), (18, 0xF0)][width - 1]
            for lead in (range.lowerBound >> shift)...(range.upperBound >> shift) { bytes.insert(UInt8(mark | lead)) }
        }
        return bytes
    }

    /// The bytes that can be the last one of a character of the class.
    var lastBytes: ByteSet {
        leadBytes(ofWidth: 1).union(possible.intersects(.nonASCII) ? .nonASCII : ByteSet())
    }

    /// The bytes that begin or end only characters of the class.
    var certainBytes: ByteSet {
        CharacterClass(exactly: certain).leadBytes(ofWidth: 1)
            .union(certain.isSuperset(of: .nonASCII) ? .nonASCII : ByteSet())
    }
}
