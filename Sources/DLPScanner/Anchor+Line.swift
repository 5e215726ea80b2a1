internal import DLPAnchors

// Anchors as the fields of a rule's line; sets of classes are hexadecimal numbers.

extension RuleLine {
    /// Adds what stands before and at the start of a match, what triggers a try, and the words that are asked for.
    mutating func append(_ anchor: Anchor) {
        append("before", Self.text(anchor.before))
        append("prefix", anchor.prefix.map(Self.text))
        if anchor.cases != LetterCases() {
            append("cases", [anchor.cases.noLower, anchor.cases.noUpper].map { String($0) })
        }
        append("trigger", Self.texts(anchor.trigger))
        if let gate = anchor.gate { append("gate", Self.texts(gate)) }
    }

    private static func text(_ set: ClassSet) -> String { String(set.bits, radix: 16) }

    /// `every`; `run`, classes and length; `number`, the other grams' distance, its shape and they; or `grams`, the
    /// nearest and the farthest distance, the classes between, and the grams.
    private static func texts(_ trigger: Trigger) -> [String] {
        switch trigger {
        case .everyPlace: ["every"]
        case .run(let classes, let length): ["run", text(classes), String(length)]
        case .number(let shape, let others, let distance):
            ["number"] + [distance, shape.fewestDigits, shape.lead].map { String($0) }
                + [String(shape.inside, radix: 16)]
                + [shape.first, shape.second, shape.third].map(text) + others.map(text)
        case .grams(let grams, let distance, let between):
            ["grams", String(distance.lowerBound), String(distance.upperBound), text(between)] + grams.map(text)
        }
    }

    /// Five sets and two of bytes with points between, empty where they are everything: `.1.40.4.8000..`.
    private static func text(_ gram: Gram) -> String {
        let exact = [gram.exact.first, gram.exact.second].map(ClassSet.init)
        return ([gram.before, gram.first, gram.second, gram.third, gram.behind] + exact)
            .map { $0 == .all ? "" : text($0) }.joined(separator: ".")
    }

    /// `3:2 4-15:1f`: a mask for each length that has one.
    private static func text(_ masks: [UInt16]) -> String {
        var parts: [String] = []
        var length = 0
        while length < masks.count {
            let first = length
            while length + 1 < masks.count, masks[length + 1] == masks[first] { length += 1 }
            if masks[first] != 0 {
                let range = first == length ? "\(first)" : "\(first)-\(length)"
                parts.append("\(range):\(String(masks[first], radix: 16))")
            }
            length += 1
        }
        return parts.joined(separator: " ")
    }

    /// The bytes before and behind the start of a match, whether the words lead, and they with the offsets of their
    /// grams.
    private static func texts(_ gate: Gate) -> [String] {
        [String(gate.before), String(gate.after), gate.leads ? "1" : "0"]
            + gate.words.flatMap { [String(decoding: $0.text, as: UTF8.self), String($0.offset)] }
    }
}

extension PackReader {
    /// Reads an anchor's fields straight from the bytes: thousands of numbers are read before anything is scanned.
    mutating func anchor() throws(Malformed) -> Anchor {
        try begin("before")
        let before = try classSet()
        endField()
        try begin("prefix")
        var prefix = [try classSet()]
        while skipComma() { prefix.append(try classSet()) }
        endField()
        var cases = LetterCases()
        if skip(key: "cases") {
            cases.noLower = UInt8(try number(0...255))
            try comma()
            cases.noUpper = UInt8(try number(0...255))
            endField()
        }
        try begin("trigger")
        var anchor = Anchor(before: before, prefix: prefix, trigger: try trigger())
        anchor.cases = cases
        endField()
        if skip(key: "gate") {
            anchor.gate = try gate()
            endField()
        }
        return anchor
    }

