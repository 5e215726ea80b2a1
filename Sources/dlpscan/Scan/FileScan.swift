internal import DLPModel
internal import DLPReport
internal import DLPScanner
internal import DLPTokens
internal import Dispatch

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
    private let key: ValueKey?
    /// One sentence about each rule.
    private let descriptions: [RuleID: String]

    /// - Parameter key: Findings get fingerprints under it.
    init(scanner: Scanner, report: OrderedReport, progress: ScanProgress, key: ValueKey?) {
        self.scanner = scanner
        self.report = report
        self.progress = progress
        self.key = key
        descriptions = FindingLocator.descriptions(of: scanner.ruleset.rules)
    }

    /// Scans everything that the tree meets, at most so many files at once.
    ///
    /// These are threads and no tasks: the main thread that waits for a task ends, and looks for a way to unwind its
    /// stack, which takes a static program a tenth of a second.
    func scan(_ tree: FileTree, jobs: Int) {
        let queue = FileQueue(tree)
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in work(on: queue) }
    }

    /// Scans file after file until none is left or nothing more can be written.
    private func work(on queue: FileQueue) {
        var buffer: [UInt8] = []
        while let (number, entry) = queue.next() {
            report.turn(of: number - OrderedReport.window)
            if report.hasFailed { break }
            scan(entry, number, in: &buffer)
        }
    }

    /// Scans what the tree met, and reports it as the file of this number.
    private func scan(_ entry: FileTree.Entry, _ number: Int, in buffer: inout [UInt8]) {
        let last: ScanResult
        switch entry {
        case .skipped(let path, let reason): last = .end(.skipped(reason: reason.text), path)
        case .failed(let path, let error): last = .end(.failed(reason: error.message), path)
        case .standardInput:
            let path = FilePath("-")
            last = .end(scan(path, number, in: &buffer) { () throws(SystemError) in try .standardInput() }, path)
        case .file(let path, _, let isNamed):
            let opened = scan(path, number, in: &buffer) { () throws(SystemError) in
                try FileReader(path, followingLinks: isNamed)
            }
            last = .end(opened, path)
        }
        report.finish(last, of: number)
        progress.finishedFile()
    }

    /// Scans a file in pieces and reports its findings as they come; tells how it ended.
    private func scan(
        _ path: FilePath, _ number: Int, in buffer: inout [UInt8], open: () throws(SystemError) -> FileReader
    ) -> ScannedFile.Outcome {
        var sink = FindingLocator(descriptions, key: key)
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
                pass(&sink, path, number)
            }
            stream.finish(into: &sink)
            pass(&sink, path, number)
            return .scanned
        } catch {
            pass(&sink, path, number)
            return .failed(reason: error.message)
        }
    }

    private func pass(_ sink: inout FindingLocator, _ path: FilePath, _ number: Int) {
        let findings = sink.takeFindings()
        if !findings.isEmpty { report.add(.findings(findings, path), of: number) }
    }
}
