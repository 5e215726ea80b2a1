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
    /// The pattern as the interpreter and as the machine runs it.
    private let pattern: CompiledPattern
    private let compiled: CompiledPattern
    private var matcher = Matcher()
    /// Whether an attempt was not decided within the rule's own match limit.
    private var reachedLimit = false

    static let lengths = [1 << 10, 2 << 10, 4 << 10, 8 << 10, 16 << 10]
    /// Places of one text that are measured: the first ones, and some of the others.
    private static let firstPlaces = 4
    private static let measuredPlaces = 8
    private static let least = 16

    /// Nil when PCRE2 refuses the pattern.
    init?(_ rule: Rule) {
        guard let pattern = try? CompiledPattern(rule.match.pattern, jit: false),
            let compiled = try? CompiledPattern(rule.match.pattern)
        else { return nil }
        self.rule = rule
        self.pattern = pattern
        self.compiled = compiled
        alone = Ruleset([rule], identity: PackIdentity(name: rule.id.rawValue, version: "", sha256: ""))
    }

    /// What a rule made of one pump.
    struct Measurement {
        /// The power of the text's length that the work grows with.
        var exponent = 0.0
        /// Work for each byte of the longest text.
        var perByte = 0.0
        /// Why the rule would not decide everything in the longest text.
        var gaveUp: IncompleteReason?
    }

    mutating func measure(_ pump: Pump) -> Measurement {
        reachedLimit = false
        var work: [Int] = []
        var measurement = Measurement()
        for length in Self.lengths {
            let text = pump.text(length)
            let places = alone.anchorPlaces(in: text, isGated: false)[0]
            var buffer = UTF8Buffer()
            buffer.append(text.span)
            buffer.close()
            work.append(self.work(on: text, buffer, at: places))
            if length == Self.lengths.last {
                measurement.perByte = Double(work.last ?? 0) / Double(text.count)
                measurement.gaveUp = incompleteness(in: buffer, at: places)
            }
        }
        if work.allSatisfy({ $0 > 0 }) { measurement.exponent = Self.exponent(of: work) }
        if reachedLimit { measurement.gaveUp = .matchLimit }
        return measurement
    }

    /// The slope of the least squares through the logarithms, where each length is twice the one before.
    private static func exponent(of work: [Int]) -> Double {
        let middle = Double(work.count - 1) / 2
        var (slope, spread) = (0.0, 0.0)
        for (index, work) in work.enumerated() {
            let x = Double(index) - middle
            slope += x * binaryLogarithm(Double(work))
            spread += x * x
        }
        return slope / spread
    }

    /// Tries every place as machine code, where there is any; some were tried by the interpreter already.
    private mutating func incompleteness(in buffer: borrowing UTF8Buffer, at places: [Int]) -> IncompleteReason? {
        var candidates: [Int: Int] = [:]
        let limit = rule.match.matchLimit
        for place in places {
            switch matcher.match(compiled, in: buffer, at: place, matchLimit: limit, isEnd: true) {
            case .failed: return .matchLimit
            case .found: candidates[place >> 10, default: 0] += 1
            case .none, .partial: break
            }
        }
        let most = candidates.values.max() ?? 0
        return rule.evidence.canDrop && most > ScanStream.droppedPerKiB ? .candidateBudget : nil
    }

    private mutating func work(on text: [UInt8], _ buffer: borrowing UTF8Buffer, at places: [Int]) -> Int {
        // What a pump begins with is not like the rest of it: the first places stand for themselves.
        var work = 0
        for place in places.prefix(Self.firstPlaces) { work += self.work(on: text, buffer, at: place) }
        let rest = places.dropFirst(Self.firstPlaces)
        let measured = min(rest.count, Self.measuredPlaces)
        var sum = 0
        for index in 0..<measured {
            // Spread over the text, and not in step with a pump's rounds.
            let start = index * rest.count / measured
            let size = (index + 1) * rest.count / measured - start
            sum += self.work(on: text, buffer, at: rest[rest.startIndex + start + (index &* 0x9E37_79B1) % size])
        }
        return measured > 0 ? work + sum * rest.count / measured : work
    }

    private mutating func work(on text: [UInt8], _ buffer: borrowing UTF8Buffer, at place: Int) -> Int {
        backtracks(in: buffer, at: place) + reach(in: text, at: place)
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

extension EvidenceProgram {
    /// Whether a match can come to nothing.
    fileprivate var canDrop: Bool { !validators.isEmpty || !keywords.isEmpty || !allow.isEmpty || !coldWords.isEmpty }
}
