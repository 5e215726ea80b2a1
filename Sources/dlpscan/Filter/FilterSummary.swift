internal import DLPModel

/// What a run of the filter did, for the line on standard error.
struct FilterSummary {
    /// Findings that were replaced, or that would have been had the text passed.
    private var counts: [DataType: Int] = [:]
    private var invalidStretches = 0
    var incompleteStretches = 0
    /// Whether a text or a record was held back.
    var blocked = 0
    /// JSON Lines only.
    var records: Records?

    /// Counts over the lines of JSON Lines.
    struct Records {
        var lines = 0
        var redacted = 0
        var bad = 0
        var withoutField = 0
        var unscannedStrings = 0
    }

    mutating func add(_ finding: Finding) {
        switch finding.kind {
        case .value: counts[finding.type, default: 0] += 1
        case .incomplete: incompleteStretches += 1
        case .invalidEncoding: invalidStretches += 1
        }
    }

    var hasInvalidBytes: Bool { invalidStretches > 0 }

    /// The line; nil when everything was scanned and nothing was found.
    var line: String? {
        var parts: [String] = []
        if let records {
            parts = [
                Self.part(records.redacted, "record redacted", "records redacted"),
                Self.part(blocked, "record blocked", "records blocked"),
                Self.part(records.bad, "bad line", "bad lines"),
                Self.part(records.withoutField, "record without the field", "records without the field"),
                Self.part(records.unscannedStrings, "other string not scanned", "other strings not scanned"),
            ].compactMap { $0 }
        } else if blocked > 0 {
            parts.append("blocked")
        }
        let found = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
        if !found.isEmpty { parts.append("found \(found.joined(separator: ", "))") }
        if let part = Self.part(
            incompleteStretches, "stretch not scanned to the end", "stretches not scanned to the end")
        {
            parts.append(part)
        }
        if let part = Self.part(invalidStretches, "stretch that is not UTF-8", "stretches that are not UTF-8") {
            parts.append(part)
        }
        guard !parts.isEmpty else { return nil }
        let lines = records.map { "\($0.lines) \($0.lines == 1 ? "record" : "records"): " } ?? ""
        return "dlpscan: " + lines + parts.joined(separator: "; ")
    }

    private static func part(_ count: Int, _ one: String, _ many: String) -> String? {
        count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
}
