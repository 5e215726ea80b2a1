/// The names met so far in every object that is still open, to find a name that comes twice.
///
/// Names of inner objects lie above those of outer ones. A small object is searched through; a larger one gets a hash
/// table, with Swift's per-process seed, so that nobody can choose names that collide.
struct MemberNames: Sendable {
    private var names: [StringRange] = []
    /// The hashes of as many names, of those in objects with a table.
    private var hashes: [UInt32] = []
    /// The tables, that of an inner object above that of the outer one.
    ///
    /// Open addressing: a number in `names` plus one, or 0 for a free slot.
    private var slots: [UInt32] = []
    private static let searchedThrough = 8

    /// One open object's part of the names.
    struct Scope: Sendable {
        fileprivate let start: Int
        /// Where its table is in `slots`; empty while the object is small.
        fileprivate var table = 0..<0
    }

    func openScope() -> Scope { Scope(start: names.count) }

    mutating func close(_ scope: Scope) {
        names.removeLast(names.count - scope.start)
        slots.removeLast(scope.table.count)
    }

    /// Forgets everything, and keeps its memory.
    mutating func reset() {
        names.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
    }

    /// Adds a name to the innermost object; false when it is there already.
    mutating func insert(_ name: StringRange, of document: borrowing Span<UInt8>, into scope: inout Scope) -> Bool {
        let count = names.count - scope.start
        if count < Self.searchedThrough {
            for index in scope.start..<names.count where isText(name, equalTo: names[index], in: document) {
                return false
            }
            names.append(name)
            return true
        }
        if (count + 1) * 2 > scope.table.count { rebuild(&scope, of: document) }
        let hash = Self.hash(name, in: document)
        let mask = scope.table.count - 1
        var slot = Int(hash) & mask
        while case let number = slots[scope.table.lowerBound + slot], number != 0 {
            let other = Int(number) - 1
            if hashes[other] == hash, isText(name, equalTo: names[other], in: document) { return false }
            slot = (slot + 1) & mask
        }
        slots[scope.table.lowerBound + slot] = UInt32(names.count + 1)
        note(hash, of: names.count)
        names.append(name)
        return true
    }

    /// Makes the innermost object's table, or a larger one in its place.
    private mutating func rebuild(_ scope: inout Scope, of document: borrowing Span<UInt8>) {
        let count = names.count - scope.start
        var size = 32
        while size < count * 4 { size *= 2 }
        if scope.table.isEmpty {
            for index in scope.start..<names.count { note(Self.hash(names[index], in: document), of: index) }
        }
        slots.removeLast(scope.table.count)
        scope.table = slots.count..<slots.count + size
        slots.append(contentsOf: repeatElement(0, count: size))
        for index in scope.start..<names.count {
            var slot = Int(hashes[index]) & (size - 1)
            while slots[scope.table.lowerBound + slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[scope.table.lowerBound + slot] = UInt32(index + 1)
        }
    }

    private mutating func note(_ hash: UInt32, of name: Int) {
        if hashes.count <= name { hashes.append(contentsOf: repeatElement(0, count: name + 1 - hashes.count)) }
        hashes[name] = hash
    }

    /// A hash of the unescaped name, eight bytes at a step.
    private static func hash(_ name: StringRange, in document: borrowing Span<UInt8>) -> UInt32 {
        var hasher = Hasher()
        var bytes = DecodedBytes(name)
        var word: UInt64 = 0
        var count = 0
        while let byte = bytes.next(in: document) {
            word = word << 8 | UInt64(byte)
            count += 1
            if count % 8 == 0 { hasher.combine(word) }
        }
        hasher.combine(word)
        hasher.combine(count)
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }
}
