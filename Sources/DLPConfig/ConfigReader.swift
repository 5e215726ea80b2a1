internal import Yams

/// Reads a YAML file into nodes, or says what keeps it from being one.
///
/// Only what a configuration needs of YAML is taken: one document of maps, lists and scalars. Anchors, aliases, merge
/// keys and tags are refused.
package enum ConfigReader {
    /// The longest file that is read, in bytes.
    package static let longestFile = 8 << 20

    /// The root of the file, nil where it has mistakes that leave nothing to look at.
    package static func read(_ bytes: [UInt8], file: String) -> (root: ConfigNode?, diagnostics: [Diagnostic]) {
        func refuse(_ mistake: ConfigMistake, at position: SourcePosition = .start) -> (ConfigNode?, [Diagnostic]) {
            (nil, [mistake.diagnostic(in: file, at: position)])
        }
        guard bytes.count <= longestFile else { return refuse(.fileTooLarge) }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return refuse(.byteOrderMark) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return refuse(.notUTF8, at: position(ofFirstInvalidByteIn: bytes))
        }
        do {
            guard let root = try Parser(yaml: text, resolver: .basic).singleRoot() else {
                return refuse(.emptyFile)
            }
            var conversion = NodeConversion(file: file, lines: SourceLines(text))
            let node = conversion.convert(root)
            return (node, conversion.diagnostics)
        } catch let error as YamlError {
            let (mistake, mark) = explain(error)
            return refuse(mistake, at: mark)
        } catch {
            return refuse(.syntax("it cannot be read"))
        }
    }

    private static func explain(_ error: YamlError) -> (ConfigMistake, SourcePosition) {
        switch error {
        case .scanner(_, let problem, let mark, _):
            // libYAML says this where a tab indents.
            let isTab = problem.contains("cannot start any token")
            return (isTab ? .cannotStartToken : .syntax(problem), SourcePosition(mark))
        case .parser(_, let problem, let mark, _):
            return (problem.contains("nesting level") ? .tooDeep : .syntax(problem), SourcePosition(mark))
        case .composer(_, let problem, let mark, _):
            return (problem.contains("another document") ? .manyDocuments : .undefinedAlias, SourcePosition(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            return (.duplicateKey(keys.first ?? ""), SourcePosition(context.mark))
        case .reader: return (.controlCharacter, .start)
        default: return (.syntax("it cannot be read"), .start)
        }
    }

    private static func position(ofFirstInvalidByteIn bytes: [UInt8]) -> SourcePosition {
        let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
        let lines = valid.split(separator: "\n", omittingEmptySubsequences: false)
        return SourcePosition(line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }
}

extension SourcePosition {
    init(_ mark: Mark) { self.init(line: max(1, mark.line), column: max(1, mark.column)) }
}

/// Turns Yams' nodes into ours and refuses what a configuration does not need.
private struct NodeConversion {
    let file: String
    let lines: SourceLines
    var diagnostics: [Diagnostic] = []

    mutating func convert(_ node: Node) -> ConfigNode {
        let position = node.mark.map(SourcePosition.init) ?? .start
        if node.anchor != nil { report(.anchor, at: position) }
        switch node {
        case .scalar(let scalar):
            refuseTag(scalar.tag, at: position)
            return ConfigNode(content: .text(text(scalar, at: position)), position: position)
        case .sequence(let sequence):
            refuseTag(sequence.tag, at: position)
            return ConfigNode(content: .list(sequence.map { convert($0) }), position: position)
        case .mapping(let mapping):
            refuseTag(mapping.tag, at: position)
            var members: [(key: Located<String>, value: ConfigNode)] = []
            for (key, value) in mapping {
                let place = key.mark.map(SourcePosition.init) ?? position
                guard case .scalar(let name) = key else {
                    report(.keyIsNotText, at: place)
                    continue
                }
                if name.string == "<<" { report(.mergeKey, at: place) }
                members.append((Located(name.string, at: place), convert(value)))
            }
            return ConfigNode(content: .map(members), position: position)
        case .alias:
            report(.alias, at: position)
            let empty = ConfigText(value: "", position: position, isPlain: true, lineStarts: [position])
            return ConfigNode(content: .text(empty), position: position)
        }
    }

    private func text(_ scalar: Node.Scalar, at position: SourcePosition) -> ConfigText {
        let value = scalar.string
        let starts: [SourcePosition]
        switch scalar.style {
        case .literal:
            starts = lines.starts(ofBlockAt: position, count: value.split(separator: "\n", omittingEmptySubsequences: false).count)
        case .singleQuoted, .doubleQuoted:
            starts = [SourcePosition(line: position.line, column: position.column + 1)]
        default: starts = [position]
        }
        return ConfigText(value: value, position: position, isPlain: scalar.style == .plain, lineStarts: starts)
    }

    private mutating func refuseTag(_ tag: Tag, at position: SourcePosition) {
        let name = tag.description
        guard name.isEmpty || name == "?" || name == "!" || name.hasPrefix("tag:yaml.org,2002:") else {
            return report(.tag, at: position)
        }
    }

    private mutating func report(_ mistake: ConfigMistake, at position: SourcePosition) {
        diagnostics.append(mistake.diagnostic(in: file, at: position))
    }
}
