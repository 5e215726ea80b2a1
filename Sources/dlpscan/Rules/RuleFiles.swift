internal import DLP
internal import DLPCompiler
internal import DLPReport
internal import DLPScanner

/// Finds, reads and compiles rule files.
enum RuleFiles {
    /// A rule file is read whole, and none is so long.
    private static let longest = 16 << 20

    /// The word for no pack.
    private static let none = "none"

    /// The rules of the packs, and those of the files and folders on top of them.
    static func ruleset(of packs: [String], adding paths: [String]) throws(Failure) -> Ruleset {
        if packs == [none] {
            guard !paths.isEmpty else { throw .usage("--packs none needs --rules: there would be no rule.") }
            return try added(paths, to: nil, name: "added")
        }
        if packs.contains(none) { throw .usage("--packs none goes with no other pack.") }
        let builtin = Ruleset.builtin
        let rules = paths.isEmpty ? builtin : try added(paths, to: builtin, name: "\(builtin.identity.name)+added")
        return packs.isEmpty ? rules : try select(packs, of: rules)
    }

    private static func added(_ paths: [String], to base: Ruleset?, name: String) throws(Failure) -> Ruleset {
        let pack = try compile(paths, extending: base, name: name)
        for warning in pack.warnings { Console.tell("\(warning)") }
        for pack in pack.packs { Console.tell("dlpscan: --rules adds no pack; \(pack.name) is one for --packs") }
        return pack.ruleset
    }

    private static func select(_ packs: [String], of rules: Ruleset) throws(Failure) -> Ruleset {
        var choices: [PackChoice] = []
        for pack in packs {
            if PackPath.isFile(pack) {
                choices.append(.file(try source(FilePath(pack))))
            } else if rules.pack(named: pack) != nil {
                choices.append(.named(pack))
            } else {
                let names = rules.packs.map(\.name)
                throw .usage(
                    """
                    --packs knows no '\(pack)'. It takes
                      a name: \(names.joined(separator: ", ")), none
                      a file: a path with a slash, or one that ends in .yaml
                    """)
            }
        }
        do throws(RulePackError) {
            let selected = try RuleCompiler.select(choices, of: rules) { path in
                (try? source(FilePath(path)))?.bytes
            }
            for warning in selected.warnings { Console.tell("\(warning)") }
            return selected.ruleset
        } catch {
            throw .badRules(error.diagnostics.map { "\($0)" })
        }
    }

    /// Compiles the files, and every `*.yaml` and `*.yml` file below the folders.
    static func compile(
        _ paths: [String], extending base: Ruleset? = nil, name: String, version: String = programVersion
    ) throws(Failure) -> LoadedPack {
        try compile(try sources(paths), extending: base, name: name, version: version)
    }

    /// Compiles and lints the files, and every `*.yaml` and `*.yml` file below the folders.
    static func lint(_ paths: [String]) throws(Failure) -> [LintedRule] {
        let sources = try sources(paths)
        let pack = try compile(sources, name: "linted")
        for warning in pack.warnings { Console.tell("\(warning)") }
        return pack.lint(sources)
    }

    /// Refuses a rule file that does not load.
    static func check(_ source: RuleSource) throws(Failure) { _ = try compile([source], name: "new") }

    /// The bytes of a rule file; nil where there is none.
    static func contents(of path: String) throws(Failure) -> [UInt8]? {
        let file = FilePath(path)
        return FileSystem.resolved(file) == nil ? nil : try source(file).bytes
    }

    private static func compile(
        _ sources: [RuleSource], extending base: Ruleset? = nil, name: String, version: String = programVersion
    ) throws(Failure) -> LoadedPack {
        do throws(RulePackError) {
            return try RuleCompiler.compile(sources, extending: base, name: name, version: version)
        } catch {
            throw .badRules(error.diagnostics.map { "\($0)" })
        }
    }

    private static func sources(_ paths: [String]) throws(Failure) -> [RuleSource] {
        var sources: [RuleSource] = []
        for path in paths {
            var files: [FilePath] = []
            var tree = FileTree([FilePath(path)], honoursIgnoreFiles: false, except: [])
            while let entry = tree.next() {
                switch entry {
                case .file(let file, _, let isNamed):
                    if isNamed || file.hasSuffix(".yaml") || file.hasSuffix(".yml") { files.append(file) }
                case .failed(let file, let error): throw .reading(escapedPath(file.bytes), error)
                case .standardInput: throw .usage("Rules are read from files and folders, not from standard input.")
                case .skipped: break
                }
            }
            if files.isEmpty { throw .badRules(["dlpscan: there is no rule file in \(escapedPath(Array(path.utf8)))"]) }
            for file in files { sources.append(try source(file)) }
        }
        return sources
    }

    private static func source(_ file: FilePath) throws(Failure) -> RuleSource {
        do throws(SystemError) {
            return RuleSource(path: escapedPath(file.bytes), bytes: try FileReader.contents(of: file, limit: longest))
        } catch {
            throw .reading(escapedPath(file.bytes), error)
        }
    }
}
