import DLPAnchors
import Testing

@testable import DLPCompiler

/// What is told of a pattern holds for what PCRE2 does with it.
struct PatternPropertyTests {
    @Test(arguments: 0..<8 as Range<UInt64>)
    func `accepts only what PCRE2 compiles`(_ seed: UInt64) {
        var generator = PatternGenerator(seed: seed)
        var accepted = 0
        for _ in 0..<500 {
            var pattern = generator.pattern().pattern
            if generator.chance(50) { pattern = generator.mutated(pattern) }
            guard (try? Pattern(pattern)) != nil else { continue }
            accepted += 1
            if PCRE2Oracle(pattern) == nil { record(pattern, [], 0) }
        }
        #expect(accepted > 130)
    }

    @Test(arguments: 100..<108 as Range<UInt64>)
    func `every match is as wide, and starts, as told`(_ seed: UInt64) throws {
        var matches = 0
        try forEachSubject(seed: seed) { pattern, oracle, subject, _ in
            let told = pattern.analysis
            for start in subject.boundaries {
                guard let end = oracle.end(in: subject, at: start) else { continue }
                matches += 1
                let isTold =
                    (told.minimumWidth...told.maximumWidth).contains(end - start)
                    && told.anchorPrefix.indices.allSatisfy { told.anchorPrefix[$0].contains(subject[start + $0]) }
                    && (start == 0 || told.before.contains(subject[start - 1]))
                if !isTold { record(pattern.text, subject, start) }
            }
        }
        #expect(matches > 700)
    }

    @Test(arguments: 200..<208 as Range<UInt64>)
    func `text beyond the reaches decides nothing`(_ seed: UInt64) throws {
        var matches = 0
        try forEachSubject(seed: seed) { pattern, oracle, subject, generator in
            let told = pattern.analysis
            for start in subject.boundaries {
                let end = oracle.end(in: subject, at: start)
                if end != nil { matches += 1 }
                let first = subject.boundaries.first { $0 >= start - told.lookBehind } ?? start
                let reach = start + told.maximumWidth + told.lookAhead
                let last = subject.boundaries.first { $0 >= reach } ?? subject.count
                for (before, after) in [(0, 0), (3, 3)] {
                    let head = first > 0 ? generator.noise(count: before) : []
                    let tail = last < subject.count ? generator.noise(count: after) : []
                    let other = head + subject[first..<last] + tail
                    let shift = head.count - first
                    if oracle.end(in: other, at: start + shift) != end.map({ $0 + shift }) {
                        record(pattern.text, subject, start)
                    }
                }
            }
        }
        #expect(matches > 700)
    }

    @Test(arguments: 300..<304 as Range<UInt64>)
    func `the marked pattern matches what the pattern does, and one tail at most`(_ seed: UInt64) throws {
        var ends = 0
        try forEachSubject(seed: seed) { pattern, oracle, subject, _ in
            let told = pattern.analysis
            guard !told.tails.isEmpty, let marked = PCRE2Oracle(told.compiledText) else { return }
            let further = try told.tails.map { try #require(PCRE2Oracle($0.pattern)) }
            for start in subject.boundaries {
                let end = marked.end(in: subject, at: start)
                if end != oracle.end(in: subject, at: start) { record(told.compiledText, subject, start) }
                guard let end else { continue }
                let taken = told.tails.indices.filter { told.tails[$0].group.map(marked.tookPart) ?? true }
                if taken.count > 1 { record(told.compiledText, subject, start) }
                guard let tail = taken.first, end < subject.count else { continue }
                guard further[tail].end(in: subject, at: end) != nil else { continue }
                // More of the class follows, so the repeat reached its bound of two or more.
                ends += 1
                let last = try #require(subject.boundaries.last { $0 < end })
                #expect(further[tail].end(in: subject, at: last) != nil, "\(told.compiledText)")
            }
        }
        #expect(ends > 6)
    }

    @Test(arguments: 400..<404 as Range<UInt64>)
    func `a tail extends a match as a repeat without bound would`(_ seed: UInt64) throws {
        var generator = PatternGenerator(seed: seed)
        var extended = 0
        for _ in 0..<200 {
            let head = generator.pattern()
            let repeated = generator.character()
            let flags = generator.pick(["", "(?i)", "(?s)", "(?-x)"])
            let start = "(?:\(head.pattern))\(flags)\(repeated.pattern)"
            let mode = generator.pick(["", "+"])
            guard !repeated.pattern.hasPrefix("(?"), let pattern = try? Pattern(start + "{1,3}" + mode) else {
                continue
            }
            let told = pattern.analysis
            #expect(told.tails.count == 1 && told.tails[0].group == nil)
            let bounded = try #require(PCRE2Oracle(told.compiledText))
            let unbounded = try #require(PCRE2Oracle(start + "{1,}" + mode))
            let tail = try #require(PCRE2Oracle(told.tails[0].pattern))
            for _ in 0..<6 {
                let run = (0..<7).map { _ in generator.pick(repeated.samples) }.joined()
                let subject = generator.subject(.init(pattern: "", samples: head.samples.map { $0 + run }))
                for place in subject.boundaries {
                    guard let match = bounded.end(in: subject, at: place) else { continue }
                    var end = match
                    while end < subject.count, let next = tail.end(in: subject, at: end) { end = next }
                    if end > match { extended += 1 }
                    if unbounded.end(in: subject, at: place) != end { record(pattern.text, subject, place) }
                }
            }
        }
        #expect(extended > 100)
    }

    /// Notes a difference; `#expect` in the inner loops would take most of the time.
    private func record(_ pattern: String, _ subject: [UInt8], _ start: Int) {
        Issue.record("\(pattern) at \(start) of \(String(decoding: subject, as: UTF8.self))")
    }

    /// Runs `body` with random accepted patterns, each with a few subjects.
    private func forEachSubject(
        seed: UInt64, _ body: (Pattern, PCRE2Oracle, [UInt8], inout PatternGenerator) throws -> Void
    ) throws {
        var generator = PatternGenerator(seed: seed)
        for _ in 0..<200 {
            let piece = generator.pattern()
            guard let pattern = try? Pattern(piece.pattern) else { continue }
            let oracle = try #require(PCRE2Oracle(pattern.text), "\(pattern.text)")
            for _ in 0..<4 { try body(pattern, oracle, generator.subject(piece), &generator) }
        }
    }
}

extension [UInt8] {
    /// The offsets at which a character starts, and the end.
    fileprivate var boundaries: [Int] { indices.filter { self[$0] & 0xC0 != 0x80 } + [count] }
}
