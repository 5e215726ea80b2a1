import DLPValidators

extension Validator {
    /// Whether the bytes of a text pass.
    func accepts(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return accepts(bytes.span)
    }
}

/// Numbers that look drawn by chance and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}

extension String {
    /// A text of characters drawn from an alphabet.
    init(length: Int, from alphabet: String, using generator: inout SeededGenerator) {
        let characters = Array(alphabet)
        self = String((0..<length).map { _ in characters.randomElement(using: &generator) ?? "0" })
    }

    /// Every text that differs from this one in one digit.
    var oneDigitChanges: [String] {
        let characters = Array(self)
        return characters.indices.filter { characters[$0].isNumber }.flatMap { index in
            "0123456789".filter { $0 != characters[index] }.map { digit in
                var changed = characters
                changed[index] = digit
                return String(changed)
            }
        }
    }
}
