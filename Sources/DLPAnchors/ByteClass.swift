/// The 64 kinds of byte that anchors tell apart: small enough that three in a row index a table.
///
/// Letters are folded to one case, and the ten digits are one kind; the punctuation of ASCII is kept apart, but for
/// `!`, `^`, `` ` `` and `~`, which are one. Of what is not ASCII, the first byte of a character is one kind, and those that
/// follow are four: a word of another script would otherwise be seen in every word of that script.
public enum ByteClass {
    public static let digit: UInt8 = 26
    public static let space: UInt8 = 60
    public static let control: UInt8 = 61
    /// The first byte of a character that is not ASCII.
    private static let lead: UInt8 = 62
    /// The classes of the bytes that follow it, by their lowest two bits.
    private static let continuations: [UInt8] = [52, 54, 58, 59]
    /// What lies before the start and behind the end of a text.
    public static let outside: UInt8 = 63

    public static func of(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a")
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
        case UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "~"): of(UInt8(ascii: "!"))
        case 0x21...0x2F: byte - 0x21 + 27
        case 0x3A...0x40: byte - 0x3A + 42
        case 0x5B...0x60: byte - 0x5B + 49
        case 0x7B...0x7E: byte - 0x7B + 55
        case UInt8(ascii: " "): space
        case 0x80...0xBF: continuations[Int(byte & 3)]
        case 0xC0...0xFF: lead
        default: control
        }
    }

    /// The class of each byte value, for those who ask often.
    static let table: [UInt8] = (0...255).map { of($0) }
}

/// A set of classes of bytes.
public struct ClassSet: Hashable, Sendable {
    /// One bit a class.
    public var bits: UInt64

    public init(bits: UInt64) { self.bits = bits }

    /// The classes of the bytes of a set.
    public init(_ bytes: ByteSet) {
        bits = 0
        bytes.forEach { bits |= 1 << UInt64(ByteClass.of($0)) }
    }

    public static let none = ClassSet(bits: 0)
    public static let all = ClassSet(bits: ~0)
    public static let digits = ClassSet(bits: 1 << UInt64(ByteClass.digit))
    public static let outside = ClassSet(bits: 1 << UInt64(ByteClass.outside))
    public static let nonASCII = ClassSet(ByteSet(0x80...0xFF))

    public var isEmpty: Bool { bits == 0 }
    public var count: Int { bits.nonzeroBitCount }

    @inline(__always)
    public func contains(_ byteClass: UInt8) -> Bool { bits &>> UInt64(byteClass) & 1 != 0 }
    public func union(_ other: ClassSet) -> ClassSet { ClassSet(bits: bits | other.bits) }
    public func intersection(_ other: ClassSet) -> ClassSet { ClassSet(bits: bits & other.bits) }
    public func subtracting(_ other: ClassSet) -> ClassSet { ClassSet(bits: bits & ~other.bits) }

    /// The classes, ascending.
    public var classes: [UInt8] {
        var classes: [UInt8] = []
        var rest = bits
        while rest != 0 {
            classes.append(UInt8(truncatingIfNeeded: rest.trailingZeroBitCount))
            rest &= rest &- 1
        }
        return classes
    }

    /// The bytes of the classes.
    public var bytes: ByteSet { ByteSet((0...255).filter { contains(ByteClass.of($0)) }) }
}

/// Three neighbouring bytes, each of one of some classes, and what may stand around them.
public struct Gram: Hashable, Sendable {
    public var before = ClassSet.all
    public var first: ClassSet
    public var second: ClassSet
    public var third: ClassSet
    public var behind = ClassSet.all
    /// Of what is not ASCII, the very bytes that ``first`` and ``second`` may be.
    public var exact = ExactBytes()

    public init(_ first: ClassSet, _ second: ClassSet, _ third: ClassSet) {
        self.first = first
        self.second = second
        self.third = third
    }
}

/// Which bytes beyond ASCII two neighbours may be, which classes hardly tell apart: a word of one script would be seen
/// in every word of that script.
public struct ExactBytes: Hashable, Sendable {
    /// One bit for each byte by its lowest six bits, of leading and of continuing bytes alike; ASCII always may be.
    public var first: UInt64 = ~0
    public var second: UInt64 = ~0

    public init() {}

    public init(first: ByteSet, second: ByteSet) {
        self.first = Self.bits(of: first)
        self.second = Self.bits(of: second)
    }

    private static func bits(of set: ByteSet) -> UInt64 {
        let bytes = set.intersection(.nonASCII)
        return bytes.isEmpty ? ~0 : bytes.bytes.reduce(0) { $0 | bit(of: $1) }
    }

    /// The bit that has to be set for a byte; any for ASCII.
    @inline(__always)
    static func bit(of byte: UInt8) -> UInt64 { byte < 0x80 ? ~0 : 1 &<< UInt64(byte & 63) }

    func union(_ other: ExactBytes) -> ExactBytes {
        var union = self
        union.first |= other.first
        union.second |= other.second
        return union
    }
}
