/// Edits near to each other, which make one view.
struct Cluster {
    /// What decodes.
    enum Pass: CaseIterable {
        /// Escapes and what splits a value.
        case reader
        /// Other alphabets.
        case blobs
    }

    var edits = Edits()
    /// Compressed blobs, which have no edits.
    var compressed: [Range<Int>] = []
    /// Where the search for the next cluster starts.
    var end: Int

    /// The length from which on a cluster does not grow any more.
    static let longest = 4096

    /// The next cluster from `start` on.
    ///
    /// Not closed when more text may change or lengthen it; its end is then where to start again.
    static func next(
        _ pass: Pass, in text: borrowing Span<UInt8>, from start: Int, context: Int, isEnd: Bool
    ) -> (cluster: Cluster, isClosed: Bool) {
        var cluster = Cluster(end: start)
        let reached: Int
        let open: Int
        switch pass {
        case .reader:
            reached = cluster.read(text, from: start, context, isEnd: isEnd)
            let lookBehind = isEnd && reached == text.count ? 0 : Reader.lookBehind(text, before: reached)
            open = max(start, cluster.edits.end, reached - lookBehind)
        case .blobs:
            reached = cluster.decode(text, from: start, context, isEnd: isEnd)
            open = max(cluster.edits.end, reached)
        }
        guard let first = cluster.edits.list.first else {
            cluster.end = open
            return (cluster, false)
        }
        // The window ends with a whole character or token, which the byte behind it tells.
        let isKnown = isEnd || text.count > windowEnd(pass, in: text, behind: cluster.edits.end, context)
        let isClosed = isKnown && (isEnd || cluster.isFull(at: reached, context))
        cluster.end = isClosed ? open : (first.blob ?? first.range).lowerBound
        return (cluster, isClosed)
    }

    /// Where the window of edits that end at `end` ends: `context` bytes on, and behind an escape with the token that
    /// stands there, so that no long key is seen in part.
    static func windowEnd(
        _ pass: Pass, in text: borrowing Span<UInt8>, behind end: Int, _ context: Int
    ) -> Int {
        var place = min(text.count, end + context)
        switch pass {
        case .reader:
            let limit = min(text.count, place + longestToken)
            while place < limit, text[place].isValueASCII { place += 1 }
        // What goes on behind a text in another alphabet is its own row.
        case .blobs: break
        }
        return place
    }

    /// The bytes of a token that a window takes in beyond its context.
    static let longestToken = 2048

    /// Whether what starts at `place` belongs to the next cluster.
    private func isFull(at place: Int, _ context: Int) -> Bool {
        guard let first = edits.list.first else { return false }
        return place >= edits.end + context || edits.end - first.range.lowerBound >= Self.longest
    }

    /// Reads on until the cluster is full, and returns the place before which all is decided.
    private mutating func read(
        _ text: borrowing Span<UInt8>, from start: Int, _ context: Int, isEnd: Bool
    ) -> Int {
        let introducers = Introducers.shared
        var place = start
        while true {
            let isBehindEdit = !edits.list.isEmpty && place == edits.end
            place = introducers.next(in: text, from: place, isBehindEdit: isBehindEdit)
            if place >= text.count || isFull(at: place, context) { return place }
            switch Reader.decode(text, at: place, from: start, isEnd: isEnd, into: &edits) {
            case .none: place += 1
            case .done(let end): place = end
            case .open:
                if !isEnd { return place }
                place += 1
            }
        }
    }

    private mutating func decode(
        _ text: borrowing Span<UInt8>, from start: Int, _ context: Int, isEnd: Bool
    ) -> Int {
        var blobs = Blobs(from: start)
        while true {
            let limit = edits.list.isEmpty ? Int.max : edits.end + context
            switch blobs.next(in: text, before: limit, isEnd: isEnd, into: &edits, &compressed) {
            case .end: return text.count
            case .open(let place): return place
            case .decided(let place): if isFull(at: place, context) { return place }
            }
        }
    }
}
