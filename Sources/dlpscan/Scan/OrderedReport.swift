internal import Dispatch
internal import Synchronization

/// Takes the results of many files at once and passes them on in the order of the files.
///
/// Memory is bounded: a file that is ahead of the others waits when too much has come together.
final class OrderedReport: Sendable {
    /// Files that may be begun before the first of them is complete.
    static let window = 512
    /// Findings that may wait for their turn, all files taken together.
    fileprivate static let backlog = 10_000

    private let state: Mutex<OrderedResults>

    init(_ report: consuming sending ScanReport) { state = Mutex(OrderedResults(report)) }

    /// Whether nothing more can be written.
    var hasFailed: Bool { state.withLock { $0.failure != nil } }

    /// Takes a result of a file; returns when there is room for more.
    func add(_ result: ScanResult, of file: Int) {
        if !state.withLock({ $0.hasRoom(for: file) }) { turn(of: file) }
        state.withLock { $0.take(result, of: file) }
    }

    /// Takes the last result of a file.
    func finish(_ result: ScanResult, of file: Int) {
        add(result, of: file)
        for sleeper in state.withLock({ $0.complete(file) }) { sleeper.signal() }
    }

    /// Returns when it is a file's turn, or past it; the thread waits.
    func turn(of file: Int) {
        let sleeper = state.withLock { $0.sleeper(until: file) }
        sleeper?.wait()
    }

    /// Completes the report; gives the exit status.
    func finish() throws(Failure) -> ExitStatus {
        try state.withLock { results throws(Failure) in try results.finish() }
    }
}

/// The report, and what waits to come into it.
private struct OrderedResults: ~Copyable {
    private var report: ScanReport
    /// The file whose turn it is; all before it are complete.
    private var turn = 0
    private var waiting: [Int: [ScanResult]] = [:]
    private var waitingFindings = 0
    private var completed: Set<Int> = []
    private var sleepers: [(file: Int, semaphore: DispatchSemaphore)] = []
    private(set) var failure: Failure?

    init(_ report: consuming ScanReport) { self.report = report }

    func hasRoom(for file: Int) -> Bool { file <= turn || waitingFindings <= OrderedReport.backlog }

    /// What tells that it is a file's turn; nil when it is already.
    mutating func sleeper(until file: Int) -> DispatchSemaphore? {
        guard file > turn else { return nil }
        let semaphore = DispatchSemaphore(value: 0)
        sleepers.append((file, semaphore))
        return semaphore
    }

    mutating func take(_ result: ScanResult, of file: Int) {
        if file == turn {
            pass(result)
        } else {
            waiting[file, default: []].append(result)
            waitingFindings += result.findings
        }
    }

    /// Notes that a file has no more results; gives those who may go on.
    mutating func complete(_ file: Int) -> [DispatchSemaphore] {
        completed.insert(file)
        while completed.remove(turn) != nil {
            turn += 1
            for result in waiting.removeValue(forKey: turn) ?? [] {
                waitingFindings -= result.findings
                pass(result)
            }
        }
        let turn = turn
        if !sleepers.contains(where: { $0.file <= turn }) { return [] }
        let awake = sleepers.filter { $0.file <= turn }
        sleepers.removeAll { $0.file <= turn }
        return awake.map(\.semaphore)
    }

    mutating func finish() throws(Failure) -> ExitStatus {
        if failure == nil {
            do throws(Failure) { return try report.finish() } catch { failure = error }
        }
        report.discard()
        if let failure { throw failure }
        return .passed
    }

    private mutating func pass(_ result: ScanResult) {
        guard failure == nil else { return }
        do throws(Failure) { try report.take(result) } catch { failure = error }
    }
}
