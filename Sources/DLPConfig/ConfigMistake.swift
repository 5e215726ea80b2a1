/// What can keep a file from being a configuration at all.
package enum ConfigMistake: Hashable, Sendable {
    case fileTooLarge
    case byteOrderMark
    case notUTF8
    case controlCharacter
    case emptyFile
    case syntax(String)
    case cannotStartToken
    case tab
    case tooDeep
    case manyDocuments
    case duplicateKey(String)
    case anchor
    case undefinedAlias
    case mergeKey
    case tag
    case keyIsNotText

    package func diagnostic(in file: String, at position: SourcePosition) -> Diagnostic {
        let (code, message, fix) = wording
        return Diagnostic(code: code, file: file, at: position, message: message, fix: fix)
    }

    private var wording: (code: String, message: String, fix: String) {
        switch self {
        case .fileTooLarge: ("file-too-large", "the file is larger than 8 MiB", "split it into families")
        case .byteOrderMark:
            ("byte-order-mark", "the file begins with a byte order mark", "save it as UTF-8 without one")
        case .notUTF8: ("not-utf8", "the file is not UTF-8 from here on", "save it as UTF-8")
        case .controlCharacter:
            ("control-character", "the file holds a control character", "write it as an escape in double quotes")
        case .emptyFile: ("empty-file", "the file holds nothing", "write schema, family, description and rules")
        case .syntax(let problem): ("yaml-syntax", "this is not YAML: \(problem)", "check indentation and quotes")
        case .cannotStartToken:
            (
                "yaml-token", "this character cannot begin a value",
                "quote text that begins with it, and indent with spaces"
            )
        case .tab: ("tab", "a tab is no indentation", "indent with spaces")
        case .tooDeep:
            ("yaml-too-deep", "maps and lists are nested too deep", "nest at most five levels, as rule files do")
        case .manyDocuments: ("many-documents", "a second document begins here", "give each family a file of its own")
        case .duplicateKey(let key): ("duplicate-key", "\(excerpt(key)) is given twice", "keep one of them")
        case .anchor: ("anchor", "anchors and aliases are not used", "write the value out in each place")
        case .undefinedAlias:
            ("undefined-alias", "no anchor has this name", "write the value out, or quote a text that begins with *")
        case .mergeKey: ("merge-key", "merge keys are not used", "write the keys out")
        case .tag: ("tag", "tags are not used", "remove it, or quote a text that begins with !")
        case .keyIsNotText: ("key-is-not-text", "a key has to be text", "write one word before the colon")
        }
    }
}
