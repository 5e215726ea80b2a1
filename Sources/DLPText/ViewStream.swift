internal import DLPModel

/// Finds the views of text that comes in pieces; any cut gives the same views.
///
/// What may still change with what follows is held back: an open escape, a row of base64 that goes on, and the unchanged
/// text behind what was decoded. At most ``longestHold`` bytes of folded text and ``Folding/longestHold`` bytes of the
/// original are.
public struct ViewStream: Sendable {
    /// What is known since the piece before.
    public struct Piece: Sendable {
        /// Windows on what is encoded, to be scanned beside the text.
        public var decoded: [View]
        /// What was not decoded to the end.
        public var undecoded: [UndecodedStretch]
        /// The folded text that is decided now, to be scanned instead of the original, as a range of ``folded``: no view
        /// to come decodes any of it.
        public var text: Range<Int>
        /// Where the first byte of the original stands that is not decided.
        public var decided: Int
        /// Where the first byte of the original stands that a view to come may redact for what it decodes: the first
        /// part of a row of base64 that an escape interrupts is decided, and free when the row is.
        public var free: Int
    }

    private let limits: ViewLimits
    private var fold = FoldStream()
    private var overrides: BidiOverride
    /// Where each pass goes on in ``folded``.
    private var starts = [Int](repeating: 0, count: Cluster.Pass.allCases.count)
    /// The length of ``folded`` from which on another look is worth its time.
    private var nextLook = 0
    /// How much of ``folded`` is decided.
    private var given = 0

    /// The bytes before a place that decoders look at.
    private static let lookBehind = 1024
    /// The held bytes from which on not every piece is looked at.
    private static let longHold = 512

    public init(limits: ViewLimits = ViewLimits()) {
        self.limits = limits
        overrides = BidiOverride(context: limits.context)
    }

    /// The folded text that may still be looked at.
    public var folded: View { fold.view }

    /// The most bytes of folded text at the end whose views are not known before more comes.
    public var longestHold: Int {
        (SymbolRun.longest + Cluster.longest + limits.context + Cluster.longestToken) * 5 / 4 + Reader.reach
    }

    /// The original bytes that came and are not decided, where folding has changed nothing so far.
    public var undecidedOriginal: [UInt8] { Array(fold.view.bytes[given...]) + fold.rest }

    /// Adds a piece of text.
    public mutating func append(_ piece: borrowing Span<UInt8>) -> Piece {
        forget()
        fold.append(piece)
        let turned = overrides.append(piece)
        return decode(turned, isEnd: false)
    }

    /// Decides the rest of the text.
    public mutating func finish() -> Piece {
        forget()
        fold.finish()
        let turned = overrides.finish()
        return decode(turned.map { [$0] } ?? [], isEnd: true)
    }

    private mutating func decode(_ turned: [View], isEnd: Bool) -> Piece {
        let count = fold.view.bytes.count
        var decoder = Decoder(limits)
        if isEnd || count >= nextLook {
            for (index, pass) in Cluster.Pass.allCases.enumerated() {
                starts[index] = decoder.decode(pass, fold.view.bytes.span, from: starts[index], isEnd: isEnd)
            }
            decoder.rebase(onto: fold.view.map)
            let held = count - start
            nextLook = held > Self.longHold ? count + held / 8 : 0
        }
        let open = isEnd ? Int.max : overrides.open ?? Int.max
        let end = max(given, min(start, fold.view.map.place(from: open)))
        let text = given..<end
        given = end
        return Piece(
            decoded: decoder.views + turned, undecoded: decoder.undecoded, text: text,
            decided: min(open, original(from: end)),
            free: isEnd ? fold.decided : min(open, original(from: startOfRow(before: end))))
    }

    /// Where the pass that is furthest behind goes on.
    private var start: Int { starts.min() ?? 0 }

    /// Where the first byte of the original stands that the folded text from `place` on stands for.
    private func original(from place: Int) -> Int {
        place < fold.view.bytes.count ? fold.view.map.original(at: place).lowerBound : fold.decided
    }

    /// The start of the row of base64 that ends at `place`, or what a window shows of it.
    private func startOfRow(before place: Int) -> Int {
        let members = SymbolRun.members
        var start = place
        while start > max(0, place - limits.context), members[Int(fold.view.bytes[start - 1])] { start -= 1 }
        return start
    }

    /// Drops what no decoder looks at any more.
    private mutating func forget() {
        let count = given - Self.lookBehind - limits.context
        guard count > max(Self.lookBehind, fold.view.bytes.count / 2) else { return }
        fold.view.removeFirst(count)
        for index in starts.indices { starts[index] -= count }
        nextLook = max(0, nextLook - count)
        given -= count
    }
}
