package import DLPConfig

/// Loads pack files, and reports everything that is wrong with them by themselves.
package enum PackLoader {
    /// The pack as far as it could be read, and every mistake in it.
    package static func load(
        path: String, bytes: [UInt8]
    ) -> (pack: PackDefinition?, diagnostics: [Diagnostic]) {
        let (root, problems) = ConfigReader.read(bytes, file: path)
        guard let root else { return (nil, problems) }
        let (pack, mistakes) = read(root, path)
        return (pack, problems + mistakes)
    }

    static func read(_ root: ConfigNode, _ path: String) -> (PackDefinition?, [Diagnostic]) {
        var reader = MapReader(root, named: "the file", in: path, page: "Docs/Packs.md")
        let pack = reader.packFile()
        return (pack, reader.diagnostics)
    }

    /// Whether a file is a pack rather than a family of rules.
    static func isPack(_ root: ConfigNode) -> Bool {
        guard case .map(let members) = root.content else { return false }
        let keys = members.map(\.key.value)
        return keys.contains(PackKey.pack.rawValue) && !keys.contains(FileKey.family.rawValue)
    }
}
