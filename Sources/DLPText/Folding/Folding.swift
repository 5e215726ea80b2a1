internal import DLPModel

/// Folds text: other scripts' digits, full-width, mathematical and enclosed characters, exotic spaces, dashes and quotes
/// read as ASCII; invisible characters, controls, stray bytes and marks on ASCII characters left out.
public enum Folding {
    /// The most bytes at the end of a piece that are not folded before more comes.
    public static let longestHold = Folder.longestWord + 3

    /// The first byte that folding may do something with, or nil when the text is plain ASCII.
    ///
    /// - Complexity: About one instruction for each byte.
    public static func firstCandidate(in text: borrowing Span<UInt8>) -> Int? {
        let end = PlainASCII.end(in: text, from: 0)
        return end < text.count ? end : nil
    }

    /// The folded view of a whole text, or nil when that is the text itself.
    public static func fold(_ text: borrowing Span<UInt8>) -> View? {
        guard firstCandidate(in: text) != nil else { return nil }
        var folder = Folder()
        var view = View(path: [.folded])
        view.bytes.reserveCapacity(text.count)
        _ = folder.fold(text, offset: 0, isEnd: true, lazily: true, into: &view)
        return folder.hasFolded ? view : nil
    }
}
