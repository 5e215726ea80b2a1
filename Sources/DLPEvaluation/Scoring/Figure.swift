/// A measured number, and the interval in which it lies for 95 % of the ways to draw the documents anew.
package struct Figure: Hashable, Sendable {
    /// Nil where there is nothing to measure it by.
    package var value: Double?
    package var interval: ClosedRange<Double>?

    package init(value: Double?, interval: ClosedRange<Double>? = nil) {
        self.value = value
        self.interval = value == nil ? nil : interval
    }
}

/// What a measure says of some text.
package struct Quality: Sendable {
    package var tally: Tally
    package var precision: Figure
    package var recall: Figure
    package var f1: Figure
    package var f2: Figure
}

/// What every measure says of a type, a category, a stratum, a language, or of everything.
package struct Group: Sendable {
    package enum Kind: String, CaseIterable, Sendable { case all, category, type, stratum, language }

    package var kind: Kind
    package var name: String
    /// In the order of ``Measure``.
    package var qualities: [Quality]

    package subscript(measure: Measure) -> Quality { qualities[measure.rawValue] }
}

/// What is done to text in which there is nothing to find.
package struct CleanQuality: Sendable {
    /// Nil for all of it.
    package var stratum: String?
    package var documents = 0
    package var bytes = 0
    package var falseAlarms = 0
    package var changed = 0
    package var destroyedBytes = 0
    /// For each megabyte (1,000,000 bytes).
    package var falseAlarmsPerMB = Figure(value: nil)
    package var changedShare = Figure(value: nil)
    package var destroyedShare = Figure(value: nil)
}

/// How often what only looks like a value is taken for one.
package struct NearMissQuality: Sendable {
    /// Nil for all types.
    package var type: String?
    package var total = 0
    package var flagged = 0
    package var share = Figure(value: nil)
}

/// How often values of one type are read as another.
package struct Confusion: Hashable, Sendable {
    package var value: String
    package var finding: String
    package var count: Int
}

/// Precision and recall of findings of at least a confidence, all types together.
package struct CurvePoint: Hashable, Sendable {
    package var threshold: Int
    package var findings: Int
    package var right: Int
    package var spans: Int

    package var precision: Double? { Tally.share(Double(right), of: Double(findings)) }
    package var recall: Double? { Tally.share(Double(right), of: Double(spans)) }
}

/// What one rule did and what it cost.
package struct RuleQuality: Sendable {
    package var rule: String
    package var type: String
    package var findings = 0
    package var falseAlarms = 0
    /// Places of the sampled text at which its pattern was tried.
    package var tries = 0
}
