internal import DLP
internal import DLPModel

/// Filters standard input as one JSON object a line.
struct JSONLinesFilter {
    private let records: RecordFilter
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
            try reader.push(input.piece[..<count]) { line throws(Failure) in
                take(line)
                output.append(UInt8(ascii: "\n"))
                if output.count >= Self.batch { try write() }
            }
            try write()
        }
        if let last = reader.finish() { take(last) }
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

    private mutating func take(_ line: LineReader.Line) {
        lineNumber += 1
        switch line {
        case .tooLong(let beginning): refuse(records.tooLong(beginning), ending: [])
        case .whole(let line):
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
            let ending = line[text.endIndex...]
            guard text.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
                output += line
                return
            }
            do throws(BadLine) {
                note(try records.filter(Array(text)))
                output += ending
            } catch {
                refuse(error, ending: ending)
            }
        }
    }

    private mutating func note(_ record: FilteredRecord) {
        output += record.bytes
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

    private mutating func refuse(_ line: BadLine, ending: ArraySlice<UInt8>) {
        output += line.record(line: lineNumber)
        output += ending
        counts.lines += 1
        counts.bad += 1
        status.note(.badData)
    }
}
