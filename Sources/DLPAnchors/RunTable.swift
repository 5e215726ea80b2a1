/// The anchors that start with a run of bytes of some classes, by class and length.
final class RunTable: Sendable {
    /// Anchors with the same class and length.
    struct Group {
        var anchors: [Int] = []
        /// The same that ask for a word.
        var gated: [Int] = []
    }

    /// What the anchors of a group ask for.
    struct Shape {
        var classes: ClassSet
        var length: Int
        /// What may stand before any of them.
        var before: ClassSet

        /// Calls `visit` with each place of `text` from which a run of the group stands, the last byte of it in
        /// `ends`; ascending.
        ///
        /// - Complexity: Looks at about one byte in `length` where there are no such runs.
        /// - Parameter table: The class of each byte value.
        func forEachPlace(
            in text: Span<UInt8>, ends: Range<Int>, _ table: Span<UInt8>,
            _ visit: (_ place: Int) -> Void
        ) {
            var end = max(ends.lowerBound, length - 1)
            while end < ends.upperBound {
                guard classes.contains(table[Int(text[end])]) else {
                    end += length
                    continue
                }
                var place = end
                let first = end - length + 1
                while place > first, classes.contains(table[Int(text[place - 1])]) { place -= 1 }
                guard place == first else {
                    end = place + length - 1
                    continue
                }
                visit(first)
                end += 1
                // Where nothing of a run may stand before a match, only its first place can be one.
                let isGuarded = before.intersection(classes).isEmpty
                while end < ends.upperBound, classes.contains(table[Int(text[end])]) {
                    if !isGuarded { visit(end - length + 1) }
                    end += 1
                }
                end += length
            }
        }
    }

    let groups: [Group]
    /// One for each group.
    let shapes: [Shape]
    /// A run of any group lies within one of these.
    let classes: ClassSet
    let length: Int

    init(_ anchors: [Anchor]) {
        var groups: [Group] = []
        var shapes: [Shape] = []
        for (index, anchor) in anchors.enumerated() {
            guard case .run(let classes, let length) = anchor.trigger else { continue }
            let known = shapes.firstIndex { $0.classes == classes && $0.length == length }
            if known == nil {
                groups.append(Group())
                shapes.append(Shape(classes: classes, length: length, before: .none))
            }
            let group = known ?? groups.count - 1
            shapes[group].before = shapes[group].before.union(anchor.before)
            if anchor.gate == nil { groups[group].anchors.append(index) } else { groups[group].gated.append(index) }
        }
        self.groups = groups
        self.shapes = shapes
        classes = shapes.reduce(.none) { $0.union($1.classes) }
        length = shapes.map(\.length).min() ?? 1
    }

    /// Calls `visit` with each stretch of `text` in which bytes of ``classes`` stand in a row and a run of a group may
    /// end; `ends` says where it may.
    func forEachStretch(
        in text: Span<UInt8>, ends: Range<Int>, _ table: Span<UInt8>,
        _ visit: (_ ends: Range<Int>) -> Void
    ) {
        guard !groups.isEmpty else { return }
        var end = max(ends.lowerBound, length - 1)
        while end < ends.upperBound {
            guard classes.contains(table[Int(text[end])]) else {
                end += length
                continue
            }
            var place = end
            let first = end - length + 1
            while place > first, classes.contains(table[Int(text[place - 1])]) { place -= 1 }
            guard place == first else {
                end = place + length - 1
                continue
            }
            var upper = end + 1
            while upper < ends.upperBound, classes.contains(table[Int(text[upper])]) { upper += 1 }
            visit(end..<upper)
            end = upper + length
        }
    }
}
