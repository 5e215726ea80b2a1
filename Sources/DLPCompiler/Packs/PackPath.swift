/// How the path of a pack file is told from a pack's name, and which file it means within another one.
public enum PackPath {
    /// Whether a word is the path of a file: it has a slash, or ends like a YAML file.
    public static func isFile(_ word: String) -> Bool {
        word.contains("/") || word.hasSuffix(".yaml") || word.hasSuffix(".yml")
    }

    /// The file that `path` means in the file `other`, with `.` and `..` taken out as far as they can be.
    static func of(_ path: String, besides other: String) -> String {
        if path.hasPrefix("/") { return normal(path) }
        guard let slash = other.lastIndex(of: "/") else { return normal(path) }
        return normal("\(other[...slash])\(path)")
    }

    private static func normal(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
