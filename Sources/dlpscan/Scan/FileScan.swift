internal import DLPModel
internal import DLPReport
internal import DLPScanner

/// Something that a scan has to say about a file; the end of a file is said once, and last.
enum ScanResult: Sendable {
    case findings([LocatedFinding], FilePath)
    case end(ScannedFile.Outcome, FilePath)

    /// How many findings it holds.
    var findings: Int { if case .findings(let findings, _) = self { findings.count } else { 0 } }
}

/// Scans one file after the other; any number of them at once.
struct FileScan: Sendable {
    private let scanner: Scanner
    private let report: OrderedReport
    private let progress: ScanProgress
    /// One sentence about each rule.
    private let descriptions: [RuleID: String]

    init(scanner: Scanner, report: OrderedReport, progress: ScanProgress) {
        self.scanner = scanner
        self.report = report
        self.progress = progress
        descriptions = FindingLocator.descriptions(of: scanner.ruleset.rules)
    }

    /// Scans everything that the tree meets, so many files at once.
    func scan(_ tree: FileTree, jobs: Int) async {
        let queue = FileQueue(tree)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<jobs { group.addTask { await self.work(on: queue) } }
        }
    }

    /// Scans file after file until none is left or nothing more can be written.
    @concurrent private func work(on queue: FileQueue) async {
        var buffer: [UInt8] = []
        while let (number, entry) = queue.next() {
            await report.turn(of: number - OrderedReport.window)
            if report.hasFailed { break }
            await scan(entry, number, in: &buffer)
        }
    }

    /// Scans what the tree met, and reports it as the file of this number.
    private func scan(_ entry: FileTree.Entry, _ number: Int, in buffer: inout [UInt8]) async {
        let last: ScanResult
        switch entry {
        case .skipped(let path, let reason): last = .end(.skipped(reason: reason.text), path)
        case .failed(let path, let error): last = .end(.failed(reason: error.message), path)
        case .standardInput:
            let path = FilePath("-")
            last = .end(await scan(path, number, in: &buffer) { () throws(SystemError) in try .standardInput() }, path)
        case .file(let path, _, let isNamed):
            let opened = await scan(path, number, in: &buffer) { () throws(SystemError) in
                try FileReader(path, followingLinks: isNamed)
            }
            last = .end(opened, path)
        }
        await report.finish(last, of: number)
        progress.finishedFile()
    }

    /// Scans a file in pieces and reports its findings as they come; tells how it ended.
    private func scan(
        _ path: FilePath, _ number: Int, in buffer: inout [UInt8], open: () throws(SystemError) -> FileReader
    ) async -> ScannedFile.Outcome {
        var sink = FindingLocator(descriptions)
        do throws(SystemError) {
            var reader = try open()
            reader.exchange(&buffer)
            defer { reader.exchange(&buffer) }
            var stream = scanner.stream()
            var isFirst = true
            while true {
                let count = try reader.next()
                if isFirst, let reason = FileFormat.reasonToSkip(reader.piece.span.extracting(0..<count)) {
                    return .skipped(reason: reason.text)
                }
                isFirst = false
                if count == 0 { break }
                stream.push(reader.piece.span.extracting(0..<count), into: &sink)
                progress.read(count)
                await pass(&sink, path, number)
            }
            stream.finish(into: &sink)
            await pass(&sink, path, number)
            return .scanned
        } catch {
            await pass(&sink, path, number)
            return .failed(reason: error.message)
        }
    }

    private func pass(_ sink: inout FindingLocator, _ path: FilePath, _ number: Int) async {
        let findings = sink.takeFindings()
        if !findings.isEmpty { await report.add(.findings(findings, path), of: number) }
    }
}
