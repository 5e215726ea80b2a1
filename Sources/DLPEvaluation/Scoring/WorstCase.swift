internal import DLPModel

/// A miss or a false alarm with its reasons.
package struct WorstCase: Sendable {
    package var document: String
    package var range: Range<Int>
    package var type: String
    /// What went wrong, in a few words.
    package var what: String
    /// The value's shape, masked.
    package var preview: String
    /// The value itself, where the user asked to see it on a terminal.
    package var value: String?
    /// What the rules said about the place, a line each.
    package var reasons: [String]

    package init(
        document: String, range: Range<Int>, type: String, what: String, preview: String, value: String? = nil,
        reasons: [String]
    ) {
        self.document = document
        self.range = range
        self.type = type
        self.what = what
        self.preview = preview
        self.value = value
        self.reasons = reasons
    }
}

/// Chooses what is worth a look: of each type the first few misses, and the surest few false alarms.
package struct WorstCases: Sendable {
    /// A case and the text around it.
    package struct Candidate<Case: Sendable>: Sendable {
        package var item: Case
        /// The text around the case, and where it begins in the document.
        package var text: [UInt8]
        package var start: Int
    }

    private static let ofEachType = 3
    private static let shown = 30
    /// Bytes kept on either side of a case, more than any rule looks at.
    private static let margin = 4 << 10

    private var misses: [String: [Candidate<Miss>]] = [:]
    private var falseAlarms: [String: [Candidate<FalseAlarm>]] = [:]

    package init() {}

    /// Looks at the cases of a document.
    package mutating func add(_ score: DocumentScore, text: [UInt8]) {
        for miss in score.misses {
            let key = miss.type.rawValue
            Self.keep(miss, miss.range, text, in: &misses[key, default: []], by: Self.precedes)
        }
        for alarm in score.falseAlarms {
            let key = alarm.type.rawValue
            Self.keep(alarm, alarm.range, text, in: &falseAlarms[key, default: []], by: Self.precedes)
        }
    }

    /// Takes over what another has chosen.
    package mutating func merge(_ other: WorstCases) {
        misses.merge(other.misses) { Self.first($0 + $1) { Self.precedes($0.item, $1.item) } }
        falseAlarms.merge(other.falseAlarms) { Self.first($0 + $1) { Self.precedes($0.item, $1.item) } }
    }

    /// The misses, those of the types that are missed most often first.
    package func chosenMisses(counts: [String: Int]) -> [Candidate<Miss>] {
        let order = misses.sorted { (counts[$1.key] ?? 0, $0.key) < (counts[$0.key] ?? 0, $1.key) }
        return Array(order.flatMap(\.value).prefix(Self.shown))
    }

    /// The false alarms, the surest first.
    package var chosenFalseAlarms: [Candidate<FalseAlarm>] {
        let all = falseAlarms.values.joined().sorted { Self.precedes($0.item, $1.item) }
        return Array(all.prefix(Self.shown))
    }

    private static func keep<Case>(
        _ item: Case, _ range: Range<Int>, _ text: [UInt8], in list: inout [Candidate<Case>],
        by precedes: (Case, Case) -> Bool
    ) {
        if list.count == ofEachType, let last = list.last, !precedes(item, last.item) { return }
        var start = max(0, range.lowerBound - margin)
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        var end = min(text.count, range.upperBound + margin)
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        let candidate = Candidate(item: item, text: Array(text[start..<end]), start: start)
        list = first(list + [candidate]) { precedes($0.item, $1.item) }
    }

    private static func first<Case>(
        _ list: [Candidate<Case>], by precedes: (Candidate<Case>, Candidate<Case>) -> Bool
    ) -> [Candidate<Case>] {
        Array(list.sorted(by: precedes).prefix(ofEachType))
    }

    private static func precedes(_ left: Miss, _ right: Miss) -> Bool {
        (left.number, left.range.lowerBound, left.range.upperBound)
            < (right.number, right.range.lowerBound, right.range.upperBound)
    }

    private static func precedes(_ left: FalseAlarm, _ right: FalseAlarm) -> Bool {
        if left.confidence != right.confidence { return left.confidence > right.confidence }
        return (left.number, left.range.lowerBound) < (right.number, right.range.lowerBound)
    }
}
