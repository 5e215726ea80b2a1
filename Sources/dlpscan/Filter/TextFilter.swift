internal import DLP
internal import DLPModel

/// Filters standard input as one text.
struct TextFilter {
    let filter: PromptFilter
    let outcome: OutcomeOptions
    /// Holds the text until it is decided as a whole; nil writes what is decided at once.
    let spoolLimit: ByteSize?
    let strictUTF8: Bool

    private var status = ExitStatus.passed
    private var summary = FilterSummary()

    init(filter: PromptFilter, format: FilterFormat, outcome: OutcomeOptions) {
        self.filter = filter
        self.outcome = outcome
        let isHeld = format.whole || (!filter.settings.blocking.isEmpty && !format.stream)
        spoolLimit = isHeld ? format.maxSpool ?? FilterFormat.defaultSpoolLimit : nil
        strictUTF8 = format.strictUTF8
    }

    /// Reads to the end, unless nothing more can be written.
    mutating func run(_ input: consuming FileReader) throws(Failure) -> ExitStatus {
        var stream = filter.stream()
        var output: [UInt8] = []
        var beginning: [UInt8] = []
        while true {
            let count: Int
            do throws(SystemError) { count = try input.next() } catch { throw .reading("standard input", error) }
            if count == 0 { break }
            if beginning.count < Self.longestMark {
                let piece = input.piece
                beginning += piece[0..<min(count, Self.longestMark - beginning.count)]
                try Self.refuse(beginning)
            }
            stream.push(input.piece.span.extracting(0..<count), into: &output)
            note(stream.takeFindings())
            if let spoolLimit {
                if output.count > spoolLimit.bytes { throw .spoolIsFull(spoolLimit) }
            } else {
                try write(&output)
                // What follows could not be written, whatever it is.
                if stream.isBlocked { return end(isBlocked: true) }
            }
        }
        let (result, findings) = stream.finishCollecting(into: &output)
        note(findings)
        if let spoolLimit, output.count > spoolLimit.bytes { throw .spoolIsFull(spoolLimit) }
        let isRefused = spoolLimit != nil && (result.isBlocked || (strictUTF8 && summary.hasInvalidBytes))
        if !isRefused { try write(&output) }
        return end(isBlocked: result.isBlocked)
    }

    private static let longestMark = 4

    /// Refuses text whose byte order mark says that it is not UTF-8: values in it would not all be seen, and labels would
    /// not be in its encoding.
    private static func refuse(_ beginning: [UInt8]) throws(Failure) {
        guard let encoding = FileFormat.encoding(of: beginning.span) else { return }
        throw .badInput([
            "standard input is \(encoding) text, and only UTF-8 can be filtered: convert it with 'iconv -f \(encoding) "
                + "-t UTF-8'"
        ])
    }

    private func write(_ output: inout [UInt8]) throws(Failure) {
        if output.isEmpty { return }
        try Console.write(output)
        output.removeAll(keepingCapacity: true)
    }

    private mutating func note(_ findings: [Finding]) {
        for finding in findings {
            summary.add(finding)
            if case .incomplete = finding.kind { status.note(.incomplete) }
            if strictUTF8, finding.kind == .invalidEncoding { status.note(.badData) }
            if outcome.fails(on: finding) { status.note(.findings) }
        }
    }

    private mutating func end(isBlocked: Bool) -> ExitStatus {
        if isBlocked {
            status.note(.blocked)
            summary.blocked = 1
        }
        if !outcome.quiet, let line = summary.line { Console.tell(line) }
        return status
    }
}
