internal import DLP
internal import DLPModel
internal import DLPReport
internal import DLPWire

/// Decides about one record and redacts its fields.
struct RecordFilter {
    private let filter: PromptFilter
    private let selection: StringSelection
    private let offsets: OffsetUnit

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

    /// Filters a line without its line ending.
    ///
    /// A field with a blocking finding, or one that could not be scanned to the end, becomes `null`; the record's
    /// other fields are redacted, and the verdict says that nothing of it should be passed on.
    func filter(_ line: [UInt8]) throws(BadLine) -> FilteredRecord {
        let document: JSONDocument
        do throws(JSONError) { document = try JSONDocument(scanning: line) } catch { throw BadLine(error, in: line) }
        guard case .object = document.topLevel else {
            throw BadLine(code: "not-an-object", offset: line.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? 0)
        }

        // The verdict of an earlier run is replaced, not scanned.
        let earlier = document.member(named: "dlp")?.value ?? 0..<0
        let strings = document.strings(in: selection).filter { !earlier.contains($0.raw.lowerBound) }
        let others = document.strings.count { !earlier.contains($0.raw.lowerBound) } - strings.count
        var record = FilteredRecord(hasField: !strings.isEmpty, unscannedStrings: others)
        var editor = JSONEditor(document)
        var located: [(finding: Finding, field: String, range: Range<Int>)] = []
        for string in strings {
            let text = document.decoded(string)
            let decision = filter.decide(text.bytes.span)
            if decision.findings.isEmpty { continue }
            record.add(decision)
            let field = document.path(of: string)
            let ranges = offsets.ranges(decision.findings.map(\.range), in: text.bytes)
            for (finding, range) in zip(decision.findings, ranges) {
                located.append((finding, field, range))
            }
            if decision.outcome.verdict == .block {
                editor.replaceWithNull(string)
            } else {
                for edit in decision.edits { editor.replace(edit.range, of: text, with: edit.replacement) }
            }
        }
        var verdict = DLPMember(verdict: record.verdict)
        for (finding, field, range) in located {
            verdict.add(finding, field: field, start: range.lowerBound, end: range.upperBound)
        }
        editor.setMember("dlp", to: verdict.finish())
        record.bytes = editor.finish()
        return record
    }

    /// What is wrong with a line of which only the beginning was kept.
    func tooLong(_ beginning: [UInt8]) -> BadLine {
        var line = BadLine(code: "line-too-long", offset: beginning.count)
        do throws(JSONError) { _ = try JSONDocument(scanning: beginning) } catch {
            line.keepID(error.id, in: beginning)
        }
        return line
    }
}

/// What became of one record.
struct FilteredRecord {
    var bytes: [UInt8] = []
    /// Whether there was any string to scan.
    let hasField: Bool
    let unscannedStrings: Int
    private(set) var findings: [Finding] = []
    private(set) var isBlocked = false
    private(set) var verdict = Verdict.allow

    init(hasField: Bool, unscannedStrings: Int) {
        self.hasField = hasField
        self.unscannedStrings = unscannedStrings
    }

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
