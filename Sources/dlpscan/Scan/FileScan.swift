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
    let scanner: Scanner
    let report: OrderedReport
    let progress: ScanProgress

    /// Scans what the tree met, and reports it as the file of this number.
    func scan(_ entry: FileTree.Entry, number: Int) async {
        let last: ScanResult
        switch entry {
        case .skipped(let path, let reason): last = .end(.skipped(reason: reason.text), path)
        case .failed(let path, let error): last = .end(.failed(reason: error.message), path)
        case .standardInput:
            let path = FilePath("-")
            last = .end(await scan(path, number) { () throws(SystemError) in try .standardInput() }, path)
        case .file(let path, _, let isNamed):
            let opened = await scan(path, number) { () throws(SystemError) in
                try FileReader(path, followingLinks: isNamed)
            }
            last = .end(opened, path)
        }
        await report.finish(last, of: number)
        progress.finishedFile()
    }

    /// Scans a file in pieces and reports its findings as they come; tells how it ended.
    private func scan(
        _ path: FilePath, _ number: Int, open: () throws(SystemError) -> FileReader
    ) async -> ScannedFile.Outcome {
        var sink = FindingLocator(describing: scanner.ruleset.rules)
        do throws(SystemError) {
            var reader = try open()
            var stream = scanner.stream()
            var isFirst = true
            while true {
                let count = try reader.next()
                if isFirst, let reason = FileFormat.reasonToSkip(reader.piece[..<count]) {
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
