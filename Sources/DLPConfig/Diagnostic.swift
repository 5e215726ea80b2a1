/// One mistake in a configuration file: what is wrong, where, and what to do about it.
public struct Diagnostic: Error, Hashable, Sendable {
    public enum Severity: String, Sendable {
        /// Nothing is loaded.
        case error
        /// Worth a second look.
        case warning
    }

    public var severity: Severity
    /// A stable name of the mistake, in kebab case.
    public var code: String
    /// The file as it was named.
    public var file: String
    public var position: SourcePosition
    /// What is wrong, in one line.
    public var message: String
    /// What to write instead, in one line.
    public var fix: String

    public init(
        _ severity: Severity = .error, code: String, file: String, at position: SourcePosition, message: String,
        fix: String
    ) {
        self.severity = severity
        self.code = code
        self.file = file
        self.position = position
        self.message = message
        self.fix = fix
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: error[code]: message`, and the fix on a line of its own.
    public var description: String {
        "\(file):\(position.line):\(position.column): \(severity.rawValue)[\(code)]: \(message)\n  fix: \(fix)"
    }
}

extension Diagnostic: Comparable {
    /// By file, line and column.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.file, left.position, left.code, left.message) < (right.file, right.position, right.code, right.message)
    }
}

/// A key or name as a message may show it: its first 40 characters, without any that act on a terminal.
package func excerpt(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(40) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: shown.append("?")
        default: shown.unicodeScalars.append(scalar)
        }
    }
    return text.unicodeScalars.count > 40 ? shown + "…" : shown
}
