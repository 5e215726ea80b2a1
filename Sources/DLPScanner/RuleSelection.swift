public import DLPModel

/// Which rules of a set run, how sure each has to be, and what is scanned beside the text as it is.
public struct RuleSelection: Hashable, Sendable {
    /// In the order of the set; nil for a rule that is off.
    package let thresholds: [Confidence?]
    public let views: ViewSelection
    /// Whether any rule is off.
    let skips: Bool

    /// What makes a candidate a finding unless a pack or the user asks for something else.
    public static let usualThreshold = Confidence(hundredths: 50)

    package init(_ thresholds: [Confidence?], views: ViewSelection = .default) {
        self.thresholds = thresholds
        self.views = views
        skips = thresholds.contains(nil)
    }

    /// All rules of a set of `count`, each at the usual threshold.
    package init(all count: Int) { self.init(Array(repeating: Self.usualThreshold, count: count)) }

    /// How many rules run.
    public var count: Int { thresholds.count { $0 != nil } }

    func isOn(_ rule: Int) -> Bool { thresholds[rule] != nil }

    /// What one of the two runs, at the lower of their thresholds, through the wider of their views.
    package func union(_ other: RuleSelection) -> RuleSelection {
        let thresholds = zip(thresholds, other.thresholds).map { left, right in
            left.flatMap { left in right.map { min(left, $0) } ?? left } ?? right
        }
        return RuleSelection(thresholds, views: max(views, other.views))
    }

    /// The same for a set with further rules behind, which are all on.
    package func widened(to count: Int) -> RuleSelection {
        let further = Array(repeating: Optional(Self.usualThreshold), count: max(0, count - thresholds.count))
        return RuleSelection(thresholds + further, views: views)
    }
}

extension RuleSelection {
    /// Runs of rules that have the same threshold: `12` that are off, `300@50` that ask for 0.50.
    package var runs: [String] {
        var runs: [(count: Int, threshold: Confidence?)] = []
        for threshold in thresholds {
            if let last = runs.last, last.threshold == threshold {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((1, threshold))
            }
        }
        return runs.map { run in run.threshold.map { "\(run.count)@\($0.hundredths)" } ?? "\(run.count)" }
    }

    /// Reads ``runs``; nil where one of them is none.
    init?(runs: [String], views: ViewSelection) {
        var thresholds: [Confidence?] = []
        for run in runs {
            let parts = run.split(separator: "@", omittingEmptySubsequences: false)
            guard let count = parts.first.flatMap({ Int($0) }), (1...65_536).contains(count), parts.count <= 2 else {
                return nil
            }
            let hundredths = parts.count == 2 ? Int(parts[1]) : nil
            if parts.count == 2, hundredths == nil { return nil }
            thresholds += Array(repeating: hundredths.map { Confidence(hundredths: $0) }, count: count)
        }
        self.init(thresholds, views: views)
    }
}
