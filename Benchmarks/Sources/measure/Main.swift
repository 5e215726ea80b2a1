internal import DLP
internal import Foundation

/// Takes one figure of the engine in this process, and prints it as words.
///
/// Results are lines of a name and numbers; `Benchmarks/bench` puts them together.
@main
enum Main {
    static let usage = """
        usage: measure scan RULES COPIES FILE...        name, bytes, seconds, findings, incomplete ones
               measure pieces RULES COPIES SIZE FILE    the same, in pieces of SIZE bytes
               measure long RULES COPIES TIMES FILE     the same, for COPIES copies pushed TIMES times into one stream
               measure prompts RULES ROUNDS FILE        median and 99th percentile in µs of one of FILE's 4 KB prompts,
                                                        findings, allocations a prompt, blocks kept a prompt
               measure held RULES FILE                  median and 99th percentile of the bytes held back
               measure instructions RULES FILE...       scans each file, warm, for callgrind to count
        RULES: builtin, a folder of rule files, or FOLDER:N for the first N rules in it; plain:RULES to scan no views
        """

    static func main() {
        do {
            try run()
        } catch {
            FileHandle.standardError.write(Data("measure: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run() throws {
        var words = CommandLine.arguments.dropFirst()
        guard words.count >= 3, let command = words.popFirst(), let name = words.popFirst() else {
            throw Failure(usage)
        }
        var settings = ScanSettings()
        if name.hasPrefix("plain:") { settings.views = .none }
        let rules = name.hasPrefix("plain:") ? String(name.dropFirst("plain:".count)) : name
        let scanner = Scanner(try ruleset(named: rules), settings: settings)
        func number() throws -> Int {
            guard let number = words.popFirst().flatMap({ Int($0) }) else { throw Failure(usage) }
            return number
        }
        switch command {
        case "scan": try scan(try number(), words, scanner)
        case "pieces": try pieces(try number(), size: try number(), words, scanner)
        case "long": try long(try number(), times: try number(), words, scanner)
        case "prompts": try prompts(rounds: try number(), words, scanner.ruleset)
        case "held": try heldBack(words, scanner)
        case "instructions": try instructions(words, scanner)
        default: throw Failure(usage)
        }
    }
}
