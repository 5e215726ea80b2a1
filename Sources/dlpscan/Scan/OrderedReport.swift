/// Takes the results of many files at once and passes them on in the order of the files.
///
/// Memory is bounded: a file that is ahead of the others waits when too much has come together.
actor OrderedReport {
    /// Files that may be begun before the first of them is complete.
    static let window = 512
    /// Findings that may wait for their turn, all files taken together.
    private static let backlog = 10_000

    private var report: ScanReport
    /// The file whose turn it is; all before it are complete.
    private var turn = 0
    private var waiting: [Int: [ScanResult]] = [:]
    private var waitingFindings = 0
    private var complete: Set<Int> = []
    private var sleepers: [(file: Int, continuation: CheckedContinuation<Void, Never>)] = []
    private var failure: Failure?

    init(_ report: consuming sending ScanReport) { self.report = report }

    /// Whether nothing more can be written.
    var hasFailed: Bool { failure != nil }

    /// Takes a result of a file; returns when there is room for more.
    func add(_ result: ScanResult, of file: Int) async {
        if waitingFindings > Self.backlog { await turn(of: file) }
        if file == turn {
            pass(result)
        } else {
            waiting[file, default: []].append(result)
            waitingFindings += result.findings
        }
    }

    /// Takes the last result of a file.
    func finish(_ result: ScanResult, of file: Int) async {
        await add(result, of: file)
        complete.insert(file)
        while complete.remove(turn) != nil {
            turn += 1
            for result in waiting.removeValue(forKey: turn) ?? [] {
                waitingFindings -= result.findings
                pass(result)
            }
        }
        let awake = sleepers.filter { $0.file <= turn }
        sleepers.removeAll { $0.file <= turn }
        for sleeper in awake { sleeper.continuation.resume() }
    }

    /// Returns when it is a file's turn, or past it.
    func turn(of file: Int) async {
        guard file > turn else { return }
        await withCheckedContinuation { sleepers.append((file, $0)) }
    }

    /// Completes the report; gives the exit status.
    func finish() throws(Failure) -> ExitStatus {
        if failure == nil {
            do throws(Failure) { return try report.finish() } catch { failure = error }
        }
        report.discard()
        if let failure { throw failure }
        return .passed
    }

    private func pass(_ result: ScanResult) {
        guard failure == nil else { return }
        do throws(Failure) { try report.take(result) } catch { failure = error }
    }
}
