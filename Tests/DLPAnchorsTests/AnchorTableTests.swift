import DLPAnchors
import DLPTestSupport
import Testing

/// The search for many anchors beside the plain reading of what an anchor says.
struct AnchorTableTests {
    private struct Found: Hashable {
        var offset: Int
        var anchor: Int
    }

    /// The places of one anchor, read off the whole text.
    private static func places(of anchor: Anchor, in text: [UInt8]) -> [Int] {
        func byteClass(_ place: Int) -> UInt8 {
            text.indices.contains(place) ? ByteClass.of(text[place]) : ByteClass.outside
        }
        func shows(_ grams: [Gram], at place: Int) -> Bool {
            // A gram begins within a match, or just before it.
            place < text.count
                && grams.contains { gram in
                    gram.first.contains(byteClass(place)) && gram.second.contains(byteClass(place + 1))
                        && gram.third.contains(byteClass(place + 2))
                }
        }
        return text.indices.filter { place in
            guard text[place] & 0xC0 != 0x80, anchor.before.contains(byteClass(place - 1)),
                anchor.prefix.enumerated().allSatisfy({ offset, set in
                    place + offset < text.count && set.contains(byteClass(place + offset))
                        && !((0x61...0x7A).contains(text[place + offset])
                            && anchor.cases.noLower >> UInt8(offset) & 1 == 1)
                }), isOpen(anchor.gate, at: place, in: text)
            else { return false }
            switch anchor.trigger {
            case .everyPlace: return true
            case .grams(let grams, let distance, let between):
                return distance.contains { far in
                    shows(grams, at: place + far)
                        && (distance.count == 1
                            || (0..<max(0, far)).allSatisfy { between.contains(byteClass(place + $0)) })
                }
            case .run(let classes, let length):
                return place + length <= text.count
                    && (0..<length).allSatisfy { classes.contains(byteClass(place + $0)) }
            case .number: return false
            }
        }
    }

    private static func isOpen(_ gate: Gate?, at place: Int, in text: [UInt8]) -> Bool {
        guard let gate else { return true }
        let folded = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return gate.words.contains { word in
            text.indices.contains { start in
                let end = start + word.text.count
                return start >= place - gate.before && end <= min(text.count, place + gate.after)
                    && folded[start..<end].elementsEqual(word.text)
            }
        }
    }

    private static func found(_ table: AnchorTable, _ text: [UInt8], _ partition: Partition) -> Set<Found> {
        var scan = AnchorScan(table)
        var found: Set<Found> = []
        var scanned = 0
        for (index, piece) in partition.pieces(of: text.count).enumerated() {
            let start = max(0, min(scan.firstOpen, scanned) - 4)
            let held = Array(text[start..<piece.upperBound])
            let promised = scan.firstOpen
            let from = scanned - start
            scan.advance(in: held.span, from: from, start: start, isEnd: index == partition.cuts.count)
            scanned = piece.upperBound
            for place in scan.found {
                #expect(place.offset >= promised)
                found.insert(Found(offset: place.offset, anchor: place.anchor))
            }
        }
        return found
    }

    private static func set(_ random: inout SplitMix64) -> ClassSet {
        let sets: [ClassSet] = [
            .all, ClassSet(ByteSet("a")), ClassSet(ByteSet("ab")), ClassSet(.nonASCII), ClassSet(ByteSet("b1 ")),
            ClassSet(ByteSet("abc1")),
        ]
        return sets.randomElement(using: &random) ?? .all
    }

