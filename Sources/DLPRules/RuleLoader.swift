package import DLPConfig
internal import DLPModel

/// Loads rule files and the packs among them, and reports everything that is wrong with them at once.
package enum RuleLoader {
    /// The files as far as they could be read, and every mistake in them.
    package static func load(
        _ sources: [(path: String, bytes: [UInt8])]
    ) -> (files: [RuleFile], packs: [PackDefinition], diagnostics: [Diagnostic]) {
        var files: [RuleFile] = []
        var packs: [PackDefinition] = []
        var diagnostics: [Diagnostic] = []
        for source in sources {
            let (root, problems) = ConfigReader.read(source.bytes, file: source.path)
            diagnostics += problems
            guard let root else { continue }
            if PackLoader.isPack(root) {
                let (pack, mistakes) = PackLoader.read(root, source.path)
                if let pack { packs.append(pack) }
                diagnostics += mistakes
                continue
            }
            var reader = MapReader(root, named: "the file", in: source.path)
            if let file = reader.ruleFile() { files.append(file) }
            diagnostics += reader.diagnostics
        }
        return (files, packs, diagnostics + acrossFiles(files))
    }

    /// What only shows when all files are seen together.
    private static func acrossFiles(_ files: [RuleFile]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var places: [RuleID: (file: String, line: Int)] = [:]
        var categories: [DataType: (category: Category, file: String, line: Int)] = [:]
        for file in files {
            for rule in file.rules {
                if let first = places[rule.id.value] {
                    let mistake = RuleMistake.duplicateID(file: first.file, line: first.line)
                    diagnostics.append(mistake.diagnostic(in: file.path, at: rule.id.position))
                } else {
                    places[rule.id.value] = (file.path, rule.id.position.line)
                }
                let type = rule.type.value
                if let first = categories[type], first.category != rule.category {
                    let mistake = RuleMistake.categoryDiffers(type: type.rawValue, file: first.file, line: first.line)
                    diagnostics.append(mistake.diagnostic(in: file.path, at: rule.type.position))
                } else {
                    categories[type] = (rule.category, file.path, rule.type.position.line)
                }
            }
        }
        for file in files {
            for retired in file.retired {
                if places[retired.id.value] != nil {
                    diagnostics.append(
                        RuleMistake.retiredStillThere.diagnostic(in: file.path, at: retired.id.position))
                }
                if places[retired.successor.value] == nil {
                    diagnostics.append(
                        RuleMistake.unknownSuccessor.diagnostic(in: file.path, at: retired.successor.position))
                }
            }
        }
        return diagnostics
    }
}
