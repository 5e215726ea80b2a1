import DLPModel
import DLPScanner
import DLPTestSupport

/// Anything that scans a text in pieces: the engine, and scanners that are broken on purpose.
protocol SplitScanner: ~Copyable {
    init(_ ruleset: Ruleset, settings: ScanSettings)
    mutating func push(_ piece: Span<UInt8>, into sink: inout some ScanSink)
    consuming func finish(into sink: inout some ScanSink)
}

extension ScanStream: SplitScanner {}

/// One way in which a scan in pieces fell short of the scan of the whole.
enum Violation: Hashable {
    case findingsDiffer
    case outputDiffers
    case explanationsDiffer
    /// The bytes handed over are not those of the input.
    case inputChanged
    /// A byte of a finding was let out in clear.
    case leaked(at: Int)
    /// More bytes were held back than the ruleset says can be.
    case heldBack(Int)
    case contract(String)
}

/// The property that every partition of a text gives the same findings and the same bytes, with nothing let out early.
struct AnySplit<Scanner: SplitScanner & ~Copyable> {
    let ruleset: Ruleset
    let settings: ScanSettings

    init(_ ruleset: Ruleset, settings: ScanSettings = .plain, _: Scanner.Type) {
        self.ruleset = ruleset
        self.settings = settings
    }

    /// What a scan of the pieces of `text` tells its sink.
    func record(_ text: [UInt8], _ partition: Partition = Partition([])) -> RecordingSink {
        var sink = RecordingSink()
        var scanner = Scanner(ruleset, settings: settings)
        for piece in partition.pieces(of: text.count) {
            scanner.push(text.span.extracting(piece), into: &sink)
            sink.endPush()
        }
        scanner.finish(into: &sink)
        return sink
    }

    /// What is wrong with the scan of `text` in pieces, beside `whole`, the scan of it in one.
    func violations(in text: [UInt8], _ partition: Partition, beside whole: RecordingSink) -> [Violation] {
        let cut = record(text, partition)
        var violations = cut.mistakes.map(Violation.contract)
        if cut.findings != whole.findings { violations.append(.findingsDiffer) }
        if cut.output != whole.output { violations.append(.outputDiffers) }
        if cut.explanations != whole.explanations { violations.append(.explanationsDiffer) }
        if cut.input != text { violations.append(.inputChanged) }
        for finding in whole.findings where finding.isReplaced {
            if let leak = cut.passed.first(where: { $0.overlaps(finding.range) }) {
                violations.append(.leaked(at: max(leak.lowerBound, finding.range.lowerBound)))
            }
        }
        // Three more bytes may be the start of a character.
        let most =
            settings.recognizers.reduce(ruleset.holdBackBound) { max($0, 4096 + $1.reach) } + 3
            + settings.views.holdBackBound
        for (piece, handedOver) in zip(partition.pieces(of: text.count), cut.handedOver)
        where piece.upperBound - handedOver > most {
            violations.append(.heldBack(piece.upperBound - handedOver))
        }
        return violations
    }

    /// What is wrong with any of `partitions`; only the first that is wrong is told of.
    func violations(in text: [UInt8], _ partitions: some Sequence<Partition>) -> [Violation] {
        let whole = record(text)
        for partition in partitions {
            let violations = violations(in: text, partition, beside: whole)
            if !violations.isEmpty { return violations }
        }
        return []
    }
}
