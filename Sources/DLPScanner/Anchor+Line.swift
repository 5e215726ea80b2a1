internal import DLPAnchors

// Anchors as the fields of a rule's line; sets of classes are hexadecimal numbers.

extension ClassSet {
    var text: String { String(bits, radix: 16) }

    init?(text: String) {
        var numbers = NumberReader(text)
        guard let bits = numbers.number(radix: 16), numbers.isAtEnd else { return nil }
        self.init(bits: bits)
    }
}

/// Reads numbers and what stands between them; thousands of them are read before anything is scanned.
private struct NumberReader {
    private var bytes: String.UTF8View.Iterator
    private var next: UInt8?

    init(_ text: String) {
        bytes = text.utf8.makeIterator()
        next = bytes.next()
    }

    var isAtEnd: Bool { next == nil }

    /// A number of lower-case digits, or nil where none stands or it is too large.
    mutating func number(radix: UInt64) -> UInt64? {
        var number: UInt64?
        while let byte = next {
            let digit = UInt64(byte < UInt8(ascii: "a") ? byte &- UInt8(ascii: "0") : byte &- UInt8(ascii: "a") + 10)
            guard digit < radix else { break }
            let (product, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: radix)
            if isTooLarge { return nil }
            number = product &+ digit
            next = bytes.next()
        }
        return number
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        next = bytes.next()
        return true
    }
}

extension Gram {
    /// Five sets with points between, those around the gram empty where they are everything: `.1.40.4.8000`.
    fileprivate var text: String {
        [before, first, second, third, behind].map { $0 == .all ? "" : $0.text }.joined(separator: ".")
    }

    fileprivate init?(text: String) {
        var numbers = NumberReader(text)
        /// One set; what is not written is everything.
        func set(isLast: Bool = false) -> ClassSet? {
            let bits = numbers.number(radix: 16) ?? ~0
            return (isLast ? numbers.isAtEnd : numbers.skip(UInt8(ascii: "."))) ? ClassSet(bits: bits) : nil
        }
        guard let before = set(), let first = set(), let second = set(), let third = set(),
            let behind = set(isLast: true)
        else { return nil }
        self.init(first, second, third)
        self.before = before
        self.behind = behind
    }
}

extension Trigger {
    /// `every`; `run`, classes and length; `number`, the other grams' distance, its shape and they; or `grams`, the
    /// nearest and the farthest distance, the classes between, and the grams.
    var texts: [String] {
        switch self {
        case .everyPlace: ["every"]
        case .run(let classes, let length): ["run", classes.text, String(length)]
        case .number(let shape, let others, let distance):
            ["number"] + [distance, shape.fewestDigits, shape.lead].map { String($0) }
                + [String(shape.inside, radix: 16)]
                + [shape.first, shape.second, shape.third].map(Self.text) + others.map(\.text)
        case .grams(let grams, let distance, let between):
            ["grams", String(distance.lowerBound), String(distance.upperBound), between.text] + grams.map(\.text)
        }
    }

    init?(texts: [String]) {
        switch texts.first {
        case "every" where texts.count == 1: self = .everyPlace
        case "run":
            guard texts.count == 3, let classes = ClassSet(text: texts[1]), let length = Int(texts[2]), length > 0
            else { return nil }
            self = .run(classes, length: length)
        case "number":
            guard texts.count >= 8, let distance = Int(texts[1]), distance >= -1, let fewest = Int(texts[2]),
                (0...NumberShape.mostDigits).contains(fewest), let lead = Int(texts[3]),
                (0...Anchor.longestPrefix).contains(lead), let inside = UInt16(texts[4], radix: 16),
                let first = Self.masks(texts[5], NumberShape.longestFirst + 1),
                let second = Self.masks(texts[6], NumberShape.longest + 1),
                let third = Self.masks(texts[7], NumberShape.longest + 1),
                let grams = Self.grams(texts[8...])
            else { return nil }
            var shape = NumberShape(first: first, second: second, third: third, fewestDigits: fewest)
            shape.lead = lead
            shape.inside = inside
            self = .number(shape, others: grams, distance: distance)
        case "grams":
            guard texts.count > 4, let nearest = Int(texts[1]), let farthest = Int(texts[2]), nearest <= farthest,
                nearest >= -1, let between = ClassSet(text: texts[3]), let grams = Self.grams(texts[4...])
            else { return nil }
            self = .grams(grams, distance: nearest...farthest, between: between)
        default: return nil
        }
    }

    private static func grams(_ texts: ArraySlice<String>) -> [Gram]? {
        let grams = texts.compactMap(Gram.init(text:))
        return grams.count == texts.count ? grams : nil
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

    private static func masks(_ text: String, _ count: Int) -> [UInt16]? {
        var masks = [UInt16](repeating: 0, count: count)
        var numbers = NumberReader(text)
        while !numbers.isAtEnd {
            guard let first = numbers.number(radix: 10) else { return nil }
            var last = first
            if numbers.skip(UInt8(ascii: "-")) {
                guard let number = numbers.number(radix: 10) else { return nil }
                last = number
            }
            guard numbers.skip(UInt8(ascii: ":")), let mask = numbers.number(radix: 16).flatMap(UInt16.init(exactly:)),
                first <= last, last < count, numbers.isAtEnd || numbers.skip(UInt8(ascii: " "))
            else { return nil }
            for length in Int(first)...Int(last) { masks[length] = mask }
        }
        return masks
    }
}

extension Gate {
    /// The bytes before and behind the start of a match, and the words with the offsets of their grams.
    var texts: [String] {
        [String(before), String(after)]
            + words.flatMap { [String(decoding: $0.text, as: UTF8.self), String($0.offset)] }
    }

    init?(texts: [String]) {
        guard texts.count >= 4, texts.count.isMultiple(of: 2), let before = Int(texts[0]), let after = Int(texts[1])
        else { return nil }
        var words: [Word] = []
        for index in stride(from: 2, to: texts.count, by: 2) {
            guard let offset = Int(texts[index + 1]), offset >= 0, offset < texts[index].utf8.count else { return nil }
            words.append(Word(texts[index].utf8, offset: offset))
        }
        self.init(words: words, before: before, after: after)
    }
}
