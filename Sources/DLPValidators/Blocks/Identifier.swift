/// The letters and digits of an identifier as people write it, without the separators between them.
///
/// Each is held as its value in base 36: a digit as itself, a letter of either case as 10 to 35.
struct Identifier {
    /// The most characters an identifier may have; more than any checked one has.
    static let capacity = 40

    private var storage = InlineArray<40, UInt8>(repeating: 0)
    private var start = 0
    private var end = 0

    /// Reads an identifier written with spaces, dashes, dots or slashes between its characters.
    ///
    /// There is none if the candidate holds anything else, too many characters, or one character over and over, which is
    /// a placeholder.
    init?(_ candidate: Span<UInt8>) {
        var isVaried = false
        for index in candidate.indices {
            guard let value = base36Value(candidate[index]) else {
                guard Self.isSeparator(candidate[index]) else { return nil }
                continue
            }
            guard end < Self.capacity else { return nil }
            storage[end] = value
            isVaried = isVaried || value != storage[0]
            end += 1
        }
        guard isVaried else { return nil }
    }

    /// Reads an identifier in which a plus sign may stand where others have a dash.
    init?(withoutPlus candidate: Span<UInt8>) {
        for index in candidate.indices where candidate[index] == UInt8(ascii: "+") {
            self.init(candidate.extracting(0..<index))
            guard let rest = Identifier(candidate.extracting(index + 1..<candidate.count)) else { return nil }
            for place in 0..<rest.count {
                guard end < Self.capacity else { return nil }
                storage[end] = rest.storage[place]
                end += 1
            }
            return
        }
        self.init(candidate)
    }

    /// Reads an identifier whose last character may stand in brackets.
    init?(withoutBrackets candidate: Span<UInt8>) {
        let count = candidate.count
        guard count > 3, candidate[count - 1] == UInt8(ascii: ")"), candidate[count - 3] == UInt8(ascii: "("),
            let last = base36Value(candidate[count - 2])
        else {
            self.init(candidate)
            return
        }
        self.init(candidate.extracting(0..<count - 3))
        guard end < Self.capacity else { return nil }
        storage[end] = last
        end += 1
    }

    /// Reads an identifier of so many digits and nothing else.
    init?(_ candidate: Span<UInt8>, digits count: Int) {
        self.init(candidate)
        guard self.count == count, hasDigits(0..<count) else { return nil }
    }

    /// How many characters there are.
    var count: Int { end - start }

    /// The value of the character at an index: 0 to 35.
    subscript(index: Int) -> Int { Int(storage[start + index]) }

    /// Takes letters from the front, such as the country of a tax number, if they stand there.
    mutating func drop(prefix: String) {
        guard prefix.utf8.count < count, has(prefix, at: 0) else { return }
        start += prefix.utf8.count
    }

    /// Takes characters from the end.
    mutating func drop(last number: Int) { end = max(start, end - number) }

    /// Takes the character at an index out.
    mutating func remove(at index: Int) {
        for place in start + index..<end - 1 { storage[place] = storage[place + 1] }
        end -= 1
    }

    /// Whether capital letters and digits stand at an index.
    func has(_ text: String, at index: Int) -> Bool {
        guard index + text.utf8.count <= count else { return false }
        var index = index
        for byte in text.utf8 {
            guard self[index] == base36Value(byte).map(Int.init) else { return false }
            index += 1
        }
        return true
    }

    /// The place in an alphabet of capital letters and digits that the character at an index has.
    func place(of index: Int, in alphabet: String) -> Int? {
        guard index < count else { return nil }
        var place = 0
        for byte in alphabet.utf8 {
            if self[index] == base36Value(byte).map(Int.init) { return place }
            place += 1
        }
        return nil
    }

    /// Whether all characters of a range, which has to be there, are digits.
    func hasDigits(_ range: Range<Int>) -> Bool {
        range.upperBound <= count && range.allSatisfy { self[$0] < 10 }
    }

    /// Whether all characters of a range, which has to be there, are letters.
    func hasLetters(_ range: Range<Int>) -> Bool {
        range.upperBound <= count && range.allSatisfy { self[$0] >= 10 }
    }

    /// The sum of the values from an index on, each times its weight.
    func sum(_ weights: [Int], from first: Int = 0) -> Int {
        var sum = 0
        for index in weights.indices { sum += self[first + index] * weights[index] }
        return sum
    }

    /// The number that the digits of a range write.
    func number(_ range: Range<Int>) -> Int {
        range.reduce(0) { $0 * 10 + self[$1] }
    }

    /// What remains of the number that the digits of a range write when it is divided.
    func remainder(_ range: Range<Int>, by divisor: Int, after first: Int = 0) -> Int {
        range.reduce(first % divisor) { ($0 * 10 + self[$1]) % divisor }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "/")
    }
}

/// The value of a digit, 0 to 9, or of a letter of either case, 10 to 35.
func base36Value(_ byte: UInt8) -> UInt8? {
    byte.digitValue ?? (byte.isLetter ? byte.uppercased - UInt8(ascii: "A") + 10 : nil)
}
