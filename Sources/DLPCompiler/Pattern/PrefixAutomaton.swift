internal import DLPAnchors

/// The first bytes of a pattern's matches, as an automaton over bytes.
///
/// Of assertions it knows what the one character behind a place must not be; repeats are counted up to a depth.
struct PrefixAutomaton {
    enum State {
        case end
        /// Any text at all.
        case anything
        case bytes(ByteSet, next: Int)
        case either([Int])
        /// The next byte is none of these; the text may end.
        case unless(ByteSet, next: Int)
    }

    /// The bytes of a character behind its first.
    private static let continuation = ByteSet(0x80...0xBF)

    private(set) var states: [State] = [.end]
    private(set) var start = 0
    /// Repeats are told apart up to so many copies, and items up to so many bytes.
    private let depth: Int

    init(_ alternatives: [PatternSequence], depth: Int = 4) {
        self.depth = depth
        start = add(alternatives, before: 0)
    }

    /// The bytes possible at each of the first `length` offsets.
    func prefix(_ length: Int) -> [ByteSet] {
        var sets: [ByteSet] = []
        var current = reached(from: [start])
        while sets.count < length {
            var possible = ByteSet()
            var following: [Int] = []
            for index in current {
                switch states[index] {
                case .end: return sets
                case .anything:
                    possible = .all
                    following.append(index)
                case .bytes(let bytes, let next):
                    possible.formUnion(bytes)
                    following.append(next)
                case .either, .unless: break
                }
            }
            sets.append(possible)
            current = reached(from: following)
        }
        return sets
    }

    /// The states that `from` leads to without a byte.
    private func reached(from: [Int]) -> [Int] {
        var seen = Set(from)
        var open = Array(seen)
        while let index = open.popLast() {
            switch states[index] {
            case .either(let choices):
                for choice in choices where seen.insert(choice).inserted { open.append(choice) }
            case .unless(_, let next):
                if seen.insert(next).inserted { open.append(next) }
            case .end, .anything, .bytes: break
            }
        }
        return Array(seen)
    }

    private mutating func add(_ state: State) -> Int {
        states.append(state)
        return states.count - 1
    }

    private mutating func add(_ alternatives: [PatternSequence], before next: Int) -> Int {
        var starts: [Int] = []
        for sequence in alternatives {
            var place = next
            let items = sequence.leadingItems(depth)
            // What is left out may be anything.
            if items.count < sequence.items.count { place = add(.anything) }
            for item in items.reversed() { place = add(item, before: place) }
            starts.append(place)
        }
        return starts.count == 1 ? starts[0] : add(.either(starts))
    }

    private mutating func add(_ node: PatternNode, before next: Int) -> Int {
        switch node.kind {
        case .look(let look, let alternatives) where look.isNegative && !look.isBehind:
            let refused = alternatives.compactMap(\.onlyCharacter)
            let bytes = refused.reduce(ByteSet()) { $0.union($1.certainBytes) }
            return bytes.isEmpty ? next : add(.unless(bytes, next: next))
        case .position, .look: return next
        case .reference: return add(.anything)
        case .group(_, let alternatives): return add(alternatives, before: next)
        case .character(let character):
            return add(character.characters, before: next)
        case .repetition(let node, let count):
            // Beyond as many copies as there are offsets to tell, one more or less makes no difference.
            let copies = min(count.minimum, depth)
            var place = next
            if count.maximum > depth {
                let loop = add(.either([next]))
                let body = add(node, before: loop)
                states[loop] = .either([next, body])
                place = loop
            } else {
                for _ in copies..<count.maximum { place = add(.either([next, add(node, before: place)])) }
            }
            for _ in 0..<copies { place = add(node, before: place) }
            return place
        }
    }
}

extension PrefixAutomaton {
    /// Adds one character: its very bytes where few of the class are beyond ASCII, else their first ones.
    private mutating func add(_ characters: CharacterClass, before next: Int) -> Int {
        var starts: [Int] = []
        if let foreign = characters.fewForeign {
            let ascii = characters.leadBytes(ofWidth: 1)
            if !ascii.isEmpty || foreign.isEmpty { starts.append(add(.bytes(ascii, next: next))) }
            starts += add(foreign.map { Array(String($0).utf8)[...] }, before: next)
        } else {
            for width in characters.widths {
                var place = next
                for _ in 1..<width { place = add(.bytes(Self.continuation, next: place)) }
                starts.append(add(.bytes(characters.leadBytes(ofWidth: width), next: place)))
            }
        }
        return starts.count == 1 ? starts[0] : add(.either(starts))
    }

    /// Adds rows of bytes, those of equal beginnings together, and gives the state of each beginning.
    private mutating func add(_ rows: [ArraySlice<UInt8>], before next: Int) -> [Int] {
        var last = ByteSet()
        var starts: [Int] = []
        for (first, rows) in Dictionary(grouping: rows, by: { $0[$0.startIndex] }).sorted(by: { $0.key < $1.key }) {
            let rests = rows.map { $0.dropFirst() }
            if rests[0].isEmpty {
                last.insert(first)
            } else {
                let behind = add(rests, before: next)
                starts.append(add(.bytes(ByteSet([first]), next: behind.count == 1 ? behind[0] : add(.either(behind)))))
            }
        }
        if !last.isEmpty { starts.append(add(.bytes(last, next: next))) }
        return starts
    }
}

extension CharacterClass {
    /// The characters beyond ASCII, where there are few.
    fileprivate var fewForeign: [Unicode.Scalar]? {
        let foreign = possible.intersection(.nonASCII)
        return foreign.count > 64 ? nil : foreign.ranges.flatMap(Array.init).compactMap(Unicode.Scalar.init)
    }
}

extension PatternSequence {
    /// The items that can hold the first `depth` bytes; those behind them are too far off.
    fileprivate func leadingItems(_ depth: Int) -> ArraySlice<PatternNode> {
        var bytes = 0
        let end = items.firstIndex { item in
            bytes += item.width.bytes.lowerBound
            return bytes >= depth
        }
        // Assertions behind the last of them tell what follows it.
        var last = end.map { $0 + 1 } ?? items.count
        while last < items.count, items[last].width.bytes.upperBound == 0 { last += 1 }
        return items.prefix(last)
    }
}
