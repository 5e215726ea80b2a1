internal import DLPModel

/// Folds text that comes in pieces; any cut gives the same view.
///
/// What is decided is added to ``view`` at once, with ranges that count from the start of the text. The rest, at most
/// ``Folding/longestHold`` bytes, waits for more.
public struct FoldStream: Sendable {
    /// What is folded so far; take from its front what has been dealt with.
    public var view = View(path: [.folded])
    private var folder = Folder()
    /// The bytes that are not decided.
    private(set) var rest: [UInt8] = []
    /// Where the first byte of the text stands that is not in the view yet.
    public var decided: Int { offset }
    /// Where ``rest`` starts in the text.
    private var offset = 0

    public init() {}

    /// How many bytes of the text so far are not in the view yet.
    public var held: Int { rest.count }

    /// Adds a piece of text.
    public mutating func append(_ piece: borrowing Span<UInt8>) {
        if rest.isEmpty {
            let decided = folder.fold(piece, offset: offset, isEnd: false, into: &view)
            offset += decided
            rest.append(piece, decided..<piece.count)
        } else {
            rest.append(piece, 0..<piece.count)
            foldRest(isEnd: false)
        }
    }

    /// Decides the rest of the text.
    public mutating func finish() { foldRest(isEnd: true) }

    private mutating func foldRest(isEnd: Bool) {
        var open = rest
        rest = []
        let decided = folder.fold(open.span, offset: offset, isEnd: isEnd, into: &view)
        offset += decided
        open.removeFirst(decided)
        rest = open
    }
}
