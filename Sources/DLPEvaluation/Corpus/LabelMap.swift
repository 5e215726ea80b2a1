internal import DLPConfig

/// What the names of another corpus are called here, such as `SSN: US_SSN`; `-` leaves a name out on purpose.
package struct LabelMap: Sendable {
    package private(set) var names: [String: String] = [:]

    package init() {}

    /// Reads a map in YAML or JSON, or says what is wrong with it.
    package init(_ bytes: [UInt8], file: String) throws(LabelMapError) {
        let (root, diagnostics) = ConfigReader.read(bytes, file: file)
        var mistakes = diagnostics.map { "\($0)" }
        switch root?.content {
        case .map(let members):
            for (key, value) in members {
                if case .text(let text) = value.content, !text.value.isEmpty {
                    names[key.value] = text.value
                } else {
                    mistakes.append(Self.mistake(file, value.position, "'\(excerpt(key.value))' has no name of ours"))
                }
            }
        case .text, .list: mistakes.append(Self.mistake(file, root?.position ?? .start, "this is no map"))
        case nil: break
        }
        if !mistakes.isEmpty { throw LabelMapError(mistakes: mistakes) }
    }

    private static func mistake(_ file: String, _ position: SourcePosition, _ what: String) -> String {
        "\(file):\(position.line):\(position.column): \(what)\n  fix: write a line 'THEIRS: OURS' for each name"
    }
}

/// Everything that is wrong with a map of labels, in words.
package struct LabelMapError: Error {
    package let mistakes: [String]
}
