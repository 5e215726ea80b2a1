internal import DLP
internal import DLPCompiler
internal import DLPReport
internal import DLPScanner

/// Finds, reads and compiles rule files.
enum RuleFiles {
    /// A rule file is read whole, and none is so long.
    private static let longest = 16 << 20

    /// The built-in rules, and those of the files and folders on top of them.
    static func ruleset(adding paths: [String]) throws(Failure) -> Ruleset {
        if paths.isEmpty { return .builtin }
        let pack = try compile(paths, extending: .builtin, name: "\(Ruleset.builtin.identity.name)+added")
        for warning in pack.warnings { Console.tell("\(warning)") }
        return pack.ruleset
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
