internal import DLP
internal import DLPModel
internal import DLPWire

/// Filters standard input as one JSON object a line.
struct JSONLinesFilter {
    private var records: RecordFilter
    private let outcome: OutcomeOptions
    private var lines: LineReader

    private var status = ExitStatus.passed
    private var summary = FilterSummary()
    private var counts = FilterSummary.Records()
    private var lineNumber = 0
    private var output: [UInt8] = []

    /// Decided records are written after each read, and at the latest when so many bytes have come together.
    private static let batch = 1 << 20

    init(filter: PromptFilter, format: FilterFormat, outcome: OutcomeOptions) throws(Failure) {
        records = try RecordFilter(filter: filter, format: format)
        self.outcome = outcome
        lines = LineReader(limit: format.maxLine ?? FilterFormat.defaultLineLimit)
    }

    mutating func run(_ input: consuming FileReader) throws(Failure) -> ExitStatus {
        var reader = lines
        while true {
            let count: Int
            do throws(SystemError) { count = try input.next() } catch { throw .reading("standard input", error) }
            if count == 0 { break }
            try reader.push(input.piece.span.extracting(0..<count)) { line, extent throws(Failure) in
                take(line, extent)
                output.append(UInt8(ascii: "\n"))
                if output.count >= Self.batch { try write() }
            }
            try write()
        }
        try reader.finish { line, extent throws(Failure) in take(line, extent) }
        try write()
        summary.records = counts
        if !outcome.quiet, let line = summary.line { Console.tell(line) }
        return status
    }

    private mutating func write() throws(Failure) {
        if output.isEmpty { return }
        try Console.write(output)
        output.removeAll(keepingCapacity: true)
    }

    private mutating func take(_ line: borrowing Span<UInt8>, _ extent: LineReader.Extent) {
        lineNumber += 1
        guard extent == .whole else { return refuse(records.tooLong(line)) }
        let hasReturn = !line.isEmpty && line[line.count - 1] == UInt8(ascii: "\r")
        let end = hasReturn ? line.count - 1 : line.count
        if Self.isBlank(line, upTo: end) {
            output.append(line)
            return
        }
        do throws(BadLine) {
            let record = try records.filter(line.extracting(0..<end), into: &output)
            note(record)
        } catch {
            refuse(error)
        }
        if hasReturn { output.append(UInt8(ascii: "\r")) }
    }

    private static func isBlank(_ line: borrowing Span<UInt8>, upTo end: Int) -> Bool {
        for index in 0..<end where line[index] != UInt8(ascii: " ") && line[index] != UInt8(ascii: "\t") {
            return false
        }
        return true
    }

    private mutating func note(_ record: FilteredRecord) {
        counts.lines += 1
        counts.unscannedStrings += record.unscannedStrings
        if !record.hasField { counts.withoutField += 1 }
        switch record.verdict {
        case .block: summary.blocked += 1
        case .redact: counts.redacted += 1
        case .allow: break
        }
        if record.isBlocked { status.note(.blocked) }
        for finding in record.findings {
            summary.add(finding)
            if case .incomplete = finding.kind { status.note(.incomplete) }
            if outcome.fails(on: finding) { status.note(.findings) }
        }
    }

    private mutating func refuse(_ line: BadLine) {
        output += line.record(line: lineNumber)
        counts.lines += 1
        counts.bad += 1
        status.note(.badData)
    }
}
