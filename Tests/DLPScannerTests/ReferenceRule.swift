import DLPModel
import DLPRegex
import DLPScanner
import DLPValidators

/// One rule as ``ReferenceScanner`` runs it.
struct ReferenceRule {
    struct Match {
        var whole: Range<Int>
        var value: Range<Int>
        /// The index of the repeat that the match ended with.
        var tail: Int?
    }

    enum Attempt {
        case none
        case found(Match)
        case failed(IncompleteReason)
    }

    let rule: Rule
    private let pattern: CompiledPattern
    private let tails: [CompiledPattern]
    private let allow: [CompiledPattern]
    private let testValues: [CompiledPattern]

    init(_ rule: Rule, jit: Bool) throws {
        self.rule = rule
        // PCRE2 10.42 misses matches of patterns such as `(?=a)b?a` when it looks for their letters beforehand.
        pattern = try CompiledPattern("(*NO_START_OPT)\(rule.match.pattern)", jit: jit)
        tails = try rule.match.tails.map { try CompiledPattern($0.pattern, jit: jit) }
        allow = try rule.evidence.allow.map { try CompiledPattern($0, extent: .whole, jit: jit) }
        testValues = try rule.evidence.testValues.map { try CompiledPattern($0, extent: .whole, jit: jit) }
    }

    /// PCRE2's match that starts at `start` of a whole text.
    func attempt(at start: Int, in text: WholeText) -> Attempt {
        let limit = rule.match.matchLimit
        switch text.matcher.match(pattern, in: text.buffer, at: start, matchLimit: limit, isEnd: true) {
        case .none, .partial: return .none
        case .failed(.matchLimit): return .failed(.matchLimit)
        case .failed(.depthLimit): return .failed(.depthLimit)
        case .failed(.heapLimit): return .failed(.heapLimit)
        case .failed(.jitStack): return .failed(.jitStack)
        case .failed(.other): return .failed(.engine)
        case .found(let end):
            var match = Match(whole: start..<end, value: start..<end)
            if rule.match.hasValueGroup, let value = range(of: "value", in: text), !value.isEmpty {
                match.value = value
            }
            match.tail = rule.match.tails.firstIndex { tail in
                tail.group.map { range(of: $0, in: text) != nil } ?? true
            }
            return .found(match)
        }
    }

    private func range(of group: String, in text: WholeText) -> Range<Int>? {
        pattern.number(ofGroup: group).flatMap { text.matcher.range(ofGroup: $0, in: text.buffer) }
    }

    /// Where the text stops to go on with characters of the match's last repeat; nil when no value extends there.
    func extendedEnd(of match: Match, in text: WholeText) -> Int? {
        guard let tail = match.tail, match.value.upperBound == match.whole.upperBound else { return nil }
        var end = match.whole.upperBound
        while case .found(let further) = text.matcher.match(
            tails[tail], in: text.buffer, at: end, matchLimit: 1 << 20, isEnd: true)
        { end = further }
        return end
    }

    /// The confidence of a candidate and whether it was published for tests, or nil when it is dropped.
    func judge(
        _ match: Match, in text: [UInt8], _ threshold: Confidence
    ) -> (confidence: Confidence, isTestValue: Bool)? {
        let evidence = rule.evidence
        let value = Array(text[match.value])
        if allow.contains(where: { takesWhole($0, value) }) { return nil }

        var hundredths = rule.confidence.hundredths
        func move(_ amount: Int) { hundredths = min(100, max(0, hundredths + amount)) }

        for check in evidence.validators where !check.validator.accepts(value.span) {
            switch check.onFailure {
            case .drop: return nil
            case .lower(let amount): move(-amount)
            case .keep: break
            }
        }
        let windowStart = max(0, match.whole.lowerBound - (evidence.windowBefore ?? evidence.window))
        let windowEnd = min(text.count, match.whole.upperBound + evidence.window)
        let windows = [windowStart..<match.whole.lowerBound, match.whole.upperBound..<windowEnd]
        if !evidence.keywords.isEmpty {
            let parts = windows + [match.whole]
            let isThere = evidence.keywords.contains { word in
                parts.contains { part in !places(of: word, in: part, text).isEmpty }
            }
            if !isThere { return nil }
        }
        func stands(_ words: [String]) -> Bool {
            words.contains { word in
                windows.contains { window in places(of: word, in: window, text).contains { isWord($0, text) } }
            }
        }
        if stands(evidence.hotWords) { move(evidence.raise) }
        if stands(evidence.coldWords) { move(-evidence.lower) }
        guard hundredths >= threshold.hundredths else { return nil }
        return (Confidence(hundredths: hundredths), testValues.contains { takesWhole($0, value) })
    }

    private func takesWhole(_ pattern: CompiledPattern, _ value: [UInt8]) -> Bool {
        let text = WholeText(value)
        let limit = rule.match.matchLimit
        return text.matcher.matchesWhole(pattern, 0..<value.count, of: text.buffer, matchLimit: limit) == true
    }

    private func places(of word: String, in part: Range<Int>, _ text: [UInt8]) -> [Range<Int>] {
        let word = Array(word.utf8)
        return part.filter { start in
            start + word.count <= part.upperBound
                && word.indices.allSatisfy { lowered(text[start + $0]) == word[$0] }
        }.map { $0..<$0 + word.count }
    }

    /// Whether no letter goes on a letter, and no digit a digit, at either end of `place`.
    private func isWord(_ place: Range<Int>, _ text: [UInt8]) -> Bool {
        func goOn(_ left: Int, _ right: Int) -> Bool {
            guard left >= 0, right < text.count else { return false }
            let (left, right) = (lowered(text[left]), lowered(text[right]))
            let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            return letters.contains(left) && letters.contains(right) || digits.contains(left) && digits.contains(right)
        }
        return !goOn(place.lowerBound - 1, place.lowerBound) && !goOn(place.upperBound - 1, place.upperBound)
    }

    private func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}

/// A whole text as PCRE2 takes it, and the scratch to match in it.
final class WholeText {
    let bytes: [UInt8]
    fileprivate var matcher = Matcher()
    fileprivate var buffer = UTF8Buffer()

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        buffer.append(bytes.span)
        buffer.close()
    }
}
