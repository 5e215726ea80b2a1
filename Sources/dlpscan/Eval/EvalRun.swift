internal import DLPEvaluation
internal import DLPModel
internal import DLPReport
internal import DLPScanner
internal import Dispatch
internal import Synchronization

/// Scans and scores a corpus on all processors.
struct EvalRun {
    private let command: EvalCommand
    private let inputs: EvalInputs
    private let tree: FileTree
    private let queue: CorpusQueue
    private let progress: ScanProgress

    /// - Parameter except: Files that are no part of the corpus, should they lie in it.
    init(_ inputs: EvalInputs, _ command: EvalCommand, except: Set<FileIdentity>) {
        self.command = command
        self.inputs = inputs
        tree = FileTree(
            command.paths.map { FilePath($0) }, honoursIgnoreFiles: false, except: inputs.identities.union(except))
        progress = ScanProgress(isShown: !command.quiet && Descriptor.standardError.isTerminal)
        queue = CorpusQueue(tree, progress: progress)
    }

    func evaluation() async throws(Failure) -> Evaluation {
        let ruleset = try command.rules.ruleset()
        let settings = try command.rules.scanSettings()
        let rules = ruleset.rules
        let categories = Dictionary(rules.map { ($0.type, $0.category) }) { first, _ in first }
        let vocabulary = Vocabulary(types: categories, labels: inputs.labels)
        let work = EvalWork(
            scanner: Scanner(ruleset, settings: settings), ids: ruleset.ids,
            scorer: DocumentScorer(vocabulary, trueValues: inputs.trueValues), queue: queue)

        let display = progress.isShown ? Task { [tree, progress] in await progress.display(total: tree) } : nil
        let builder = work.run(jobs: command.jobs ?? Process.processors)
        display?.cancel()
        await display?.value

        let header = Evaluation.Header(
            toolVersion: programVersion, pack: ruleset.identity,
            threshold: command.rules.threshold ?? ruleset.thresholds.min() ?? RuleSelection.usualThreshold,
            views: (command.rules.views ?? ruleset.views).rawValue)
        var evaluation = builder.evaluation(header, vocabulary, rules: rules.map { ($0.id, $0.type) })
        guard evaluation.corpus.documents + evaluation.corpus.mistakeCount > 0 || !queue.outcome.failures.isEmpty else {
            throw .badInput(["there is no labelled document in \(command.paths.joined(separator: ", "))"])
        }
        var explainer = WorstCaseExplainer(
            ruleset, settings: settings,
            showsValues: command.showValues && command.format == .table && Descriptor.standardOutput.isTerminal)
        evaluation.worstMisses = builder.worst.chosenMisses(counts: builder.missCounts).map { explainer.explain($0) }
        evaluation.worstFalseAlarms = builder.worst.chosenFalseAlarms.map { explainer.explain($0) }
        return evaluation
    }

    /// What became of the files.
    var files: CorpusQueue.Outcome { queue.outcome }
}

/// What each thread of an evaluation does.
private struct EvalWork: Sendable {
    let scanner: Scanner
    /// Of the rules, in the order of the pack.
    let ids: [RuleID]
    let scorer: DocumentScorer
    let queue: CorpusQueue

    /// Takes batch after batch until there is none, on so many threads.
    func run(jobs: Int) -> EvaluationBuilder {
        let all = Mutex(EvaluationBuilder())
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            let builder = collect()
            all.withLock { $0.merge(builder) }
        }
        return all.withLock { $0 }
    }

    private func collect() -> EvaluationBuilder {
        var builder = EvaluationBuilder()
        var reader = CorpusReader()
        while let batch = queue.next() {
            for (offset, item) in batch.items.enumerated() {
                let number = batch.first + offset
                do throws(CorpusMistake) {
                    switch item {
                    case .record(let record): measure(try reader.document(record), number, &builder)
                    case .mistake(let mistake): throw mistake
                    }
                } catch {
                    builder.add(error, number: number)
                }
            }
        }
        return builder
    }

    private func measure(_ document: CorpusDocument, _ number: Int, _ builder: inout EvaluationBuilder) {
        var sink = FindingCollector()
        let text = document.text
        scanner.scan(text.span, into: &sink)
        builder.add(scorer.score(document, sink.findings, number: number), text: text)
        guard Self.isSampled(number) else { return }
        let places = scanner.ruleset.anchorPlaces(in: text, isGated: true)
        let tries = zip(ids, places).filter { !$1.isEmpty }.map { (rule: $0, count: $1.count) }
        builder.add(tries: tries, inBytes: text.count)
    }

    /// Whether the places at which rules are tried are counted in a document: a small corpus whole, a part of a large one.
    private static func isSampled(_ number: Int) -> Bool { number < 256 || number % 16 == 0 }
}
