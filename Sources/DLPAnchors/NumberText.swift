/// Whole numbers as printable ASCII, for tables that are made with the program and read at every start.
///
/// A character holds five bits, the lowest first, and a sixth that says whether more follow. None of the characters,
/// `0` to `o`, is a quotation mark.
public struct NumberWriter {
    public private(set) var text: [UInt8] = []

    public init() {}

    public mutating func append(_ number: UInt64) {
        var rest = number
        while rest >= 32 {
            text.append(NumberReader.zero + UInt8(rest & 31) + 32)
            rest >>= 5
        }
        text.append(NumberReader.zero + UInt8(rest))
    }

    /// Adds a number from -1.
    public mutating func append(_ number: Int) { append(UInt64(number + 1)) }

    mutating func append(_ set: ClassSet) {
        // Most sets hold few classes, or lack few.
        let isInverted = set.count > 32
        append(isInverted ? UInt64(1) : 0)
        append(isInverted ? ~set.bits : set.bits)
    }

    /// Adds how many numbers there are, and each with the length of its run.
    mutating func append(runs numbers: some Sequence<UInt64>) {
        var runs: [(number: UInt64, count: Int)] = []
        for number in numbers {
            if let last = runs.last, last.number == number {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((number, 1))
            }
        }
        append(runs.reduce(0) { $0 + $1.count })
        for run in runs {
            append(run.number)
            append(run.count)
        }
    }

    /// Adds how many elements there are, and each.
    mutating func append<Element>(_ elements: [Element], _ appendElement: (inout NumberWriter, Element) -> Void) {
        append(elements.count)
        for element in elements { appendElement(&self, element) }
    }

    /// Adds each element that differs from all before it, and then which of these stands at each place.
    mutating func append<Element: Hashable>(
        repeated elements: [Element], _ appendElement: (inout NumberWriter, Element) -> Void
    ) {
        var distinct: [Element] = []
        var numbers: [Element: Int] = [:]
        for element in elements where numbers[element] == nil {
            numbers[element] = distinct.count
            distinct.append(element)
        }
        append(distinct, appendElement)
        append(elements) { $0.append(numbers[$1] ?? 0) }
    }
}

/// Reads what a ``NumberWriter`` of the same version wrote, in the same order; anything else is a programming error.
public struct NumberReader {
    static let zero = UInt8(ascii: "0")

    private let text: [UInt8]
    private var offset = 0

    public init(_ text: [UInt8]) { self.text = text }

    public mutating func number() -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let bits = text[offset] &- Self.zero
            offset &+= 1
            number |= UInt64(bits & 31) &<< shift
            if bits < 32 { return number }
            shift &+= 5
        }
    }

    public mutating func int() -> Int { Int(truncatingIfNeeded: number()) &- 1 }

    mutating func classSet() -> ClassSet {
        let isInverted = number() != 0
        let bits = number()
        return ClassSet(bits: isInverted ? ~bits : bits)
    }

    mutating func runs<Number: FixedWidthInteger>(of _: Number.Type) -> [Number] {
        let count = int()
        var numbers: [Number] = []
        numbers.reserveCapacity(count)
        while numbers.count < count {
            let value = Number(truncatingIfNeeded: number())
            for _ in 0..<int() { numbers.append(value) }
        }
        return numbers
    }

    mutating func elements<Element>(_ readElement: (inout NumberReader) -> Element) -> [Element] {
        let count = int()
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(readElement(&self)) }
        return elements
    }

    mutating func repeated<Element>(_ readElement: (inout NumberReader) -> Element) -> [Element] {
        let distinct = elements(readElement)
        return elements { distinct[$0.int()] }
    }
}
