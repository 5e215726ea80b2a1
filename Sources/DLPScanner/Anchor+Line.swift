internal import DLPAnchors

// Anchors as the fields of a rule's line; sets of classes are hexadecimal numbers.

extension ClassSet {
    var text: String { String(bits, radix: 16) }

    init?(text: String) {
        guard let bits = UInt64(text, radix: 16) else { return nil }
        self.init(bits: bits)
    }
}

extension Gram {
    /// Five sets with points between, those around the gram empty where they are everything: `.1.40.4.8000`.
    fileprivate var text: String {
        [before, first, second, third, behind].map { $0 == .all ? "" : $0.text }.joined(separator: ".")
    }

    fileprivate init?(text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let sets = parts.compactMap { $0.isEmpty ? .all : ClassSet(text: String($0)) }
        guard parts.count == 5, sets.count == 5 else { return nil }
        self.init(sets[1], sets[2], sets[3])
        before = sets[0]
        behind = sets[4]
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
        for part in text.split(separator: " ") {
            let sides = part.split(separator: ":")
            guard sides.count == 2, let mask = UInt16(sides[1], radix: 16) else { return nil }
            let ends = sides[0].split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last, last < count, first >= 0
            else { return nil }
            for length in first...last { masks[length] = mask }
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
