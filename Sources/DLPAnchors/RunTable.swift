/// The anchors that start with a run of bytes of some classes, by class and length.
final class RunTable: Sendable {
    /// Anchors with the same classes and length.
    struct Group {
        let length: Int
        /// What may stand before any of them.
        var before = ClassSet.none
        /// Whether nothing of a run may stand before a match, so that only its first place can be one.
        var isGuarded = false
        var anchors: [Int] = []
    }

    /// Groups with the same classes.
    struct Family {
        /// The letters and digits, of which most long rows are.
        private static let wide = ClassSet(bits: (1 << 26) - 1).union(.digits)

        fileprivate static func isWide(_ classes: ClassSet) -> Bool { wide.subtracting(classes).isEmpty }

        let classes: ClassSet
        let shortest: Int
        /// Indices of ``groups``, from the shortest run to the longest.
        let groups: Range<Int>
    }

    let groups: [Group]
    let families: [Family]
    /// How many of the first families hold all letters and digits; their rows are looked for together, 64 at a time.
    let wideCount: Int
    /// For each 64 wide families and class, those that the class belongs to, one bit each.
    let members: [UInt64]
    /// A run of any group lies within one of these.
    let classes: ClassSet
    /// For each byte value, 1 where it is of ``classes``, else 0.
    let inRuns: [UInt8]
    /// The shortest run of any group.
    let length: Int

    convenience init(_ anchors: [Anchor]) {
        var lengths: [ClassSet: [Int: Group]] = [:]
        for (index, anchor) in anchors.enumerated() {
            guard case .run(let classes, let length) = anchor.trigger else { continue }
            var group = lengths[classes]?[length] ?? Group(length: length)
            group.before = group.before.union(anchor.before)
            group.anchors.append(index)
            lengths[classes, default: [:]][length] = group
        }
        var groups: [Group] = []
        var families: [Family] = []
        for (classes, ofLength) in lengths.sorted(by: { Self.isBefore($0.key, $1.key) }) {
            let first = groups.count
            for (_, group) in ofLength.sorted(by: { $0.key < $1.key }) {
                groups.append(group)
                groups[groups.count - 1].isGuarded = group.before.intersection(classes).isEmpty
            }
            families.append(Family(classes: classes, shortest: groups[first].length, groups: first..<groups.count))
        }
        self.init(groups, families)
    }

    /// Wide families come first.
    private static func isBefore(_ one: ClassSet, _ other: ClassSet) -> Bool {
        let areWide = (Family.isWide(one), Family.isWide(other))
        return areWide.0 == areWide.1 ? one.bits < other.bits : areWide.0
    }

    convenience init(from text: inout NumberReader) {
        let groups = text.elements(Group.init)
        let families = text.elements { text in
            Family(classes: text.classSet(), shortest: text.int(), groups: text.int()..<text.int())
        }
        self.init(groups, families)
    }

    private init(_ groups: [Group], _ families: [Family]) {
        self.groups = groups
        self.families = families
        let classes = families.reduce(ClassSet.none) { $0.union($1.classes) }
        self.classes = classes
        wideCount = families.prefix { Family.isWide($0.classes) }.count
        var members = [UInt64](repeating: 0, count: (wideCount + 63) & ~63)
        for (index, family) in families.prefix(wideCount).enumerated() {
            for byteClass in family.classes.classes {
                members[index & ~63 | Int(byteClass)] |= 1 << UInt64(index & 63)
            }
        }
        self.members = members
        inRuns = ByteClass.table.map { classes.contains($0) ? 1 : 0 }
        length = groups.map(\.length).min() ?? 1
    }

    /// Calls `visit` with bytes of `text`, one in each stretch of ``classes`` in which a run of a group may end; `ends`
    /// says where it may.
    ///
    /// - Complexity: Looks at about one byte in ``length`` where there are no such runs.
    func forEachStretch(
        in text: Span<UInt8>, ends: Range<Int>, _ table: Span<UInt8>, _ visit: (_ place: Int) -> Void
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
            visit(end)
            while end < ends.upperBound, classes.contains(table[Int(text[end])]) { end += 1 }
            end += length
        }
    }
}
