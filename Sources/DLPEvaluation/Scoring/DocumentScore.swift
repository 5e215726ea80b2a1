package import DLPModel

/// What came of one document; no text of it.
package struct DocumentScore: Sendable {
    /// Its place among the documents of the corpus, from 0.
    package var number: Int
    package var id: String
    package var stratum: String
    package var language: String
    /// How long the text is.
    package var bytes: Int
    /// Whether nobody says that there is anything in it: neither a value nor a near miss.
    package var isClean: Bool
    /// Bytes that were taken out of it.
    package var removedBytes = 0
    package var findings = 0
    /// The tallies of each type that is in it or was found in it.
    package var types: [(type: DataType, scores: Scores)] = []
    package var misses: [Miss] = []
    package var falseAlarms: [FalseAlarm] = []
    /// The near misses of it: of which type, and whether it was found.
    package var nearMisses: [(type: DataType, isFlagged: Bool)] = []
    /// The type of a value, and that of the finding that covers it.
    package var readings: [Reading] = []
    /// Who found what, with what confidence, and whether rightly.
    package var verdicts: [Verdict] = []
    /// Labels that mean nothing here.
    package var unknownLabels: [String] = []
    /// Spans that the map of labels leaves out.
    package var leftOut = 0
    /// Stretches that a rule could not decide about.
    package var incomplete = 0

    /// How a value was read.
    package struct Reading: Hashable, Sendable {
        package var value: DataType
        package var finding: DataType
    }

    /// One finding, judged by type and overlap.
    package struct Verdict: Sendable {
        package var rule: RuleID
        package var confidence: Confidence
        package var isRight: Bool
    }
}

/// A value that was not found as what it is.
package struct Miss: Hashable, Sendable {
    /// What there is in its place.
    package enum Instead: Hashable, Sendable {
        case nothing
        /// A finding of the same type that covers too little or too much.
        case elsewhere
        case otherType(DataType)
    }

    package var document: String
    package var number: Int
    package var range: Range<Int>
    package var type: DataType
    package var instead: Instead
}

/// A finding where there is no value of its type.
package struct FalseAlarm: Hashable, Sendable {
    package var document: String
    package var number: Int
    package var range: Range<Int>
    package var type: DataType
    package var rule: RuleID
    package var confidence: Confidence
    /// The type of the value that is there.
    package var actual: DataType?
}
