package import DLPModel

/// A pack by purpose: a name for some of the rules of a set, and for how sure each of them has to be.
public struct RulePack: Hashable, Sendable {
    public let name: String
    /// What it is for, in one sentence.
    public let summary: String
    public let selection: RuleSelection

    package init(name: String, summary: String, selection: RuleSelection) {
        self.name = name
        self.summary = summary
        self.selection = selection
    }

    /// The same for a set with further rules behind, which are all on.
    func widened(to count: Int) -> RulePack {
        RulePack(name: name, summary: summary, selection: selection.widened(to: count))
    }

    /// The pack as one line of printable ASCII.
    package var line: String {
        var line = RuleLine()
        line.append("pack", name)
        line.append("summary", summary)
        line.append("views", selection.views.rawValue)
        line.append("runs", selection.runs)
        return line.text
    }

    /// Reads one ``line``, and goes past it.
    init(from pack: inout PackReader) throws(PackReader.Malformed) {
        try self.init(named: try pack.text("pack"), restFrom: &pack)
    }

    /// Reads the rest of a line behind the name.
    fileprivate init(named name: String, restFrom pack: inout PackReader) throws(PackReader.Malformed) {
        self.name = name
        summary = try pack.text("summary")
        let views = try pack.value("views", ViewSelection.init(rawValue:))
        let start = pack.offset
        guard let selection = RuleSelection(runs: try pack.texts("runs"), views: views) else {
            throw PackReader.Malformed(offset: start, problem: .value("runs"))
        }
        self.selection = selection
        try pack.endLine()
    }
}

/// The packs by purpose that come with a set of rules, and what became of rules that were retired.
///
/// Nothing of it is read before it is asked for.
package struct PackCatalog: Sendable {
    private let lines: PackLine?

    /// The catalog of a set that comes with none.
    static let none = PackCatalog(lines: nil)

    private init(lines: PackLine?) { self.lines = lines }

    /// A catalog within the program.
    package init(_ text: StaticString) { lines = .text(text, 0..<text.utf8CodeUnitCount) }

    /// The text that says it: a line for the retired rules, then a line a pack.
    package static func text(of packs: [RulePack], successors: [RuleID: RuleID]) -> String {
        var retired = RuleLine()
        let pairs = successors.sorted { $0.key < $1.key }
        retired.append("retired", pairs.flatMap { [$0.key.rawValue, $0.value.rawValue] })
        return ([retired.text] + packs.map(\.line)).joined(separator: "\n")
    }

    /// In the order of their names, but for `default`, which is the first.
    var packs: [RulePack] {
        read { lines throws(PackReader.Malformed) in
            lines.skipLine()
            var packs: [RulePack] = []
            while !lines.isAtEnd { packs.append(try RulePack(from: &lines)) }
            return packs
        } ?? []
    }

    /// One of ``packs``, for which the others are not read.
    func pack(named name: String) -> RulePack? {
        read { lines throws(PackReader.Malformed) -> RulePack? in
            lines.skipLine()
            while !lines.isAtEnd {
                let next = try lines.text("pack")
                if next == name { return try RulePack(named: name, restFrom: &lines) }
                lines.skipLine()
            }
            return nil
        } ?? nil
    }

    /// The rule that took the place of each that was retired.
    var successors: [RuleID: RuleID] {
        let ids = read { lines throws(PackReader.Malformed) in try lines.texts("retired") } ?? []
        let pairs = stride(from: 0, to: ids.count - 1, by: 2).map { index in
            (RuleID(rawValue: ids[index]), RuleID(rawValue: ids[index + 1]))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private func read<Part>(_ read: (inout PackReader) throws(PackReader.Malformed) -> Part) -> Part? {
        guard var reader = lines?.reader else { return nil }
        do throws(PackReader.Malformed) {
            return try read(&reader)
        } catch {
            // A pack without some of its rules would be a hole in the filter.
            preconditionFailure("the packs by purpose are damaged at byte \(error.offset)")
        }
    }
}
