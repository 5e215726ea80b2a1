import DLPAnchors
import DLPTestSupport
import Testing

@testable import DLPCompiler

/// An anchor finds every place where the pattern it was derived from matches, however the text is cut.
struct AnchorSoundnessTests {
    @Test(arguments: 500..<508 as Range<UInt64>)
    func `of patterns of every kind`(_ seed: UInt64) throws {
        var generator = PatternGenerator(seed: seed)
        var matches = 0
        for _ in 0..<150 {
            let piece = generator.pattern()
            guard let pattern = try? Pattern(piece.pattern) else { continue }
            let subjects = (0..<3).map { _ in generator.subject(piece) }
            matches += try check(pattern, subjects, seed: seed)
        }
        #expect(matches > 1000)
    }

    @Test(arguments: 600..<616 as Range<UInt64>)
    func `of patterns as rules have them`(_ seed: UInt64) throws {
        var generator = RulePatterns(seed: seed)
        var matches = 0
        for _ in 0..<60 {
            let text = generator.pattern()
            let pattern = try Pattern(text)
            let subjects = (0..<3).map { _ in generator.subject() }
            matches += try check(pattern, subjects, seed: seed)
        }
        #expect(matches > 100)
    }

    /// Compares each anchor that could be chosen with PCRE2's matches, and gives how many there were.
    private func check(_ pattern: Pattern, _ subjects: [[UInt8]], seed: UInt64) throws -> Int {
        let oracle = try #require(PCRE2Oracle(pattern.text), "\(pattern.text)")
        let anchors = AnchorChoice.options(of: pattern).map(\.anchor)
        let tables = anchors.map { AnchorTable([$0]) }
        var random = SplitMix64(seed: seed &+ UInt64(pattern.text.utf8.count))
        var found = 0
        for subject in subjects {
            let starts = subject.indices.filter { place in
                subject[place] & 0xC0 != 0x80 && oracle.end(in: subject, at: place) != nil
            }
            for (anchor, table) in zip(anchors, tables) {
                for partition in [Partition([]), Cuts.atRandom(subject.count, most: 5, using: &random)] {
                    let places = Self.places(table, subject, partition)
                    if !Set(starts).isSubset(of: places.found) || !places.isInOrder {
                        Issue.record(
                            """
                            \(pattern.text) by \(anchor.trigger), cut at \(partition.cuts): \
                            \(starts) but \(places.found.sorted()) of \(String(decoding: subject, as: UTF8.self))
                            """)
                    }
                    found += starts.count
                }
            }
        }
        return found
    }

    /// The places that are found, and whether each came in time and in order.
    static func places(
        _ table: AnchorTable, _ text: [UInt8], _ partition: Partition
    ) -> (found: Set<Int>, isInOrder: Bool) {
        var scan = AnchorScan(table)
        var found: Set<Int> = []
        var isInOrder = true
        var scanned = 0
        for (index, piece) in partition.pieces(of: text.count).enumerated() {
            // As a scan would hold it: what may still be found, and a little before it.
            let start = max(0, min(scan.firstOpen, scanned) - 4)
            let held = Array(text[start..<piece.upperBound])
            let firstOpen = scan.firstOpen
            let isEnd = index == partition.cuts.count
            scan.advance(in: held.span, from: scanned - start, start: start, isEnd: isEnd)
            scanned = piece.upperBound
            var last = -1
            for place in scan.found {
                isInOrder = isInOrder && place.offset >= last && place.offset >= firstOpen
                last = place.offset
                found.insert(place.offset)
            }
        }
        return (found, isInOrder)
    }
}

/// Makes patterns in the shapes that rules have, and texts that look like their matches.
private struct RulePatterns {
    private var random: SplitMix64
    private var samples: [String] = []

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private static let guards = ["", "(?<![0-9])", "(?<![0-9A-Za-z])", "(?<![A-Za-z0-9_-])", "(?<![0-9][.-])"]
    private static let ends = ["", "(?![0-9])", "(?![0-9A-Za-z])", "(?![.-][0-9])", "(?=[ .])", "\\b"]
    /// Elements, and texts that are or nearly are of them.
    private static let elements: [(pattern: String, samples: [String])] = [
        ("[0-9]{3}", ["123", "12", "1234"]), ("[0-9]{2,4}", ["12", "1234", "1"]), ("[0-9]{9}", ["123456789"]),
        ("[-. ]", ["-", ".", " "]), ("[ -]?", ["", "-", " "]), ("/", ["/"]),
        ("[0-9](?:[ -]?[0-9]){4,9}", ["12 34-567"]),
        ("[A-Z]{2}", ["DE", "AB", "x"]), ("key", ["key", "Key"]), ("(?i:secret|token)", ["SECRET", "token", "toke"]),
        ("[a-z0-9]{8,20}", ["abcdefgh12", "abcdefghijklmnopqrst"]), ("[A-Za-z0-9]{12}", ["aB3dE5gH7jK9"]),
        ("[a-z0-9.]{1,16}@[a-z0-9]{1,9}", ["jane.doe@example", "a@b", "@", "x@"]), ("[:=]", [":", "="]),
        ("[A-Za-z]{1,5}://", ["http://", "x://", ":/"]), ("\\.(?:com|org)", [".com", ".org", ".co"]),
        ("(?:sk|pk)_(?:live|test)_", ["sk_live_", "pk_test_", "sk_"]), ("(?<value>[a-f0-9]{10})", ["deadbeef01"]),
        ("\\([0-9]{3}\\)", ["(123)", "(12"]), ("[+]?1?", ["+1", "1", ""]), ("é", ["é"]),
        ("(?:дата|生日|né|[ф-я]{2})", ["дата", "生日", "né", "да", "生月", "хя"]),
        ("[^\\s]{2,6}", ["xyz", "--"]),
    ]

    mutating func pattern() -> String {
        samples = []
        var alternatives: [String] = []
        for _ in 0..<(Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1) {
            var sequence = ""
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                var element = Self.elements.randomElement(using: &random) ?? ("a", ["a"])
                // A name only once in a pattern.
                if element.pattern.contains("?<value>"), samples.contains("deadbeef01") { element = ("a", ["a"]) }
                sequence += element.pattern
                samples += element.samples
            }
            alternatives.append(sequence + "[0-9a-z]")
        }
        let body = alternatives.count == 1 ? alternatives[0] : "(?:\(alternatives.joined(separator: "|")))"
        return (Self.guards.randomElement(using: &random) ?? "") + body
            + (Self.ends.randomElement(using: &random) ?? "")
    }

    /// A text of the samples of the last pattern's elements, mostly in their order.
    mutating func subject() -> [UInt8] {
        var text = ""
        for _ in 0..<3 {
            var rest = samples
            while !rest.isEmpty {
                let sample = rest.removeFirst()
                if Int.random(in: 0..<3, using: &random) > 0 { text += sample }
            }
            text += ["", " ", "7", "a", "\n", "é", "-"].randomElement(using: &random) ?? ""
        }
        return Array(text.utf8)
    }
}
