internal import DLP
internal import DLPCompiler
internal import Foundation

/// What a run cannot go on without.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// The rules that a word of the command line names: `builtin`, a folder of rule files, or `folder:N` for its first N.
func ruleset(named name: String) throws -> Ruleset {
    if name == "builtin" { return .builtin }
    let parts = name.split(separator: ":").map(String.init)
    let folder = parts[0]
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".yaml") }
    let sources = try files.map { RuleSource(path: $0, bytes: try contents(of: "\(folder)/\($0)")) }
    let all = try RuleCompiler.compile(sources, name: "synthetic", version: "1").ruleset
    guard parts.count > 1, let count = Int(parts[1]) else { return all }
    let wanted = Set(all.rules.prefix(count).map(\.id))
    return all.filter { wanted.contains($0.id) }
}

func contents(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

/// The file's bytes, so many times.
func contents(of path: String, copies: Int) throws -> [UInt8] {
    let block = try contents(of: path)
    var text: [UInt8] = []
    text.reserveCapacity(block.count * copies)
    for _ in 0..<copies { text += block }
    return text
}

/// Counts what a scan finds, and keeps nothing.
struct FindingCounter: ScanSink {
    var findings = 0
    /// Stretches that a rule could not decide about.
    var incomplete = 0

    mutating func found(_ finding: Finding) {
        if case .incomplete = finding.kind { incomplete += 1 } else { findings += 1 }
    }
}

/// The seconds that `work` takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}
