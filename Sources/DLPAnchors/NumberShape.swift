/// What number-like tokens a rule's matches start with, or have behind a few other bytes: digits in groups, told by the
/// length of the first three groups and what follows each.
///
/// A number-like token is digits with single separators between them. Lengths stop counting at
/// ``longestFirst`` and ``longest``.
public struct NumberShape: Hashable, Sendable {
    /// For each length of the first group, the kinds of what may follow it, one bit a ``Follower``.
    public var first: [UInt16]
    /// The same for the second group, which may be empty; what is no separator may follow the first in its stead.
    public var second: [UInt16]
    public var third: [UInt16]
    /// The fewest digits in the whole token.
    public var fewestDigits: Int
    /// How many bytes of a match stand before the token; the last of them is no digit.
    public var lead = 0
    /// The separators, one bit a ``Follower``, behind which a match may start although a digit stands before them.
    public var inside = UInt16.max

    public static let longestFirst = 31
    public static let longest = 15
    /// Digits beyond so many are not counted.
    public static let mostDigits = 31

    public init(first: [UInt16], second: [UInt16], third: [UInt16], fewestDigits: Int) {
        self.first = first
        self.second = second
        self.third = third
        self.fewestDigits = min(fewestDigits, Self.mostDigits)
    }

    /// The shape that rules nothing out.
    public static let any = NumberShape(
        first: Array(repeating: .max, count: longestFirst + 1), second: Array(repeating: .max, count: longest + 1),
        third: Array(repeating: .max, count: longest + 1), fewestDigits: 0)

    /// Whether a match may start behind this separator although a digit stands before it.
    func admits(inside separator: Follower) -> Bool { inside >> UInt16(separator.rawValue) & 1 != 0 }

    /// What follows a group of digits.
    public enum Follower: UInt8, CaseIterable, Sendable {
        case space, dash, dot, slash, colon, comma, underscore
        case letter, parenthesis, control, nonASCII, other, end

        public init(_ byteClass: UInt8) {
            switch byteClass {
            case 0..<26: self = .letter
            case ByteClass.of(UInt8(ascii: "-")): self = .dash
            case ByteClass.of(UInt8(ascii: ".")): self = .dot
            case ByteClass.of(UInt8(ascii: "/")): self = .slash
            case ByteClass.of(UInt8(ascii: ":")): self = .colon
            case ByteClass.of(UInt8(ascii: ",")): self = .comma
            case ByteClass.of(UInt8(ascii: "_")): self = .underscore
            case ByteClass.of(UInt8(ascii: "(")), ByteClass.of(UInt8(ascii: ")")): self = .parenthesis
            case ByteClass.space: self = .space
            case ByteClass.control: self = .control
            case _ where ClassSet.nonASCII.contains(byteClass): self = .nonASCII
            case ByteClass.outside: self = .end
            default: self = .other
            }
        }

        /// Whether a number-like token may go on behind it.
        public var isSeparator: Bool { rawValue <= Self.underscore.rawValue }

        /// The classes of bytes that are this follower; digits are none.
        public var classes: ClassSet {
            ClassSet(bits: (UInt8(0)..<64).reduce(0) { Follower($1) == self ? $0 | 1 << UInt64($1) : $0 })
                .subtracting(.digits)
        }
    }
}
