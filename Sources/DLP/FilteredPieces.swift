public import DLPModel

extension PromptFilter {
    /// Filters a text that comes as an asynchronous sequence of pieces.
    public func filter<Pieces: AsyncSequence>(_ pieces: Pieces) -> FilteredPieces<Pieces>
    where Pieces.Element == [UInt8] {
        FilteredPieces(pieces: pieces, filter: self)
    }
}

/// The filtered text, in pieces, as far as it has been decided.
///
/// Iteration throws ``PromptBlocked`` instead of giving out anything from the start of a blocking finding on, and at
/// the end of a text whose scan is incomplete.
public struct FilteredPieces<Pieces: AsyncSequence>: AsyncSequence where Pieces.Element == [UInt8] {
    let pieces: Pieces
    let filter: PromptFilter

    public func makeAsyncIterator() -> Iterator {
        Iterator(pieces: pieces.makeAsyncIterator(), scan: Scan(filter.stream()))
    }

    /// Gives one non-empty piece after the other.
    public struct Iterator: AsyncIteratorProtocol {
        var pieces: Pieces.AsyncIterator
        let scan: Scan

        public mutating func next(isolation actor: isolated (any Actor)? = #isolation) async throws -> [UInt8]? {
            while scan.isOpen {
                let output: [UInt8]
                if let piece = try await pieces.next(isolation: actor) {
                    output = scan.push(piece)
                } else {
                    output = scan.finish()
                }
                if !output.isEmpty { return output }
            }
            if let refusal = scan.takeRefusal() { throw refusal }
            return nil
        }
    }

    /// Holds the stream, which cannot be copied, for an iterator, which must be.
    final class Scan {
        private var stream: FilterStream?
        private var findings: [Finding] = []
        private var refusal: PromptBlocked?

        init(_ stream: consuming FilterStream) { self.stream = consume stream }

        var isOpen: Bool { stream != nil }

        func push(_ piece: [UInt8]) -> [UInt8] {
            var output: [UInt8] = []
            stream?.push(piece.span, into: &output)
            findings += stream?.takeFindings() ?? []
            if stream?.isBlocked ?? false { output += finish() }
            return output
        }

        func finish() -> [UInt8] {
            var output: [UInt8] = []
            guard let ended = stream.take() else { return output }
            let (outcome, rest) = ended.finishCollecting(into: &output)
            if outcome.verdict == .block {
                refusal = PromptBlocked(findings: findings + rest, isIncomplete: outcome.isIncomplete)
            }
            return output
        }

        func takeRefusal() -> PromptBlocked? { refusal.take() }
    }
}

/// The text must not be passed on.
public struct PromptBlocked: Error {
    /// Everything that was found up to the block.
    public let findings: [Finding]
    /// Whether the reason, or one of them, is a rule that could not decide.
    public let isIncomplete: Bool
}