    private mutating func trigger() throws(Malformed) -> Trigger {
        let start = offset
        switch try value() {
        case "every": return .everyPlace
        case "run":
            try comma()
            let classes = try classSet()
            try comma()
            return .run(classes, length: try number(1...Int(UInt16.max)))
        case "number":
            try comma()
            let distance = try number(-1...Int(UInt16.max))
            try comma()
            return .number(try numberShape(), others: try grams(), distance: distance)
        case "grams":
            try comma()
            let nearest = try number(-1...Int(UInt16.max))
            try comma()
            let farthest = try number(nearest...Int(UInt16.max))
            try comma()
            let between = try classSet()
            return .grams(try grams(), distance: nearest...farthest, between: between)
        default: throw Malformed(offset: start, problem: .value("trigger"))
        }
    }

    private mutating func numberShape() throws(Malformed) -> NumberShape {
        let fewest = try number(0...NumberShape.mostDigits)
        try comma()
        let lead = try number(0...Anchor.longestPrefix)
        try comma()
        try openValue()
        let inside = try mask()
        try closeValue()
        try comma()
        let first = try masks(NumberShape.longestFirst + 1)
        try comma()
        let second = try masks(NumberShape.longest + 1)
        try comma()
        var shape = NumberShape(
            first: first, second: second, third: try masks(NumberShape.longest + 1), fewestDigits: fewest)
        shape.lead = lead
        shape.inside = inside
        return shape
    }

    private mutating func gate() throws(Malformed) -> Gate {
        let before = try number(0...Int(UInt16.max))
        try comma()
        let after = try number(0...Int(UInt16.max))
        try comma()
        let leads = try number(0...1) == 1
        var words: [Gate.Word] = []
        while skipComma() {
            let text = try value()
            try comma()
            words.append(Gate.Word(text.utf8, offset: try number(0...max(0, text.utf8.count - 1))))
        }
        return Gate(words: words, before: before, after: after, leads: leads)
    }

    /// The further values of a field.
    private mutating func grams() throws(Malformed) -> [Gram] {
        var grams: [Gram] = []
        while skipComma() { grams.append(try gram()) }
        return grams
    }

    private mutating func gram() throws(Malformed) -> Gram {
        try openValue()
        let before = try classSet(endedBy: UInt8(ascii: "."))
        var gram = Gram(
            try classSet(endedBy: UInt8(ascii: ".")), try classSet(endedBy: UInt8(ascii: ".")),
            try classSet(endedBy: UInt8(ascii: ".")))
        gram.before = before
        gram.behind = try classSet(endedBy: UInt8(ascii: "."))
        gram.exact.first = try classSet(endedBy: UInt8(ascii: ".")).bits
        gram.exact.second = try classSet(endedBy: UInt8(ascii: "\"")).bits
        return gram
    }

    private mutating func classSet() throws(Malformed) -> ClassSet {
        try openValue()
        let bits = try digits(radix: 16)
        try closeValue()
        return ClassSet(bits: bits)
    }

    /// A set and the byte behind it; what is not written is everything.
    private mutating func classSet(endedBy end: UInt8) throws(Malformed) -> ClassSet {
        if skip(end) { return .all }
        let bits = try digits(radix: 16)
        guard skip(end) else { throw malformed }
        return ClassSet(bits: bits)
    }

    /// A mask for each of `count` lengths.
    private mutating func masks(_ count: Int) throws(Malformed) -> [UInt16] {
        var masks = [UInt16](repeating: 0, count: count)
        try openValue()
        while !skip(UInt8(ascii: "\"")) {
            let first = try digits(radix: 10)
            let last = skip(UInt8(ascii: "-")) ? try digits(radix: 10) : first
            guard skip(UInt8(ascii: ":")), first <= last, last < count else { throw malformed }
            let mask = try mask()
            for length in Int(first)...Int(last) { masks[length] = mask }
            _ = skip(UInt8(ascii: " "))
        }
        return masks
    }

    private mutating func mask() throws(Malformed) -> UInt16 {
        guard let mask = UInt16(exactly: try digits(radix: 16)) else { throw malformed }
        return mask
    }
}
