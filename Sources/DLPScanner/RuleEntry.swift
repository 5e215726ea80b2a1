internal import DLPModel
internal import Synchronization

/// One rule of a set, of which only how far it looks is known from the start; the rest is read and compiled when first
/// asked for and shared by all threads.
///
/// A scan asks for few of its rules, and a cold start would spend most of its time on reading the others.
final class RuleEntry: Sendable {
    private enum State {
        /// A line of a pack.
        case unread(PackLine)
        /// The rest of a line behind its head.
        case begun(RuleHead, PackLine)
        case read(Rule)
        case ready(RulePatterns)
    }

    let reach: RuleReach
    /// Whether the rule has a wish for what takes the value's place.
    let hasReplacement: Bool
    private let jit: Bool
    private let state: Mutex<State>

    init(_ rule: Rule, jit: Bool) {
        let head = RuleHead(rule)
        reach = head.reach
        hasReplacement = head.replacement != nil
        self.jit = jit
        state = Mutex(.read(rule))
    }

    /// Knows of a line what the index of its pack says.
    init(_ line: PackLine, _ known: PackIndex.Rule) {
        reach = known.reach
        hasReplacement = known.hasReplacement
        jit = true
        state = Mutex(.unread(line))
    }

    /// Reads the head of a line, and goes past the line.
    init(from pack: inout PackReader) throws(PackReader.Malformed) {
        let head = try RuleHead(from: &pack)
        reach = head.reach
        hasReplacement = head.replacement != nil
        jit = true
        state = Mutex(.begun(head, .bytes(pack.bytes, from: pack.offset)))
        pack.skip(bytes: head.rest)
        try pack.endLine()
    }

    var head: RuleHead {
        state.withLock { state in
            switch state {
            case .ready(let patterns): return RuleHead(patterns.rule)
            case .read(let rule): return RuleHead(rule)
            case .begun(let head, _): return head
            case .unread(let line):
                let (head, rest) = Self.begin(line)
                state = .begun(head, rest)
                return head
            }
        }
    }

    var rule: Rule {
        state.withLock { state in
            if case .ready(let patterns) = state { return patterns.rule }
            let rule = Self.read(state)
            state = .read(rule)
            return rule
        }
    }

    var patterns: RulePatterns {
        state.withLock { state in
            if case .ready(let patterns) = state { return patterns }
            let patterns = RulePatterns(Self.read(state), jit: jit)
            state = .ready(patterns)
            return patterns
        }
    }

    private static func read(_ state: State) -> Rule {
        switch state {
        case .ready(let patterns): return patterns.rule
        case .read(let rule): return rule
        case .begun(let head, let rest):
            return whole(rest) { pack throws(PackReader.Malformed) in try Rule(head, restFrom: &pack) }
        case .unread(let line):
            let (head, rest) = begin(line)
            return read(.begun(head, rest))
        }
    }

    private static func begin(_ line: PackLine) -> (RuleHead, rest: PackLine) {
        whole(line) { pack throws(PackReader.Malformed) in
            let head = try RuleHead(from: &pack)
            return (head, .bytes(pack.bytes, from: pack.offset))
        }
    }

    /// What is read of a line that is known to be as it was written.
    private static func whole<Part>(
        _ line: PackLine, _ read: (inout PackReader) throws(PackReader.Malformed) -> Part
    ) -> Part {
        var pack = line.reader
        do throws(PackReader.Malformed) {
            return try read(&pack)
        } catch {
            // A rule left out would be a hole in the filter.
            preconditionFailure("a rule of its pack is damaged at byte \(error.offset)")
        }
    }
}

/// A line of a pack, or a part of one, where it stands.
enum PackLine: Sendable {
    case bytes([UInt8], from: Int)
    /// Of a text within the program: copied when it is read.
    case text(StaticString, Range<Int>)

    var reader: PackReader {
        switch self {
        case .bytes(let bytes, let offset): PackReader(bytes, from: offset)
        case .text(let text, let range): PackReader(text.withUTF8Buffer { unsafe Array($0[range]) })
        }
    }
}
