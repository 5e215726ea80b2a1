internal import DLPModel
internal import Synchronization

/// One rule of a set: its head, and the rest of it, which is read and compiled when first asked for and shared by all
/// threads.
///
/// A scan asks for few of its rules' rests, and a cold start would spend most of its time on reading the others.
final class RuleEntry: Sendable {
    private enum State {
        /// The rest of a line of a pack, and where it begins.
        case unread([UInt8], Int)
        case read(Rule)
        case ready(RulePatterns)
    }

    let head: RuleHead
    private let jit: Bool
    private let state: Mutex<State>

    init(_ rule: Rule, jit: Bool) {
        head = RuleHead(rule)
        self.jit = jit
        state = Mutex(.read(rule))
    }

    /// Reads the head of a line, and goes past the line.
    init(from pack: inout PackReader) throws(PackReader.Malformed) {
        let head = try RuleHead(from: &pack)
        self.head = head
        jit = true
        state = Mutex(.unread(pack.bytes, pack.offset))
        pack.skip(bytes: head.rest)
        try pack.endLine()
    }

    var rule: Rule {
        state.withLock { state in
            if case .ready(let patterns) = state { return patterns.rule }
            let rule = read(state)
            state = .read(rule)
            return rule
        }
    }

    var patterns: RulePatterns {
        state.withLock { state in
            if case .ready(let patterns) = state { return patterns }
            let patterns = RulePatterns(read(state), jit: jit)
            state = .ready(patterns)
            return patterns
        }
    }

    private func read(_ state: State) -> Rule {
        switch state {
        case .ready(let patterns): return patterns.rule
        case .read(let rule): return rule
        case .unread(let bytes, let offset):
            var pack = PackReader(bytes, from: offset)
            do throws(PackReader.Malformed) {
                return try Rule(head, restFrom: &pack)
            } catch {
                // A rule left out would be a hole in the filter.
                preconditionFailure("rule \(head.id.rawValue) of its pack is damaged at byte \(error.offset)")
            }
        }
    }
}
