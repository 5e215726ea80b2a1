public import DLPModel

/// Which rules of a set run, how sure each has to be, and what is scanned beside the text as it is.
public struct RuleSelection: Hashable, Sendable {
    /// Hundredths in the order of the set; ``off`` for a rule that is off.
    private let levels: [UInt8]
    public let views: ViewSelection
    /// Whether any rule is off.
    let skips: Bool
    /// The threshold of all rules, where they have the same.
    let commonThreshold: Confidence?

    private static let off = UInt8.max

    /// What makes a candidate a finding unless a pack or the user asks for something else.
    public static let usualThreshold = Confidence(hundredths: 50)

    private init(levels: [UInt8], views: ViewSelection) {
        self.levels = levels
        self.views = views
        let first = levels.first ?? Self.off
        let isUniform = levels.allSatisfy { $0 == first }
        skips = !isUniform && levels.contains(Self.off) || first == Self.off
        commonThreshold = isUniform && !skips ? Confidence(hundredths: Int(first)) : nil
    }

    package init(_ thresholds: [Confidence?], views: ViewSelection = .default) {
        self.init(levels: thresholds.map(Self.level), views: views)
    }

    /// All rules of a set of `count`, each at the usual threshold.
    package init(all count: Int) {
        self.init(levels: Array(repeating: Self.level(Self.usualThreshold), count: count), views: .default)
    }

    private static func level(_ threshold: Confidence?) -> UInt8 { threshold.map { UInt8($0.hundredths) } ?? off }

    private static func threshold(_ level: UInt8) -> Confidence? {
        level == off ? nil : Confidence(hundredths: Int(level))
    }

    /// In the order of the set; nil for a rule that is off.
    package var thresholds: [Confidence?] { levels.map(Self.threshold) }

    /// How many rules there are, those that are off too.
    package var capacity: Int { levels.count }

    /// How many rules run.
    public var count: Int { levels.count { $0 != Self.off } }

    func isOn(_ rule: Int) -> Bool { levels[rule] != Self.off }

    /// The least confidence that makes a candidate of the rule a finding; nil where the rule is off.
    subscript(rule: Int) -> Confidence? { Self.threshold(levels[rule]) }

    /// What one of the two runs, at the lower of their thresholds, through the wider of their views.
    package func union(_ other: RuleSelection) -> RuleSelection {
        // What is off is above all thresholds.
        RuleSelection(levels: zip(levels, other.levels).map { min($0, $1) }, views: max(views, other.views))
    }

    /// The same for a set with further rules behind, which are all on.
    package func widened(to count: Int) -> RuleSelection {
        let further = Array(repeating: Self.level(Self.usualThreshold), count: max(0, count - levels.count))
        return further.isEmpty ? self : RuleSelection(levels: levels + further, views: views)
    }

    /// The same rules and those of another set behind them.
    func appending(_ other: RuleSelection) -> RuleSelection {
        RuleSelection(levels: levels + other.levels, views: views)
    }
}

extension RuleSelection {
    /// Runs of rules that have the same threshold: `12` that are off, `300@50` that ask for 0.50.
    package var runs: [String] {
        var runs: [(count: Int, level: UInt8)] = []
        for level in levels {
            if let last = runs.last, last.level == level {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((1, level))
            }
        }
        return runs.map { $0.level == Self.off ? "\($0.count)" : "\($0.count)@\($0.level)" }
    }

    /// Reads ``runs``; nil where one of them is none.
    init?(runs: [String], views: ViewSelection) {
        var levels: [UInt8] = []
        for run in runs {
            let parts = run.split(separator: "@", omittingEmptySubsequences: false)
            guard let count = parts.first.flatMap({ Int($0) }), (1...65_536).contains(count), parts.count <= 2 else {
                return nil
            }
            guard let level = parts.count == 2 ? UInt8(parts[1]) : Self.off, parts.count == 1 || level <= 100 else {
                return nil
            }
            levels.append(contentsOf: repeatElement(level, count: count))
        }
        self.init(levels: levels, views: views)
    }
}
