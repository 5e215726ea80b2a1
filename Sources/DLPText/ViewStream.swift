/// Finds the views of text that comes in pieces; any cut gives the same views.
///
/// What may still change with what follows is held back: an open escape, a row of base64 that goes on, and the unchanged
/// text behind what was decoded. At most ``longestHold`` bytes of folded text and ``Folding/longestHold`` bytes of the
/// original are.
public struct ViewStream: Sendable {
    /// What is known since the piece before.
    public struct Piece: Sendable {
        /// The text that follows the text of the piece before, folded, to be scanned instead of the original.
        public var text: View
        /// Windows on what is encoded, to be scanned beside the text.
        public var decoded: [View]
        /// What was not decoded to the end.
        public var undecoded: [UndecodedStretch]
        /// Where the first byte of the original stands that a view to come may decode.
        ///
        /// Such a view has unchanged bytes before it as well, up to ``ViewLimits/context``, and the first part of a row
        /// of base64 that an escape interrupts.
        public var decided: Int
    }

    private let limits: ViewLimits
    private var fold = FoldStream()
    private var overrides: BidiOverride
    /// The folded text that may still be looked at.
    private var text = View()
    /// Where each pass goes on in ``text``.
    private var starts = [Int](repeating: 0, count: Cluster.Pass.allCases.count)
    /// The length of ``text`` from which on another look is worth its time.
    private var nextLook = 0

    /// The bytes before a place that decoders look at.
    private static let lookBehind = 1024
    /// The held bytes from which on not every piece is looked at.
    private static let longHold = 512

    public init(limits: ViewLimits = ViewLimits()) {
        self.limits = limits
        overrides = BidiOverride(context: limits.context)
    }

    /// The most bytes of folded text at the end whose views are not known before more comes.
    public var longestHold: Int { (SymbolRun.longest + Cluster.longest + limits.context) * 5 / 4 + Reader.reach }

    /// Adds a piece of text.
    public mutating func append(_ piece: borrowing Span<UInt8>) -> Piece {
        fold.append(piece)
        let turned = overrides.append(piece)
        return decode(turned, isEnd: false)
    }

    /// Decides the rest of the text.
    public mutating func finish() -> Piece {
        fold.finish()
        let turned = overrides.finish()
        return decode(turned.map { [$0] } ?? [], isEnd: true)
    }

    private mutating func decode(_ turned: [View], isEnd: Bool) -> Piece {
        let new = fold.view
        fold.view = View(path: [.folded])
        text.bytes += new.bytes
        text.map.append(0..<new.map.count, of: new.map)
        var decoder = Decoder(limits)
        if isEnd || text.bytes.count >= nextLook {
            for (index, pass) in Cluster.Pass.allCases.enumerated() {
                starts[index] = decoder.decode(pass, text.bytes.span, from: starts[index], isEnd: isEnd)
            }
            decoder.rebase(onto: text.map)
            let held = text.bytes.count - start
            nextLook = held > Self.longHold ? text.bytes.count + held / 8 : 0
        }
        let decided =
            start < text.bytes.count ? text.map.original(at: start).lowerBound : fold.decided
        forget()
        return Piece(
            text: new, decoded: decoder.views + turned, undecoded: decoder.undecoded,
            decided: isEnd ? decided : min(decided, overrides.open ?? decided))
    }

    /// Where the pass that is furthest behind goes on.
    private var start: Int { starts.min() ?? 0 }

    /// Drops what no decoder looks at any more.
    private mutating func forget() {
        let count = start - Self.lookBehind - limits.context
        guard count > max(Self.lookBehind, text.bytes.count / 2) else { return }
        text.removeFirst(count)
        for index in starts.indices { starts[index] -= count }
        nextLook = max(0, nextLook - count)
    }
}
