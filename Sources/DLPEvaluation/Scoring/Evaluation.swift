package import DLPModel

/// Everything that was measured on a corpus.
package struct Evaluation: Sendable {
    /// What was measured, and with what.
    package struct Header: Sendable {
        package var toolVersion: String
        package var pack: PackIdentity
        package var threshold: Confidence
        package var views: String

        package init(toolVersion: String, pack: PackIdentity, threshold: Confidence, views: String) {
            self.toolVersion = toolVersion
            self.pack = pack
            self.threshold = threshold
            self.views = views
        }
    }

    /// What there was to measure it on.
    package struct Corpus: Sendable {
        package var documents = 0
        package var bytes = 0
        package var spans = 0
        package var nearMisses = 0
        package var leftOut = 0
        package var incomplete = 0
        /// Changes with every document; two results with the same one are about the same corpus.
        package var fingerprint: UInt64 = 0
        package var unknownLabels: [(label: String, count: Int)] = []
        /// The first of them, in the order of the corpus.
        package var mistakes: [CorpusMistake] = []
        package var mistakeCount = 0
    }

    package var header: Header
    package var corpus = Corpus()
    package var groups: [Group] = []
    /// All of it first, then each stratum.
    package var clean: [CleanQuality] = []
    /// All types first, then each one.
    package var nearMisses: [NearMissQuality] = []
    /// Where a value was read as another type, most often first.
    package var confusions: [Confusion] = []
    package var curve: [CurvePoint] = []
    /// In the order of the pack.
    package var rules: [RuleQuality] = []
    /// How much text ``RuleQuality/tries`` were counted in.
    package var sampledBytes = 0
    package var misses: [Miss] = []
    package var falseAlarms: [FalseAlarm] = []
    /// Some of both, explained.
    package var worstMisses: [WorstCase] = []
    package var worstFalseAlarms: [WorstCase] = []

    package init(header: Header) { self.header = header }

    /// Everything by this measure.
    package var total: Group? { groups.first { $0.kind == .all } }

    package func groups(_ kind: Group.Kind) -> [Group] { groups.filter { $0.kind == kind } }

    /// The rules that found nothing.
    package var idleRules: [RuleQuality] { rules.filter { $0.findings == 0 } }
}
