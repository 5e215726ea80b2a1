/// The digits of a number as people write it, without the separators between them.
struct Digits {
    /// The most digits a number may have; more than any checked number has.
    static let capacity = 32

    private var storage = InlineArray<32, UInt8>(repeating: 0)
    private(set) var count = 0

    /// Reads a number written with spaces, dashes or dots between its digits.
    ///
    /// There is no such number if the candidate holds anything else, more digits than `capacity`, or none.
    init?(_ candidate: Span<UInt8>) {
        for index in candidate.indices {
            if let digit = candidate[index].digitValue {
                guard append(digit) else { return nil }
            } else {
                guard Self.isSeparator(candidate[index]) else { return nil }
            }
        }
        guard count > 0 else { return nil }
    }

    /// An empty number, to append to.
    init() {}

    /// Appends one digit, unless the number is full.
    mutating func append(_ digit: UInt8) -> Bool {
        guard count < Self.capacity else { return false }
        storage[count] = digit
        count += 1
        return true
    }

    /// The value, 0 to 9, of the digit at an index.
    subscript(index: Int) -> Int { Int(storage[index]) }

    /// The number that the digits of a range write.
    func number(_ range: Range<Int>) -> Int {
        var number = 0
        for index in range { number = number * 10 + self[index] }
        return number
    }

    /// Whether one digit fills the whole number, as in a placeholder.
    var areAllEqual: Bool {
        (0..<count).allSatisfy { storage[$0] == storage[0] }
    }

    /// The sum of the digits, each times its weight; the weights repeat.
    func sum(weights: [Int]) -> Int {
        var sum = 0
        for index in 0..<count { sum += self[index] * weights[index % weights.count] }
        return sum
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
