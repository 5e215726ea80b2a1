/// Reads the part of PCRE2's syntax that rules may use, and notes everything else as a problem.
///
/// After a problem it goes on with the next item, so that one reading finds all of them.
struct PatternParser {
    /// PCRE2 takes no repeat count beyond this.
    static let greatestCount = 65_535
    static let greatestDepth = 100

    let scalars: [Unicode.Scalar]
    /// The UTF-8 offset of each scalar, and of the end.
    private let offsets: [Int]

    var position = 0
    var depth = 0
    var problems: [PatternProblem] = []
    /// The named groups so far: their widths once closed, nil while open.
    var groups: [String: PatternWidth?] = [:]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var offset = 0
        offsets =
            [0]
            + scalars.map { scalar in
                offset += UTF8.width(scalar)
                return offset
            }
    }

    /// Reads the whole pattern.
    mutating func parse() -> [PatternSequence] {
        var flags = PatternFlags()
        var result = alternatives(&flags)
        while next == ")" {
            note(.unopenedGroup, from: position, to: position + 1)
            position += 1
            result += alternatives(&flags)
        }
        return result
    }

    /// Reads alternatives up to the closing parenthesis or the end; a flag set in one holds in those behind it.
    mutating func alternatives(_ flags: inout PatternFlags) -> [PatternSequence] {
        var result = [sequence(&flags)]
        while accept("|") { result.append(sequence(&flags)) }
        return result
    }

    private mutating func sequence(_ flags: inout PatternFlags) -> PatternSequence {
        var sequence = PatternSequence(items: [], start: offset(position))
        while true {
            skipTrivia(flags)
            guard let next, next != "|", next != ")" else { return sequence }
            let start = position
            if repetition(flags) != nil {
                note(.nothingToRepeat, from: start)
                continue
            }
            guard let item = item(&flags) else { continue }
            sequence.items.append(repeated(item, from: start, flags))
        }
    }

    /// Reads what may repeat `item`; a position cannot be repeated, and its repeat is left to be noted.
    private mutating func repeated(_ item: PatternNode, from start: Int, _ flags: PatternFlags) -> PatternNode {
        if case .position = item.kind { return item }
        let end = position
        skipTrivia(flags)
        let quantifier = position
        guard let count = repetition(flags) else {
            position = end
            return item
        }
        if case .look = item.kind { note(.repeatedAssertion, from: quantifier) }
        return PatternNode(kind: .repetition(item, count), range: range(from: start))
    }
}

// MARK: - Repeats

extension PatternParser {
    /// Reads `?`, `*`, `+` or `{…}` and the `?` or `+` that says how, or nothing.
    private mutating func repetition(_ flags: PatternFlags) -> PatternNode.Repetition? {
        let start = position
        var counts: (minimum: Int, maximum: Int?)
        if accept("?") {
            counts = (0, 1)
        } else if accept("*") {
            counts = (0, nil)
        } else if accept("+") {
            counts = (1, nil)
        } else if let braced = bracedCounts() {
            counts = braced
        } else {
            return nil
        }
        if counts.maximum == nil { note(.unboundedRepeat, from: start) }
        if max(counts.minimum, counts.maximum ?? 0) > Self.greatestCount {
            note(.repeatCountTooLarge(limit: Self.greatestCount), from: start)
            counts.minimum = min(counts.minimum, Self.greatestCount)
            counts.maximum = Self.greatestCount
        } else if let maximum = counts.maximum, maximum < counts.minimum {
            note(.repeatCountsOutOfOrder, from: start)
            counts.maximum = counts.minimum
        }

        let end = position
        skipTrivia(flags)
        var mode = PatternNode.Repetition.Mode.greedy
        if accept("?") {
            mode = .lazy
        } else if accept("+") {
            mode = .possessive
        } else {
            position = end
        }
        return .init(minimum: counts.minimum, maximum: counts.maximum ?? Self.greatestCount, mode: mode)
    }

    /// Reads `{n}`, `{n,}` or `{n,m}`; anything else behind `{` leaves the brace a literal, as in PCRE2 10.42.
    private mutating func bracedCounts() -> (minimum: Int, maximum: Int?)? {
        let start = position
        if accept("{"), let minimum = number() {
            if accept("}") { return (minimum, minimum) }
            if accept(",") {
                if accept("}") { return (minimum, nil) }
                if let maximum = number(), accept("}") { return (minimum, maximum) }
            }
        }
        position = start
        return nil
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = next.flatMap({ Int(String($0)) }), ("0"..."9").contains(scalars[position]) {
            value = min((value ?? 0) * 10 + digit, 1 << 20)
            position += 1
        }
        return value
    }
}

// MARK: - Moving on

extension PatternParser {
    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    func starts(with text: String) -> Bool { scalars[position...].starts(with: text.unicodeScalars) }

    mutating func accept(_ text: String) -> Bool {
        guard starts(with: text) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    /// Takes scalars for as long as `belongs` holds.
    mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let next, belongs(next) {
            text.append(next)
            position += 1
        }
        return String(text)
    }

    /// Skips `(?#…)`, and in extended syntax white space and `#` comments.
    mutating func skipTrivia(_ flags: PatternFlags) {
        while let next {
            if flags.extended, Self.isWhiteSpace(next) {
                position += 1
            } else if flags.extended, next == "#" {
                _ = take { $0 != "\n" }
            } else if starts(with: "(?#") {
                let start = position
                _ = take { $0 != ")" }
                if !accept(")") { note(.unclosedComment, from: start) }
            } else {
                return
            }
        }
    }

    private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0x200E, 0x200F, 0x2028, 0x2029: true
        default: false
        }
    }

    func offset(_ index: Int) -> Int { offsets[index] }

    /// The bytes of the text between the scalar at `start` and `end`, or where the reader stands.
    func range(from start: Int, to end: Int? = nil) -> Range<Int> { offsets[start]..<offsets[end ?? position] }

    mutating func note(_ reason: PatternProblem.Reason, from start: Int, to end: Int? = nil) {
        problems.append(PatternProblem(reason: reason, range: range(from: start, to: end)))
    }
}
