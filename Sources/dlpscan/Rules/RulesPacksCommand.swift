internal import ArgumentParser
internal import DLP
internal import DLPModel
internal import DLPScanner
internal import DLPWire

/// `dlpscan rules packs`: shows which packs by purpose there are.
struct RulesPacksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "packs",
        abstract: "List the packs that --packs takes by name.",
        discussion: """
              dlpscan rules packs
                  name, rules, types, thresholds, views and what it is for
              dlpscan rules list --packs pci-dss
                  the rules of one
            """)

    /// How the list is written.
    enum Format: String, CaseIterable, ExpressibleByArgument { case table, jsonl, markdown }

    @Option(help: ArgumentHelp("How the list is written.", valueName: "format"))
    var format = Format.table
}

extension RulesPacksCommand: Command {
    func execute() async throws(Failure) -> ExitStatus {
        let packs = Ruleset.builtin.packs
        switch format {
        case .table: try Console.print(Self.table(packs))
        case .jsonl: try Console.write(packs.flatMap(Self.line))
        case .markdown: try Console.print(Self.markdown(packs))
        }
        return .passed
    }

    private static let head = ["PACK", "RULES", "TYPES", "THRESHOLD", "VIEWS", "WHAT IT IS FOR"]

    private static func row(_ pack: RulePack) -> [String] {
        let rules = Ruleset.builtin.selecting([pack])
        let thresholds = Set(rules.thresholds).sorted()
        let range = [thresholds.first, thresholds.last].compactMap { $0?.description }
        return [
            pack.name, String(rules.count), String(Set(rules.rules.map(\.type)).count),
            Set(range).sorted().joined(separator: " to "), rules.views.rawValue, pack.summary,
        ]
    }

    private static func table(_ packs: [RulePack]) -> String {
        let rows = [head] + packs.map(row)
        let widths = head.indices.dropLast().map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count + 2) }
            return cells.joined() + (row.last ?? "") + "\n"
        }.joined()
    }

    private static func markdown(_ packs: [RulePack]) -> String {
        let names = ["pack", "rules", "types", "threshold", "views", "what it is for"]
        let rows = packs.map { pack in
            let row = row(pack)
            return ["`\(row[0])`"] + row.dropFirst()
        }
        return ([names, names.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }

    private static func line(_ pack: RulePack) -> [UInt8] {
        let rules = Ruleset.builtin.selecting([pack])
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("schema", 1)
        writer.member("pack", pack.name)
        writer.member("description", pack.summary)
        writer.member("rules", rules.count)
        writer.member("views", rules.views.rawValue)
        writer.member("identity", rules.identity.name)
        writer.member("sha256", rules.identity.sha256)
        writer.endObject()
        writer.endDocument()
        return writer.take()
    }
}