    private static func anchor(_ random: inout SplitMix64) -> Anchor {
        func gram() -> Gram { Gram(set(&random), set(&random), set(&random)) }
        let trigger: Trigger
        let nearest = Int.random(in: -1...2, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: trigger = .everyPlace
        case 1: trigger = .run(set(&random), length: Int.random(in: 1...5, using: &random))
        case 2:
            let farthest = Int.random(in: 1...4, using: &random)
            trigger = .grams([gram()], distance: max(0, nearest)...max(0, nearest) + farthest, between: set(&random))
        default: trigger = .grams([gram(), gram()], distance: nearest...nearest, between: .none)
        }
        let prefix = (0..<Int.random(in: 1...3, using: &random)).map { _ in set(&random) }
        let words = [
            Gate.Word("ab".utf8, offset: 0), Gate.Word("c1ca".utf8, offset: 1), Gate.Word("b".utf8, offset: 0),
        ]
        let gate =
            Int.random(in: 0..<3, using: &random) == 0
            ? Gate(
                words: [words.randomElement(using: &random) ?? words[0]], before: 3, after: 5,
                leads: Bool.random(using: &random))
            : nil
        var anchor = Anchor(before: set(&random), prefix: prefix, trigger: trigger, gate: gate)
        anchor.cases.noLower = UInt8.random(in: 0...3, using: &random)
        return anchor
    }

    @Test(arguments: 0..<24 as Range<UInt64>)
    func `finds what the anchors admit, however the text is cut`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<12 {
            let anchors = (0..<Int.random(in: 1...70, using: &random)).map { _ in Self.anchor(&random) }
            let table = AnchorTable(anchors)
            let text = (0..<Int.random(in: 0...24, using: &random)).flatMap { _ in
                Array((["a", "A", "b", "B", "c", "1", " ", "é"].randomElement(using: &random) ?? "").utf8)
            }
            var expected: Set<Found> = []
            for (index, anchor) in anchors.enumerated() {
                for place in Self.places(of: anchor, in: text) { expected.insert(Found(offset: place, anchor: index)) }
            }
            let whole = Self.found(table, text, Partition([]))
            // A place at which a run or a gram is cut off by the end may be found though nothing can match there.
            for miss in expected.subtracting(whole) {
                Issue.record("\(miss.offset) \(anchors[miss.anchor]) \(String(decoding: text, as: UTF8.self))")
            }
            #expect(whole.subtracting(expected).filter { anchors[$0.anchor].gate == nil }.isEmpty)
            var written = NumberWriter()
            table.write(to: &written)
            var reader = NumberReader(written.text)
            let read = AnchorTable(from: &reader)
            var again = NumberWriter()
            read.write(to: &again)
            #expect(again.text == written.text)
            #expect(Self.found(read, text, Partition([])) == whole)
            for partition in [
                Cuts.pieces(of: 1, text.count), Cuts.atRandom(text.count, most: 6, using: &random),
            ] {
                #expect(expected.subtracting(Self.found(table, text, partition)).isEmpty)
            }
        }
    }

    @Test func `a gate that is not asked for is not there`() {
        let gate = Gate(words: [Gate.Word("pin".utf8, offset: 0)], before: 8, after: 8)
        let digits = ClassSet.digits
        let anchor = Anchor(before: .all, prefix: [digits], trigger: .everyPlace, gate: gate)
        let text = Array("pin  1 ......... 2".utf8)
        #expect(Self.found(AnchorTable([anchor]), text, Partition([])) == [Found(offset: 5, anchor: 0)])
        #expect(
            Self.found(AnchorTable([anchor], isGated: false), text, Partition([])) == [
                Found(offset: 5, anchor: 0), Found(offset: 17, anchor: 0),
            ])
    }

    @Test func `no anchors, no places`() {
        #expect(Self.found(AnchorTable([]), [0x61], Partition([])).isEmpty)
    }

    @Test func `nothing is held back that can start no match`() {
        let prefix = "tok".utf8.map { ClassSet(ByteSet([$0])) }
        let anchor = Anchor(
            before: .all, prefix: prefix,
            trigger: .grams([Gram(prefix[0], prefix[1], prefix[2])], distance: 0...0, between: .none))
        var scan = AnchorScan(AnchorTable([anchor]))
        for (text, open) in [("see ", 4), ("see t", 4), ("see to", 4), ("see ta", 6)] {
            scan.reset()
            scan.advance(in: Array(text.utf8).span, from: 0, start: 0, isEnd: false)
            #expect(scan.firstOpen == open, "\(text)")
        }
    }
}
