internal import DLPConfig
internal import DLPRegex

/// Reads patterns of one file, and notes what keeps them from running.
struct PatternTranslation {
    private let file: String
    private let maximumWidth: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(in file: String, maximumWidth: Int) {
        self.file = file
        self.maximumWidth = maximumWidth
    }

    /// The pattern; nil where it is wrong.
    mutating func read(_ text: ConfigText) -> Pattern? {
        let pattern: Pattern
        do throws(PatternRefusal) {
            pattern = try Pattern(text.value, maximumWidth: maximumWidth)
        } catch {
            for problem in error.problems {
                report(
                    problem.code, at: text.position(ofByte: problem.range.lowerBound), problem.message,
                    fix: problem.fix)
            }
            return nil
        }
        // Ours accepted it; PCRE2 has the last word.
        do throws(CompiledPattern.Refusal) {
            _ = try CompiledPattern(pattern.analysis.compiledText, jit: false)
        } catch {
            report(
                "pcre2-refuses", at: text.position(ofByte: error.offset), "PCRE2 refuses this (error \(error.code))",
                fix: "write it more simply")
            return nil
        }
        return pattern
    }

    /// The pattern of one text.
    static func literal(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain ? String(scalar) : "\\x{\(String(scalar.value, radix: 16))}"
        }.joined()
    }

    private mutating func report(_ code: String, at position: SourcePosition, _ message: String, fix: String) {
        diagnostics.append(Diagnostic(code: code, file: file, at: position, message: message, fix: fix))
    }
}
