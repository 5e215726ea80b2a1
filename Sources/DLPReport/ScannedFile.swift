package import DLPModel

/// What a report says about one file.
package struct ScannedFile: Sendable {
    /// The path as the system has it, which need not be UTF-8; every format makes it safe to show in its own way.
    package var path: [UInt8]
    /// What was found, in order; also what was found before a failure.
    package var findings: [LocatedFinding]
    package var outcome: Outcome

    /// Whether the file was scanned to its end.
    package enum Outcome: Hashable, Sendable {
        case scanned
        /// It was left out on purpose; the reason is a few words.
        case skipped(reason: String)
        /// It could not be read, or not to its end; the reason is a few words.
        case failed(reason: String)
    }

    package init(path: [UInt8], findings: [LocatedFinding] = [], outcome: Outcome = .scanned) {
        self.path = path
        self.findings = findings
        self.outcome = outcome
    }
}

/// A finding, where it is for a reader, and what may be shown of it.
package struct LocatedFinding: Sendable {
    package var finding: Finding
    /// Where the value begins.
    package var start: Position
    /// The place right after the value.
    package var end: Position
    package var preview: Preview
    /// One sentence about the rule.
    package var ruleDescription: String
    /// What tells the value from others under the key of the scan, where there is one.
    package var fingerprint: String?

    /// A place in a text, counted from 1.
    package struct Position: Hashable, Sendable {
        package var line: Int
        /// In code points.
        package var column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    package init(
        finding: Finding, start: Position, end: Position, preview: Preview, ruleDescription: String,
        fingerprint: String? = nil
    ) {
        self.finding = finding
        self.start = start
        self.end = end
        self.preview = preview
        self.ruleDescription = ruleDescription
        self.fingerprint = fingerprint
    }
}

/// Who made a report, and with which rules; no time and no machine, so that the same scan gives the same report.
package struct ReportHeader: Sendable {
    package var toolVersion: String
    package var pack: PackIdentity
    /// Whether findings that were known before are left out.
    package var isAgainstBaseline: Bool

    package init(toolVersion: String, pack: PackIdentity, isAgainstBaseline: Bool = false) {
        self.toolVersion = toolVersion
        self.pack = pack
        self.isAgainstBaseline = isAgainstBaseline
    }
}
