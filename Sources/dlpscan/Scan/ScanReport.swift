internal import DLPModel
internal import DLPReport

/// Writes results as they come in the order of the files, and works out the exit status.
struct ScanReport: ~Copyable {
    private var writer: any ReportWriter
    private let output: ReportOutput
    private let outcome: OutcomeOptions
    private let progress: ScanProgress
    private var baselines: BaselineOptions.Files
    private var known = 0
    private var status = ExitStatus.passed

    init(
        writer: any ReportWriter, output: consuming ReportOutput, baselines: BaselineOptions.Files,
        outcome: OutcomeOptions, progress: ScanProgress
    ) throws(Failure) {
        self.baselines = baselines
        self.writer = writer
        self.output = output
        self.outcome = outcome
        self.progress = progress
        try write(self.writer.begin())
    }

    mutating func take(_ result: ScanResult) throws(Failure) {
        switch result {
        case .findings(let found, let path):
            let new = found.filter { isNew($0, in: path) }
            known += found.count - new.count
            for located in new { note(located.finding) }
            try write(writer.add(new, in: path.bytes))
        case .end(let end, let path):
            if case .failed = end { status.note(.inputOutput) }
            try write(writer.endFile(path.bytes, end))
        }
    }

    /// Writes the end of the report, and gives an output file its name.
    mutating func finish() throws(Failure) -> ExitStatus {
        try write(writer.end())
        try output.complete()
        if let written = baselines.written, let file = baselines.writtenFile { try written.write(to: file) }
        if let before = baselines.known, !outcome.quiet {
            Console.tell("dlpscan: \(known) known before and left out, \(before.count) known and gone")
        }
        return status
    }

    /// Notes a finding for the next scans, and tells whether none before knew it.
    private mutating func isNew(_ located: LocatedFinding, in path: FilePath) -> Bool {
        baselines.written?.add(located, in: path)
        return baselines.known?.remove(located, in: path) != true
    }

    /// Leaves nothing behind of a report that has no end.
    func discard() { output.discard() }

    private mutating func note(_ finding: Finding) {
        if case .incomplete = finding.kind { status.note(.incomplete) }
        if outcome.fails(on: finding) { status.note(.findings) }
    }

    private func write(_ bytes: [UInt8]) throws(Failure) {
        if bytes.isEmpty { return }
        if output.isTerminal { progress.erase() }
        try output.write(bytes)
    }
}

/// Where a report goes: standard output, or a file.
struct ReportOutput: ~Copyable, Sendable {
    private let file: OutputFile?
    private let name: String
    let isTerminal: Bool
    /// Files of the report itself, which are not to be scanned.
    let identities: Set<FileIdentity>

    init(file path: FilePath?) throws(Failure) {
        guard let path else {
            file = nil
            name = "standard output"
            isTerminal = Descriptor.standardOutput.isTerminal
            identities = []
            return
        }
        name = escapedPath(path.bytes)
        do throws(SystemError) {
            let opened = try OutputFile(path)
            identities = opened.identities
            file = consume opened
            isTerminal = false
        } catch {
            throw .writing(escapedPath(path.bytes), error)
        }
    }

    func write(_ bytes: [UInt8]) throws(Failure) {
        do throws(SystemError) {
            if file != nil { try file?.write(bytes) } else { try Descriptor.standardOutput.writeAll(bytes) }
        } catch {
            throw .writing(name, error)
        }
    }

    func complete() throws(Failure) {
        do throws(SystemError) { try file?.complete() } catch { throw .writing(name, error) }
    }

    func discard() { file?.discard() }
}
