internal import DLPModel
internal import DLPText

/// Where the bytes that rules are matched against stand in the input.
///
/// They are those of the input itself, or of the folded text, or of a view of what was decoded.
struct TextOrigin {
    /// The map from ``start`` on; nil while every byte stands for itself.
    private var map: ByteMap?
    private var start = 0
    /// Where the input goes on behind the bytes that came.
    private var end = 0
    /// What is matched instead of the text.
    private let view: View?

    /// The text itself.
    init() { view = nil }

    /// A view of what was decoded.
    init(_ view: View) {
        self.view = view
        map = view.map
        end = view.map.original(at: view.map.count - 1).upperBound
    }

    /// Whether every byte so far stands for itself, at its own place.
    var isIdentical: Bool { map == nil }

    /// Whether a view is matched, and not the text.
    var isView: Bool { view != nil }

    /// From now on keeps a map, of which the bytes of `range` are known to stand for themselves.
    mutating func begin(identical range: Range<Int>) {
        var map = ByteMap()
        map.append(identical: range.count, at: range.lowerBound)
        self.map = map
        start = range.lowerBound
        end = range.upperBound
    }

    /// Adds the bytes of `range` of the folded text; behind them the input goes on at `end`.
    mutating func append(_ range: Range<Int>, of folded: ByteMap, end: Int) {
        map?.append(range, of: folded)
        self.end = end
    }

    /// Forgets what lies before `offset`.
    mutating func drop(before offset: Int) {
        guard let held = map, offset - start > held.count / 2 else { return }
        map = held.slice(offset - start..<held.count)
        start = offset
    }

    /// Where the input goes on from `offset` on.
    func original(from offset: Int) -> Int {
        guard let map else { return offset }
        return offset - start < map.count ? map.original(at: offset - start).lowerBound : end
    }

    /// The smallest stretch of the input to redact for the bytes of `range`.
    func original(of range: Range<Int>) -> Range<Int> {
        guard let map else { return range }
        guard !range.isEmpty else { return original(from: range.lowerBound)..<original(from: range.lowerBound) }
        return view?.redaction(of: range) ?? map.original(of: range.lowerBound - start..<range.upperBound - start)
    }

    /// What was undone for the bytes of `range`.
    func steps(of range: Range<Int>) -> [ViewStep] {
        guard let map else { return [] }
        if let view { return view.path }
        return map.isIdentical(range.lowerBound - start..<range.upperBound - start) ? [] : [.folded]
    }

    /// Whether a match at `match` counts, of a rule that looks `lookBehind` bytes back for guards, and for words as far as
    /// `words` says.
    ///
    /// In a view does what was decoded for it, or just before it, where a guard of the rule looks, or where a word may
    /// stand; and what the view shows enough of.
    func counts(_ match: Range<Int>, lookBehind: Int = 0, words: (before: Int, behind: Int) = (0, 0)) -> Bool {
        guard let view else { return true }
        let before = max(min(lookBehind, Self.oneCharacter), words.before)
        let seen = max(0, match.lowerBound - before)..<min(view.bytes.count, match.upperBound + words.behind)
        return view.isNew(seen) && (match.lowerBound >= lookBehind || original(from: 0) == 0)
    }

    /// The most bytes of one character.
    private static let oneCharacter = 4
}
