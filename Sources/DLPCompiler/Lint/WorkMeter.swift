internal import DLPModel
internal import DLPRegex
internal import DLPScanner

/// Counts the work that one rule makes of a text.
///
/// The work of an attempt is what PCRE2's interpreter counts against its match limit, plus the bytes it looks at, each
/// rounded up to a power of two: the least limit that is enough, and the least text in which the attempt does not come
/// to the end. Neither depends on the machine. A text's work is that of all places where the rule is tried, estimated
/// from some of them.
struct WorkMeter: ~Copyable {
    private let rule: Rule
    private let alone: Ruleset
    private let pattern: CompiledPattern
    private var matcher = Matcher()
    /// Whether an attempt was not decided within the rule's own match limit.
    private(set) var reachedLimit = false

    static let lengths = [1 << 10, 2 << 10, 4 << 10, 8 << 10, 16 << 10]
    /// Places of one text that are measured.
    private static let measuredPlaces = 8
    private static let least = 16

    /// Nil when PCRE2 refuses the pattern.
    init?(_ rule: Rule) {
        guard let pattern = try? CompiledPattern(rule.match.pattern, jit: false) else { return nil }
        self.rule = rule
        self.pattern = pattern
        alone = Ruleset([rule], identity: PackIdentity(name: rule.id.rawValue, version: "", sha256: ""))
    }

    /// The power of the length that the work on a pump grows with, and the work at the greatest length.
    mutating func growth(on pump: Pump) -> (exponent: Double, work: Int) {
        var work: [Int] = []
        for length in Self.lengths { work.append(self.work(on: pump.text(length))) }
        guard let last = work.last, work.allSatisfy({ $0 > 0 }) else { return (0, work.last ?? 0) }
        // Least squares over lengths that double: the logarithms of the lengths are whole numbers.
        let middle = Double(work.count - 1) / 2
        var (slope, spread) = (0.0, 0.0)
        for (index, work) in work.enumerated() {
            let x = Double(index) - middle
            slope += x * binaryLogarithm(Double(work))
            spread += x * x
        }
        return (slope / spread, last)
    }

    /// Why the rule alone gives up on a text, run as machine code; nil when it decides everything.
    func incompleteness(on text: [UInt8]) -> String? {
        var sink = FindingCollector()
        Scanner(alone).scan(text.span, into: &sink)
        for finding in sink.findings {
            if case .incomplete(let reason) = finding.kind { return reason.rawValue }
        }
        return nil
    }

    private mutating func work(on text: [UInt8]) -> Int {
        let places = alone.anchorPlaces(in: text)[0]
        guard !places.isEmpty else { return 0 }
        var buffer = UTF8Buffer()
        buffer.append(text.span)
        buffer.close()
        let measured = min(places.count, Self.measuredPlaces)
        var sum = 0
        for index in 0..<measured {
            // Spread over the text, and not in step with a pump's rounds.
            let stratum = index * places.count / measured
            let size = (index + 1) * places.count / measured - stratum
            let place = places[stratum + (index &* 0x9E37_79B1) % size]
            sum += backtracks(in: buffer, at: place) + reach(in: text, at: place)
        }
        return sum * places.count / measured
    }

    /// The least power of two that is enough as match limit.
    private mutating func backtracks(in buffer: borrowing UTF8Buffer, at place: Int) -> Int {
        let most = rule.match.matchLimit
        var limit = Self.least
        while true {
            let result = matcher.match(pattern, in: buffer, at: place, matchLimit: min(limit, most), isEnd: true)
            guard case .failed = result else { return limit }
            guard limit < most else {
                reachedLimit = true
                return limit
            }
            limit *= 2
        }
    }

    /// The least power of two of bytes from the place on that decide about a match there.
    private mutating func reach(in text: [UInt8], at place: Int) -> Int {
        var start = max(0, place - rule.match.lookBehind - 4)
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        let limit = rule.match.matchLimit
        var reach = Self.least
        while place + reach < text.count {
            var buffer = UTF8Buffer()
            buffer.append(text.span.extracting(start..<(place + reach)))
            let result = matcher.match(pattern, in: buffer, at: place - start, matchLimit: limit, isEnd: false)
            guard case .partial = result else { return reach }
            reach *= 2
        }
        return reach
    }
}

/// The logarithm to base 2 of a positive number, alike on every machine.
private func binaryLogarithm(_ number: Double) -> Double {
    var logarithm = Double(number.exponent)
    var rest = number.significand
    var bit = 0.5
    for _ in 0..<20 {
        rest *= rest
        if rest >= 2 {
            logarithm += bit
            rest /= 2
        }
        bit /= 2
    }
    return logarithm
}
