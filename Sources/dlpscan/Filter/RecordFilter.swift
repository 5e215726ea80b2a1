internal import DLP
internal import DLPModel
internal import DLPReport
internal import DLPWire

/// Decides about one record after the other and redacts their fields.
struct RecordFilter {
    private let filter: PromptFilter
    private let selection: StringSelection
    private let offsets: OffsetUnit

    /// The record at hand, in the memory of those before it.
    private var document = JSONDocument()
    /// The text of a string with escapes.
    private var text: [UInt8] = []

    /// The member that is added, and its value where nothing was found.
    private let member = JSONMemberName("dlp")
    private let allowed = DLPMember(verdict: .allow).finish()

    init(filter: PromptFilter, format: FilterFormat) throws(Failure) {
        self.filter = filter
        offsets = format.offsets ?? .bytes
        selection = format.allStrings ? .all : .fields(try Self.paths(format.fields.isEmpty ? ["text"] : format.fields))
    }

    private static func paths(_ texts: [String]) throws(Failure) -> [FieldPath] {
        var paths: [FieldPath] = []
        for text in texts {
            do throws(FieldPathError) {
                paths.append(try FieldPath(text))
            } catch {
                let reason =
                    switch error.reason {
                    case .emptyName: "a name is empty"
                    case .badEscape: "a backslash goes only before a dot, a star or a backslash"
                    }
                throw .usage("--field '\(text)': \(reason), at character \(error.offset + 1).")
            }
        }
        return paths
    }

    /// Filters a line without its line ending; nothing is written unless it is a record.
    ///
    /// A field with a blocking finding, or one that could not be scanned to the end, becomes `null`; the record's
    /// other fields are redacted, and the verdict says that nothing of it should be passed on.
    mutating func filter(
        _ line: borrowing Span<UInt8>, into output: inout [UInt8]
    ) throws(BadLine) -> FilteredRecord {
        do throws(JSONError) { try document.read(line) } catch { throw BadLine(error, in: line) }
        guard document.closingBrace != nil else {
            var start = 0
            while line[start] == UInt8(ascii: " ") || line[start] == UInt8(ascii: "\t") { start += 1 }
            throw BadLine(code: "not-an-object", offset: start)
        }

        // The verdict of an earlier run is replaced, not scanned.
        let earlier = document.member(named: member)?.value ?? 0..<0
        var record = FilteredRecord()
        var findings: [FieldFindings] = []
        for string in document.strings where !earlier.contains(string.raw.lowerBound) {
            guard document.isSelected(string, by: selection) else {
                record.unscannedStrings += 1
                continue
            }
            record.hasField = true
            let decision = decide(string)
            if decision.findings.isEmpty { continue }
            record.add(decision)
            findings.append(FieldFindings(string: string, decision: decision))
        }
        if findings.isEmpty {
            document.append(setting: member, to: allowed, into: &output)
        } else {
            write(findings, verdict: record.verdict, into: &output)
        }
        return record
    }

    private mutating func decide(_ string: JSONDocument.StringValue) -> TextDecision {
        guard document.hasEscapes(string) else {
            let bytes = document.bytes
            return filter.decide(bytes.span.extracting(string.raw))
        }
        text.removeAll(keepingCapacity: true)
        document.decode(string, into: &text)
        return filter.decide(text.span)
    }

    /// Writes the record with all that was found taken out.
    private func write(_ fields: [FieldFindings], verdict: Verdict, into output: inout [UInt8]) {
        var editor = JSONEditor(document)
        var value = DLPMember(verdict: verdict)
        for field in fields {
            let text = document.decoded(field.string)
            let path = document.path(of: field.string)
            let found = field.decision.findings
            for (finding, range) in zip(found, offsets.ranges(found.map(\.range), in: text.bytes)) {
                value.add(finding, field: path, start: range.lowerBound, end: range.upperBound)
            }
            if field.decision.outcome.verdict == .block {
                editor.replaceWithNull(field.string)
            } else {
                for edit in field.decision.edits { editor.replace(edit.range, of: text, with: edit.replacement) }
            }
        }
        editor.setMember(member, to: value.finish())
        editor.finish(into: &output)
    }

    /// What is wrong with a line of which only the beginning was kept.
    mutating func tooLong(_ beginning: borrowing Span<UInt8>) -> BadLine {
        var line = BadLine(code: "line-too-long", offset: beginning.count)
        do throws(JSONError) { try document.read(beginning) } catch { line.keepID(error.id, in: beginning) }
        return line
    }
}

/// What was found in one of a record's strings.
private struct FieldFindings {
    let string: JSONDocument.StringValue
    let decision: TextDecision
}

/// What became of one record.
struct FilteredRecord {
    /// Whether there was any string to scan.
    fileprivate(set) var hasField = false
    fileprivate(set) var unscannedStrings = 0
    private(set) var findings: [Finding] = []
    private(set) var isBlocked = false
    private(set) var verdict = Verdict.allow

    /// Adds what was decided about one of its strings; the strictest verdict stays.
    mutating func add(_ decision: TextDecision) {
        findings += decision.findings
        if decision.outcome.isBlocked { isBlocked = true }
        switch (verdict, decision.outcome.verdict) {
        case (_, .block): verdict = .block
        case (.allow, let stricter): verdict = stricter
        default: break
        }
    }
}
