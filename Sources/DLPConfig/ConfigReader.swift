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
        if let (mistake, position) = unreadableCharacter(in: bytes) { return refuse(mistake, at: position) }
        let growth = AliasGrowth(of: bytes)
        if growth.isExcessive, let anchor = growth.firstAnchor { return refuse(.anchor, at: anchor) }
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            let parser = try Parser(yaml: text, resolver: .basic)
            guard let root = try parser.singleRoot() else { return refuse(.emptyFile) }
            // A node's anchor lives only as long as its parser.
            return withExtendedLifetime(parser) {
                var conversion = NodeConversion(file: file, lines: SourceLines(text))
                let node = conversion.convert(root)
                return (conversion.anchors.isEmpty ? node : nil, conversion.diagnostics)
            }
        } catch let error as YamlError {
            let (mistake, mark) = explain(error)
            return refuse(mistake, at: mark)
        } catch {
            return refuse(.syntax("it cannot be read"))
        }
    }

    private static func explain(_ error: YamlError) -> (ConfigMistake, SourcePosition) {
        switch error {
        case .scanner(_, let problem, let mark, let text):
            let position = SourcePosition(mark)
            if SourceLines(text).scalar(at: position) == "\t" { return (.tab, position) }
            let isToken = problem.contains("cannot start any token")
            return (isToken ? .cannotStartToken : .syntax(problem), position)
        case .parser(_, let problem, let mark, _):
            return (problem.contains("nesting level") ? .tooDeep : .syntax(problem), SourcePosition(mark))
        case .composer(_, let problem, let mark, _):
            return (problem.contains("another document") ? .manyDocuments : .undefinedAlias, SourcePosition(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            return (.duplicateKey(keys.first ?? ""), SourcePosition(context.mark))
        default: return (.syntax("it cannot be read"), .start)
        }
    }

    /// The first place where the bytes are no UTF-8, or a character that YAML wants escaped.
    private static func unreadableCharacter(in bytes: [UInt8]) -> (ConfigMistake, SourcePosition)? {
        var position = SourcePosition.start
        var iterator = bytes.makeIterator()
        var decoder = Unicode.UTF8.ForwardParser()
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .emptyInput: return nil
            case .error: return (.notUTF8, position)
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                guard scalar.isPrintableInYAML else { return (.controlCharacter, position) }
                position.column += 1
                if scalar == "\n" { position = SourcePosition(line: position.line + 1, column: 1) }
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether YAML takes the character as it is (`c-printable` of YAML 1.2, without the byte order mark).
    fileprivate var isPrintableInYAML: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...: true
        default: false
        }
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
    /// Where something is written that is used in other places too.
    var anchors: Set<SourcePosition> = []

    mutating func convert(_ node: Node) -> ConfigNode {
        let position = node.mark.map(SourcePosition.init) ?? .start
        if node.anchor != nil { return refuseAnchor(at: position) }
        switch node {
        case .scalar(let scalar):
            refuseTag(scalar.tag, mayBeText: scalar.style != .plain, at: position)
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
                guard name.string != "<<" else {
                    report(.mergeKey, at: place)
                    continue
                }
                if key.anchor != nil { _ = refuseAnchor(at: place) }
                refuseTag(name.tag, mayBeText: true, at: place)
                members.append((Located(name.string, at: place), convert(value)))
            }
            return ConfigNode(content: .map(members), position: position)
        case .alias: return refuseAnchor(at: position)
        }
    }

    /// Notes an anchor, once for all its uses, and looks no further: aliases of aliases grow without bound.
    private mutating func refuseAnchor(at position: SourcePosition) -> ConfigNode {
        if anchors.insert(position).inserted { report(.anchor, at: position) }
        return ConfigNode(content: .list([]), position: position)
    }

    private func text(_ scalar: Node.Scalar, at position: SourcePosition) -> ConfigText {
        let value = scalar.string
        let starts: [SourcePosition]
        switch scalar.style {
        case .literal:
            starts = lines.starts(ofBlock: value, at: position)
        case .singleQuoted, .doubleQuoted:
            starts = [SourcePosition(line: position.line, column: position.column + 1)]
        default: starts = [position]
        }
        return ConfigText(value: value, position: position, isPlain: scalar.style == .plain, lineStarts: starts)
    }

    /// Notes a tag, unless it is the one that quoted text has by itself.
    private mutating func refuseTag(_ tag: Tag, mayBeText: Bool = false, at position: SourcePosition) {
        let name = Tag.Name(rawValue: tag.rawValue)
        if name != .implicit, !(mayBeText && name == .str) { report(.tag, at: position) }
    }

    private mutating func report(_ mistake: ConfigMistake, at position: SourcePosition) {
        diagnostics.append(mistake.diagnostic(in: file, at: position))
    }
}
