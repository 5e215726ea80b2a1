internal import DLPEvaluation
internal import DLPReport
internal import Synchronization

/// Hands out the records of a corpus, in order and in batches, to whoever asks next.
///
/// Files are read piece by piece: what is in memory are the records that nobody has taken yet, and one piece.
final class CorpusQueue: Sendable {
    /// Records that follow each other, and the number of the first one.
    struct Batch: Sendable {
        var first: Int
        var items: [Item]
    }

    /// What there is to do with one place in the corpus.
    enum Item: Sendable {
        case record(CorpusRecord)
        /// What is wrong with a file around its records.
        case mistake(CorpusMistake)
    }

    /// What came of the files.
    struct Outcome: Sendable {
        /// Files that could not be read, or not to the end.
        var failures: [(file: String, error: SystemError)] = []
        /// Files that are no corpus by their name and their first bytes.
        var passedOver: [String] = []
    }

    private let state: Mutex<CorpusFiles>

    init(_ tree: FileTree, progress: ScanProgress) { state = Mutex(CorpusFiles(tree, progress: progress)) }

    func next() -> Batch? { state.withLock { $0.next() } }

    var outcome: Outcome { state.withLock { $0.outcome } }
}

/// Walks the files of a corpus.
private struct CorpusFiles: ~Copyable {
    private var tree: FileTree
    private let progress: ScanProgress
    private var reader: FileReader?
    private var splitter: RecordSplitter?
    private var file = ""
    private var items: [CorpusQueue.Item] = []
    private var number = 0
    private(set) var outcome = CorpusQueue.Outcome()

    /// A batch has at least so many records, or so many bytes, where there are any left.
    private static let batchItems = 64
    private static let batchBytes = 256 << 10

    init(_ tree: FileTree, progress: ScanProgress) {
        self.tree = tree
        self.progress = progress
    }

    mutating func next() -> CorpusQueue.Batch? {
        var bytes = 0
        while items.count < Self.batchItems, bytes < Self.batchBytes {
            if reader != nil {
                bytes += readPiece()
            } else if let entry = tree.next() {
                bytes += open(entry)
            } else {
                break
            }
        }
        guard !items.isEmpty else { return nil }
        defer {
            number += items.count
            items.removeAll()
        }
        return CorpusQueue.Batch(first: number, items: items)
    }

    /// Begins with a file; gives how many bytes came of it.
    private mutating func open(_ entry: FileTree.Entry) -> Int {
        switch entry {
        case .skipped(let path, _): outcome.passedOver.append(escapedPath(path.bytes))
        case .failed(let path, let error): outcome.failures.append((escapedPath(path.bytes), error))
        case .standardInput:
            do throws(SystemError) {
                return try begin(try .standardInput(), FilePath("-"), isNamed: true)
            } catch {
                outcome.failures.append(("standard input", error))
            }
        case .file(let path, _, let isNamed):
            do throws(SystemError) {
                return try begin(try FileReader(path, followingLinks: isNamed), path, isNamed: isNamed)
            } catch {
                outcome.failures.append((escapedPath(path.bytes), error))
            }
        }
        return 0
    }

    /// Takes the first piece of a file, which tells its form.
    private mutating func begin(
        _ opened: consuming FileReader, _ path: FilePath, isNamed: Bool
    ) throws(SystemError) -> Int {
        file = escapedPath(path.bytes)
        let count = try opened.next()
        progress.read(count)
        let form = CorpusForm(
            name: path.name, beginning: opened.piece.span.extracting(0..<count), isNamed: isNamed)
        switch form {
        case nil:
            progress.finishedFile()
            if !isTextOfAnnotations(path) { outcome.passedOver.append(file) }
            return 0
        case .brat:
            progress.finishedFile()
            return try readAnnotations(path, opened.piece[..<count], opened.rest(limit: CorpusRecord.limit))
        case .some(let form):
            splitter = RecordSplitter(form, file: file)
            push(opened.piece[..<count])
            if count == 0 { finish() } else { reader = consume opened }
            return count
        }
    }

    private mutating func readPiece() -> Int {
        do throws(SystemError) {
            let count = try reader?.next() ?? 0
            if count == 0 {
                finish()
            } else {
                progress.read(count)
                push(reader?.piece[..<count] ?? [])
            }
            return count
        } catch {
            outcome.failures.append((file, error))
            finish()
            return 0
        }
    }

    private mutating func push(_ bytes: ArraySlice<UInt8>) {
        var records: [CorpusRecord] = []
        splitter?.push(bytes, into: &records)
        items += records.map { .record($0) }
    }

    private mutating func finish() {
        var records: [CorpusRecord] = []
        let mistake = splitter?.finish(into: &records) ?? nil
        items += records.map { .record($0) }
        if let mistake { items.append(.mistake(mistake)) }
        splitter = nil
        reader = nil
        progress.finishedFile()
    }

    // MARK: BRAT

    private mutating func readAnnotations(
        _ path: FilePath, _ beginning: ArraySlice<UInt8>, _ rest: [UInt8]
    ) throws(SystemError) -> Int {
        let textPath = FilePath(path.bytes.dropLast(3) + Array("txt".utf8))
        guard let text = try? FileReader.contents(of: textPath, limit: CorpusRecord.limit) else {
            let mistake = CorpusMistake(file: file, line: 1, .noText(file: escapedPath(textPath.bytes)))
            items.append(.mistake(mistake))
            return 0
        }
        items.append(
            .record(CorpusRecord(form: .brat, file: file, line: 1, bytes: text, annotations: beginning + rest)))
        return text.count
    }

    /// Whether a text has its annotations beside it, and is read with them.
    private func isTextOfAnnotations(_ path: FilePath) -> Bool {
        guard path.hasSuffix(".txt") else { return false }
        let annotations = FilePath(path.bytes.dropLast(3) + Array("ann".utf8))
        return (try? FileSystem.status(of: annotations, followingLinks: true)) != nil
    }
}
