/// The pumps of one pattern, made from its own parts.
///
/// For each long repeat: what leads to it and then its characters for the rest of the text; and what leads to it with a
/// few of its characters, over and over, so that the pattern starts often within one run. Then what the whole pattern
/// takes, with and without its end; and the beginnings of the rule's examples, over and over and with their middle drawn out,
/// because they satisfy what the pattern looks ahead to.
struct Pumps {
    private(set) var pumps: [Pump] = []

    /// A shorter repeat keeps nothing busy.
    private static let longRepeat = 8
    /// Repeats and examples that pumps are made of; the longest repeats first.
    private static let mostRepeats = 6
    private static let mostExamples = 3

    /// A repeat, what leads to it and what follows it.
    private struct Part {
        var head: [UInt8]
        var node: PatternNode
        var count: PatternNode.Repetition
        var following: ScalarSet

        var width: Int { node.width.bytes.upperBound * count.maximum }
    }

    private var parts: [Part] = []
    /// What the pattern's start refuses before it.
    private let refusedBefore: ScalarSet

    /// - Parameter examples: Texts that end with a value.
    init(_ alternatives: [PatternSequence], examples: [[UInt8]]) {
        refusedBefore = StartGuards(alternatives).refusedBefore
        collect(alternatives, head: [], following: ScalarSet())
        for example in examples.prefix(Self.mostExamples) { addExample(example) }
        for sequence in alternatives.prefix(Self.mostExamples) {
            let whole = sequence.items.flatMap(\.sample)
            pumps.append(Pump(body: whole.dropLast() + refusedBefore.complement.typical))
            pumps.append(Pump(body: whole + refusedBefore.complement.typical))
        }
        var kept: Set<[UInt8]> = []
        let longest = parts.enumerated().sorted { ($1.element.width, $0.offset) < ($0.element.width, $1.offset) }
        for (_, part) in longest where kept.count < Self.mostRepeats {
            let unit = part.head + part.node.sample
            if kept.insert(unit).inserted { add(part) }
        }
        var seen: Set<Pump> = []
        pumps = pumps.filter { !$0.body.isEmpty && seen.insert($0).inserted }
    }

    private mutating func collect(_ alternatives: [PatternSequence], head: [UInt8], following: ScalarSet) {
        for sequence in alternatives {
            var head = head
            for (index, item) in sequence.items.enumerated() {
                let rest = PatternSequence(items: Array(sequence.items[(index + 1)...]), start: 0)
                let isLast = rest.width.bytes.lowerBound == 0
                collect(item, head, rest.firstCharacters.union(isLast ? following : ScalarSet()))
                head += item.sample
            }
        }
    }

    private mutating func collect(_ item: PatternNode, _ head: [UInt8], _ following: ScalarSet) {
        switch item.kind {
        case .character, .position, .reference: break
        case .look(let look, let alternatives):
            if !look.isBehind { collect(alternatives, head: head, following: ScalarSet()) }
        case .group(_, let alternatives): collect(alternatives, head: head, following: following)
        case .repetition(let node, let count):
            let part = Part(head: head, node: node, count: count, following: following)
            if part.width >= Self.longRepeat, count.maximum > 1 { parts.append(part) }
            collect(node, head, following.union(count.maximum > 1 ? node.firstCharacters : ScalarSet()))
        }
    }

    private mutating func add(_ part: Part) {
        let all = part.node.characters
        let end = all.complement.typical
        var bodies = [part.node.sample]
        if case .character(let character) = part.node.kind {
            let own = character.characters.certain
            let shared = own.intersection(part.following)
            let alone = own.intersection(part.following.complement)
            bodies = [shared, alone].filter { !$0.isEmpty }.map(\.typical)
        }
        // What may stand before a match and still belong to the run.
        let joint = all.intersection(refusedBefore.complement).typical
        let rounds = max(part.count.minimum, 1)
        for body in bodies where !body.isEmpty {
            pumps.append(Pump(head: part.head, body: body, end: end))
            let few = (0..<min(rounds, 64)).flatMap { _ in body }
            if !part.head.isEmpty { pumps.append(Pump(body: part.head + few + joint, end: end)) }
        }
    }

    private mutating func addExample(_ example: [UInt8]) {
        let whole = String(decoding: example, as: UTF8.self).unicodeScalars.map { Array(String($0).utf8) }
        guard whole.count > 2 else { return }
        pumps.append(Pump(body: whole.dropLast().flatMap { $0 }))
        let middle = whole.count / 2
        pumps.append(Pump(body: whole[..<(middle + 1)].flatMap { $0 }))
        pumps.append(
            Pump(
                head: whole[..<middle].flatMap { $0 }, body: whole[middle],
                end: whole[(middle + 1)...].flatMap { $0 }))
    }
}

extension ScalarSet {
    /// One of its characters, in UTF-8: a common one where it has any.
    var typical: [UInt8] {
        let common = "aA01 -.\n".unicodeScalars.first { contains($0.value) }?.value
        let printable = ScalarSet(0x21...0x7E).intersection(self).ranges.first?.lowerBound
        guard let value = common ?? printable ?? ranges.first?.lowerBound, let scalar = Unicode.Scalar(value) else {
            return []
        }
        return Array(String(scalar).utf8)
    }
}

extension PatternNode {
    /// A short text that it matches by itself, if nothing looks around.
    var sample: [UInt8] {
        switch kind {
        case .character(let character):
            let certain = character.characters.certain
            return (certain.isEmpty ? character.characters.possible : certain).typical
        case .position, .look, .reference: return []
        case .group(_, let alternatives): return alternatives.first?.items.flatMap(\.sample) ?? []
        case .repetition(let node, let count):
            let one = node.sample
            return (0..<count.minimum).flatMap { _ in one }
        }
    }
}
