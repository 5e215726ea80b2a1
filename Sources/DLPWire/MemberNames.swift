/// The names met so far in every object that is still open, to find a name that comes twice.
///
/// Names of inner objects lie above those of outer ones. A small object is searched through; a larger one gets a hash
/// table, with Swift's per-process seed, so that nobody can choose names that collide.
struct MemberNames {
    private struct Name {
        let text: StringRange
        let hash: UInt32
    }

    private var names: [Name] = []
    private static let searchedThrough = 8

    /// One open object's part of the names.
    struct Scope {
        fileprivate let start: Int
        /// Open addressing: a number in `names` plus one, or 0 for a free slot; empty while the object is small.
        fileprivate var slots: [UInt32] = []
    }

    func openScope() -> Scope { Scope(start: names.count) }

    mutating func close(_ scope: Scope) { names.removeSubrange(scope.start...) }

    /// Adds a name to the innermost object; false when it is there already.
    mutating func insert(_ text: StringRange, of document: [UInt8], into scope: inout Scope) -> Bool {
        let name = Name(text: text, hash: Self.hash(text, in: document))
        let count = names.count - scope.start
        if count < Self.searchedThrough {
            for other in names[scope.start...] where isSame(name, other, in: document) { return false }
            names.append(name)
            return true
        }
        if (count + 1) * 2 > scope.slots.count { rebuild(&scope) }
        let mask = scope.slots.count - 1
        var slot = Int(name.hash) & mask
        while scope.slots[slot] != 0 {
            if isSame(name, names[Int(scope.slots[slot]) - 1], in: document) { return false }
            slot = (slot + 1) & mask
        }
        names.append(name)
        scope.slots[slot] = UInt32(names.count)
        return true
    }

    private func rebuild(_ scope: inout Scope) {
        let count = names.count - scope.start
        var size = 32
        while size < count * 4 { size *= 2 }
        scope.slots = Array(repeating: 0, count: size)
        for index in scope.start..<names.count {
            var slot = Int(names[index].hash) & (size - 1)
            while scope.slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            scope.slots[slot] = UInt32(index + 1)
        }
    }

    private func isSame(_ left: Name, _ right: Name, in document: [UInt8]) -> Bool {
        left.hash == right.hash && isText(left.text, equalTo: right.text, in: document)
    }

    /// A hash of the unescaped name, eight bytes at a step.
    private static func hash(_ text: StringRange, in document: [UInt8]) -> UInt32 {
        var hasher = Hasher()
        var bytes = DecodedBytes(text, in: document)
        var word: UInt64 = 0
        var count = 0
        while let byte = bytes.next() {
            word = word << 8 | UInt64(byte)
            count += 1
            if count % 8 == 0 { hasher.combine(word) }
        }
        hasher.combine(word)
        hasher.combine(count)
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }
}
