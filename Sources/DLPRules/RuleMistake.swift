package import DLPConfig

/// What can be wrong with a rule file that is YAML.
package enum RuleMistake: Hashable, Sendable {
    case notAMap(String)
    case notAList(String)
    case notText(String)
    case notANumber(String)
    case unknownKey(String, nearest: String?, page: String)
    case missingKey(String)
    case unknownSchema
    case noRules
    case badName(key: String)
    case badType
    case badSentence
    case emptyText(String)
    case unknownWord(key: String, nearest: String?, choices: [String])
    case unknownValidator(nearest: String?)
    case unknownRegulation
    case badJurisdiction
    case badLanguage
    case confidenceOutOfRange
    case amountOutOfRange(String)
    case windowOutOfRange
    case widthOutOfRange
    case badAnchor
    case badReplacement
    case keywordTooShort
    case notLowerCase
    case repeatedWord
    case hotAndCold
    case wordsWithoutAmount(words: String, amount: String)
    case amountWithoutWords(amount: String, words: String)
    case lowerWithoutAmount
    case amountWithoutLower
    case tooFewExamples(String)
    case noMark
    case unbalancedMarks
    case emptyMark
    case markInLeaves
    case repeatedExample
    case duplicateID(file: String, line: Int)
    case categoryDiffers(type: String, file: String, line: Int)
    case retiredStillThere
    case unknownSuccessor
    case selectsNothing
    case saysNothing(String)

    package func diagnostic(in file: String, at position: SourcePosition) -> Diagnostic {
        let (code, message, fix) = wording
        return Diagnostic(code: code, file: file, at: position, message: message, fix: fix)
    }

    private var wording: (code: String, message: String, fix: String) {
        switch self {
        case .notAMap(let what): ("not-a-map", "\(what) has to be a map", "write keys and values below it")
        case .notAList(let key): ("not-a-list", "\(key) has to be a list", "write [ … ], or one item a line after -")
        case .notText(let key): ("not-text", "\(key) has to be text", "write it on one line, or after |")
        case .notANumber(let key): ("not-a-number", "\(key) has to be a number", "write it in digits, without quotes")
        case .unknownKey(let key, let nearest, let page):
            (
                "unknown-key", "there is no key \(excerpt(key)) here",
                nearest.map { "write \($0)" } ?? "remove it; \(page) lists the keys"
            )
        case .missingKey(let key): ("missing-key", "\(key) is missing", "add \(key)")
        case .unknownSchema: ("unknown-schema", "this version of dlpscan reads schema 1", "write schema: 1")
        case .noRules: ("no-rules", "the list of rules is empty", "add a rule, or remove the file")
        case .badName(let key):
            (
                "bad-name", "\(key) is not in kebab case",
                "use lower-case letters, digits and single hyphens, such as us-ssn"
            )
        case .badType:
            ("bad-type", "a type is written in capitals", "use capitals, digits and single underscores, such as US_SSN")
        case .badSentence:
            (
                "bad-sentence", "a description is one sentence of at most 160 characters",
                "shorten it and end it with a full stop"
            )
        case .emptyText(let key): ("empty-text", "\(key) is empty", "write it, or remove the entry")
        case .unknownWord(let key, let nearest, let choices):
            (
                "unknown-word", "this is no \(key)",
                nearest.map { "write \($0)" } ?? "write one of \(choices.joined(separator: ", "))"
            )
        case .unknownValidator(let nearest):
            (
                "unknown-validator", "there is no validator of this name",
                nearest.map { "write \($0)" } ?? "Docs/Rules.md lists the validators"
            )
        case .unknownRegulation:
            ("unknown-regulation", "this regulation is not in the list", "Docs/Rules.md lists the names to use")
        case .badJurisdiction:
            (
                "bad-jurisdiction", "a jurisdiction is a country code",
                "write two capitals of ISO 3166-1, such as US or GB"
            )
        case .badLanguage:
            ("bad-language", "a language is a language code", "write two letters of ISO 639-1, such as en")
        case .confidenceOutOfRange:
            ("bad-confidence", "a confidence is from 0 to 1 with at most two decimals", "write a number such as 0.85")
        case .amountOutOfRange(let key):
            ("bad-amount", "\(key) is above 0, at most 1, with at most two decimals", "write a number such as 0.30")
        case .windowOutOfRange: ("bad-window", "a window is from 1 to 1024 bytes", "write a number such as 64")
        case .widthOutOfRange:
            ("bad-max-width", "max-width is from 1 to 65536 bytes", "write a number, or leave it at 4096")
        case .badAnchor:
            ("bad-anchor", "anchor can only be none or frequent", "remove it: the anchor is derived from the pattern")
        case .badReplacement:
            ("bad-replacement", "this is no replacement", "write label, mask, keep-last=1 to keep-last=16, or remove")
        case .keywordTooShort:
            ("short-keyword", "a keyword of fewer than 3 bytes is everywhere", "give a longer one, or a hot word")
        case .notLowerCase:
            (
                "not-lower-case", "words are compared in lower case",
                "write it in lower case; capitals in the text match too"
            )
        case .repeatedWord: ("repeated-word", "the word is in the list already", "keep one of them")
        case .hotAndCold: ("hot-and-cold", "the word is both hot and cold", "keep it on one side")
        case .wordsWithoutAmount(let words, let amount):
            ("words-without-amount", "\(words) words need \(amount)", "add \(amount), such as 0.30")
        case .amountWithoutWords(let amount, let words):
            (
                "amount-without-words", "\(amount) says nothing without \(words) words",
                "add \(words), or remove \(amount)"
            )
        case .lowerWithoutAmount:
            ("lower-without-by", "on-failure: lower needs by", "add by, such as by: 0.30")
        case .amountWithoutLower: ("by-without-lower", "by goes with on-failure: lower", "remove by")
        case .tooFewExamples(let key):
            ("few-examples", "\(key) needs at least three examples", "add near misses and edges")
        case .noMark: ("no-mark", "nothing in this example is marked", "put « and » around the value")
        case .unbalancedMarks: ("unbalanced-marks", "a « has no » or the reverse", "write each as a pair, never nested")
        case .emptyMark: ("empty-mark", "nothing stands between « and »", "put them around the value")
        case .markInLeaves: ("mark-in-leaves", "nothing is found in this text", "remove the marks, or move it to finds")
        case .repeatedExample: ("repeated-example", "this example is given twice", "keep one of them")
        case .duplicateID(let file, let line):
            ("duplicate-id", "\(file):\(line) has this id already", "give each rule an id of its own")
        case .categoryDiffers(let type, let file, let line):
            (
                "category-differs", "\(excerpt(type)) has another category in \(file):\(line)",
                "give one type one category"
            )
        case .retiredStillThere: ("retired-still-there", "the rule is still in the pack", "remove one of the two")
        case .unknownSuccessor: ("unknown-successor", "no rule has this id", "name a rule that is there")
        case .selectsNothing:
            ("selects-nothing", "the pack neither extends another nor selects rules", "add extends: default, or select")
        case .saysNothing(let what): ("says-nothing", "\(what) says nothing", "write a key and its value, or remove it")
        }
    }
}
