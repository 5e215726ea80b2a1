internal import DLPModel
internal import DLPReport
internal import DLPWire

/// The findings of an earlier scan, by file, rule and fingerprint of the value: they may move within their file.
struct Baseline: Sendable {
    private struct Entry: Hashable {
        let path: String
        let rule: String
        let fingerprint: String
    }

    /// How many of each are left.
    private var counts: [Entry: Int] = [:]

    init() {}

    /// Reads what ``write(to:)`` wrote.
    init(contentsOf path: String) throws(Failure) {
        let entries = try EntryFile.read(path, as: "line of a baseline; 'dlpscan scan --write-baseline' writes them") {
            node -> (Entry, Int)? in
            guard let path = node["path"]?.string, let rule = node["rule"]?.string,
                let fingerprint = node["value"]?.string, fingerprint.utf8.count == 32,
                let count = node["count"]?.integer, count > 0
            else { return nil }
            return (Entry(path: path, rule: rule, fingerprint: fingerprint), count)
        }
        for (entry, count) in entries { counts[entry, default: 0] += count }
    }

    /// How many findings are in it.
    var count: Int { counts.values.reduce(0, +) }

    mutating func add(_ located: LocatedFinding, in path: FilePath) {
        guard let entry = Self.entry(of: located, in: path) else { return }
        counts[entry, default: 0] += 1
    }

    /// Takes a finding out of it; false where it is not in it.
    mutating func remove(_ located: LocatedFinding, in path: FilePath) -> Bool {
        guard let entry = Self.entry(of: located, in: path), let count = counts[entry] else { return false }
        counts[entry] = count > 1 ? count - 1 : nil
        return true
    }

    /// JSON Lines, in an order of their own.
    func write(to file: String) throws(Failure) {
        var writer = JSONWriter()
        let sorted = counts.sorted { left, right in
            (left.key.path, left.key.rule, left.key.fingerprint) < (
                right.key.path, right.key.rule, right.key.fingerprint
            )
        }
        for (entry, count) in sorted {
            writer.beginObject()
            writer.member("path", entry.path)
            writer.member("rule", entry.rule)
            writer.member("value", entry.fingerprint)
            writer.member("count", count)
            writer.endObject()
            writer.endDocument()
        }
        try EntryFile.write(writer.take(), to: file)
    }

    /// What has no fingerprint, such as text that could not be scanned to its end, is never known.
    private static func entry(of located: LocatedFinding, in path: FilePath) -> Entry? {
        guard let fingerprint = located.fingerprint else { return nil }
        return Entry(
            path: escapedPath(path.bytes), rule: located.finding.rule.rawValue, fingerprint: fingerprint)
    }
}
