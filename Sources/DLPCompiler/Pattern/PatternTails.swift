/// The repeats that a pattern's matches end with, and the text that lets them be told apart.
struct PatternTails {
    var tails: [PatternAnalysis.Tail] = []
    var markedText: String
    /// Whether each tail ends the group `value`.
    var endValue: Bool

    /// One way through the end of the pattern.
    private struct Path {
        /// The class that the last repeat is of; nil where the pattern does not end with a repeat of one class.
        var repeated: (character: PatternCharacter, source: Range<Int>)?
        /// Where in the text a group takes part only if this path is taken.
        var marker = 0
        var endsValue = false
    }

    init(of alternatives: [PatternSequence], text: String, groups: Set<String>) {
        let paths = alternatives.flatMap { Self.paths($0.items[...], marker: nil, inValue: false) }
        let bytes = Array(text.utf8)
        let ends = paths.compactMap { path in
            path.repeated.map { (pattern: Self.pattern(of: $0.character, source: bytes[$0.source]), path: path) }
        }
        markedText = text
        endValue = ends.allSatisfy(\.path.endsValue)
        if let first = ends.first, ends.count == paths.count, ends.allSatisfy({ $0.pattern == first.pattern }) {
            tails = [.init(group: nil, pattern: first.pattern)]
            return
        }
        var prefix = "tail"
        while groups.contains(where: { $0.hasPrefix(prefix) }) { prefix += "_" }
        tails = ends.enumerated().map { .init(group: "\(prefix)\($0.offset + 1)", pattern: $0.element.pattern) }
        var marked = bytes
        let markers = zip(ends.map(\.path.marker), tails).sorted { $0.0 > $1.0 }
        for (marker, tail) in markers { marked.insert(contentsOf: "(?<\(tail.group ?? "")>)".utf8, at: marker) }
        markedText = String(decoding: marked, as: UTF8.self)
    }

    /// The paths through the end of `items`; a path that an empty alternative leads to is marked there.
    private static func paths(_ items: ArraySlice<PatternNode>, marker: Int?, inValue: Bool) -> [Path] {
        guard let last = items.last else { return [Path()] }
        switch last.kind {
        case .repetition(let node, let count):
            guard case .character(let character) = node.kind, count.maximum >= 2, count.mode != .lazy else {
                return [Path()]
            }
            return [
                Path(repeated: (character, node.range), marker: marker ?? last.range.upperBound, endsValue: inValue)
            ]
        case .group(let group, let alternatives):
            let firstEmpty = alternatives.firstIndex(where: \.items.isEmpty)
            return alternatives.enumerated().flatMap { index, alternative in
                guard alternative.items.isEmpty else {
                    return paths(
                        alternative.items[...], marker: marker, inValue: inValue || group == .named("value"))
                }
                let earlier = paths(items.dropLast(), marker: marker ?? alternative.start, inValue: inValue)
                // One place cannot tell two paths apart.
                return index == firstEmpty && earlier.count == 1 ? earlier : [Path()]
            }
        case .character, .position, .look, .reference: return [Path()]
        }
    }

    /// A pattern for further characters of the class, with the flags in force where it stood.
    private static func pattern(of character: PatternCharacter, source: ArraySlice<UInt8>) -> String {
        let on = (character.flags.caseless ? "i" : "") + (character.flags.dotAll ? "s" : "")
        let off = character.flags.extended ? "" : "-x"
        let flags = on.isEmpty && off.isEmpty ? "" : "(?\(on)\(off))"
        return flags + String(decoding: source, as: UTF8.self) + "{1,1024}+"
    }
}
