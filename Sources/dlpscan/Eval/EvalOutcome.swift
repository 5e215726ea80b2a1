internal import DLPEvaluation
internal import DLPReport

/// Writes what came of an evaluation, and works out its exit status.
struct EvalOutcome {
    private let evaluation: Evaluation
    private let bars: [BarResult]?
    private let comparison: Comparison?
    private let files: CorpusQueue.Outcome
    private let command: EvalCommand

    init(
        _ evaluation: Evaluation, files: CorpusQueue.Outcome, _ inputs: EvalInputs, _ command: EvalCommand
    ) {
        self.evaluation = evaluation
        self.files = files
        self.command = command
        bars = inputs.bars?.results(evaluation)
        comparison = inputs.baseline.map { Comparison(old: $0, new: ResultFile(evaluation)) }
    }

    /// The page with pictures.
    var page: [UInt8] { HTMLReport.page(evaluation, bars: bars, comparison: comparison) }

    /// Writes the report and says what is wrong.
    func write() throws(Failure) -> ExitStatus {
        try Console.write(command.format.report(evaluation, bars: bars, comparison: comparison))
        if command.showValues, !command.quiet, evaluation.worstMisses.allSatisfy({ $0.value == nil }),
            evaluation.worstFalseAlarms.allSatisfy({ $0.value == nil })
        {
            Console.tell("dlpscan: --show-values shows values in a table on a terminal only; here they are masked")
        }
        return status()
    }

    private func status() -> ExitStatus {
        var status = ExitStatus.passed
        var absent: Set<String> = []
        let corpus = evaluation.corpus
        for mistake in corpus.mistakes { Console.tell("dlpscan: \(mistake)") }
        if corpus.mistakeCount > corpus.mistakes.count {
            Console.tell("dlpscan: \(corpus.mistakeCount - corpus.mistakes.count) more documents cannot be read")
        }
        if corpus.mistakeCount > 0 { status.note(.badData) }
        for (file, error) in files.failures {
            Console.tell("dlpscan: cannot read \(file): \(error.message)")
            status.note(.inputOutput)
        }
        if !files.passedOver.isEmpty, !command.quiet {
            let names = files.passedOver.prefix(5).joined(separator: ", ")
            let more = files.passedOver.count > 5 ? " and \(files.passedOver.count - 5) more" : ""
            Console.tell("dlpscan: passed over, as they are no corpus: \(names)\(more)")
        }
        for bar in bars ?? [] where !bar.isReached {
            Console.tell("dlpscan: \(bar.message)")
            status.note(.findings)
        }
        for type in (bars ?? []).flatMap(\.absentTypes) where absent.insert(type).inserted {
            Console.tell("dlpscan: the corpus has no \(type), which \(command.failUnder ?? "") names")
        }
        return status
    }
}
