internal import DLPConfig
internal import DLPScanner

/// What can be wrong with a compiled pack.
enum PackMistake {
    case schema
    case malformed(PackReader.Malformed.Problem)
    /// The lines can be read, and are not those that were written.
    case changed
    case knownID

    /// The mistake at a byte of the file.
    func diagnostic(in source: RuleSource, at offset: Int) -> Diagnostic {
        let before = source.bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        return diagnostic(in: source.path, at: SourcePosition(line: line, column: offset - lineStart + 1))
    }

    func diagnostic(in file: String, at position: SourcePosition) -> Diagnostic {
        let (code, message) = wording
        let fix =
            if case .knownID = self { "give the rule an id of its own" } else {
                "write the pack anew with dlpscan rules compile"
            }
        return Diagnostic(code: code, file: file, at: position, message: message, fix: fix)
    }

    private var wording: (code: String, message: String) {
        switch self {
        case .schema: ("pack-schema", "this version of dlpscan does not read packs of this schema")
        case .malformed(.syntax): ("pack-syntax", "this is not the text of a compiled rule")
        case .malformed(.missing(let key)): ("pack-missing-field", "the field \(key) is missing here")
        case .malformed(.value(let key)): ("pack-value", "the field \(key) holds nothing that is known")
        case .malformed(.surplus): ("pack-surplus", "nothing can follow here: a field is unknown or out of order")
        case .changed: ("pack-changed", "the pack is not complete, or was changed after it was written")
        case .knownID: ("id-in-base-pack", "the pack that this one extends has this id already")
        }
    }
}
