/// The rules of one `.gitignore` file, as git reads them.
struct IgnoreRules: Hashable, Sendable {
    private struct Rule: Hashable {
        let pattern: GlobPattern
        /// Takes a path back out of what an earlier rule ignored.
        let isNegated: Bool
        let isForFoldersOnly: Bool
        /// Whether the pattern is matched against the whole path below the file's folder, not the name alone.
        let isAnchored: Bool
    }

    private var rules: [Rule] = []

    init(_ text: [UInt8]) {
        var text = text[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        rules = text.split(separator: UInt8(ascii: "\n")).compactMap { Self.rule($0) }
    }

    var isEmpty: Bool { rules.isEmpty }

    /// Whether the last rule that speaks of the path ignores it; nil when none does.
    ///
    /// - Parameter path: Below the folder of the file, without a slash at either end.
    func ignores(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
        let slash = UInt8(ascii: "/")
        let name = path.lastIndex(of: slash).map { path[($0 + 1)...] } ?? path
        let last = rules.last { rule in
            (isFolder || !rule.isForFoldersOnly) && rule.pattern.matches(rule.isAnchored ? path : name)
        }
        return last.map { !$0.isNegated }
    }

    private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
        var line = line
        if line.first == UInt8(ascii: "#") { return nil }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        line = withoutTrailingSpaces(line)
        let isNegated = line.first == UInt8(ascii: "!")
        if isNegated { line.removeFirst() }
        let isForFoldersOnly = line.last == UInt8(ascii: "/")
        if isForFoldersOnly { line.removeLast() }
        let isAnchored = line.contains(UInt8(ascii: "/"))
        if line.first == UInt8(ascii: "/") { line.removeFirst() }
        guard !line.isEmpty, let pattern = GlobPattern(line) else { return nil }
        return Rule(
            pattern: pattern, isNegated: isNegated, isForFoldersOnly: isForFoldersOnly, isAnchored: isAnchored)
    }

    /// Drops spaces at the end, but for those behind a backslash.
    private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = line.startIndex
        var place = line.startIndex
        while place < line.endIndex {
            if line[place] == UInt8(ascii: "\\") {
                place = min(place + 2, line.endIndex)
                end = place
            } else {
                place += 1
                if line[place - 1] != UInt8(ascii: " ") { end = place }
            }
        }
        return line[..<end]
    }
}

/// The rules that hold in one folder: its own and those of the folders above it.
struct IgnoreScope: Sendable {
    /// From the outermost folder inwards; each with the number of leading path bytes that name its folder.
    private var levels: [(rules: IgnoreRules, prefix: Int)] = []

    /// Adds the rules of a folder whose path, slash included, takes up `prefix` bytes.
    mutating func add(_ rules: IgnoreRules, prefix: Int) {
        if !rules.isEmpty { levels.append((rules, prefix)) }
    }

    /// Whether the path is ignored; folders further in have the last word.
    func ignores(_ path: [UInt8], isFolder: Bool) -> Bool {
        for level in levels.reversed() {
            if let answer = level.rules.ignores(path[level.prefix...], isFolder: isFolder) { return answer }
        }
        return false
    }
}
