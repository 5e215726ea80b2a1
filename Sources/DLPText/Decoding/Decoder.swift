internal import DLPModel

/// Finds the decoded views of a text, layer by layer.
struct Decoder {
    let limits: ViewLimits
    /// The views found, whose maps lead to the text that was given.
    var views: [View] = []
    var undecoded: [UndecodedStretch] = []
    /// The bytes that views of the present cluster may still have.
    private var budget = 0

    /// How near behind something decoded the next layer has to be, in bytes; elsewhere the text above has it.
    private static let nearness = 64
    /// The bytes of views that every cluster may have.
    private static let least = 4096

    init(_ limits: ViewLimits) { self.limits = limits }

    /// Finds the views of one pass from `start` on, and returns where to go on once there is more text.
    mutating func decode(
        _ pass: Cluster.Pass, _ text: borrowing Span<UInt8>, from start: Int, isEnd: Bool
    ) -> Int {
        var start = start
        while true {
            let (cluster, isClosed) = Cluster.next(pass, in: text, from: start, context: limits.context, isEnd: isEnd)
            for blob in cluster.compressed where blob.upperBound <= cluster.end {
                undecoded.append(UndecodedStretch(range: blob, reason: .compressed))
            }
            start = cluster.end
            guard isClosed else { return start }
            for part in Self.parts(of: cluster.edits, apart: 2 * limits.context) {
                let view = Self.window(pass, of: cluster.edits, part, in: text, limits.context)
                budget = limits.expansion * view.bytes.count + Self.least
                add(view, depth: 1)
            }
        }
    }

    /// Adds a view and the layers below it.
    private mutating func add(_ view: View, depth: Int) {
        let view = Self.folded(view)
        guard view.map.count > 0 else { return }
        budget -= view.bytes.count
        guard budget >= 0 else {
            undecoded.append(UndecodedStretch(range: view.map.original(of: 0..<view.map.count), reason: .expansion))
            return
        }
        for pass in Cluster.Pass.allCases { decodeNext(pass, view, depth) }
        views.append(view)
    }

    /// The view folded from where it is new; the text before is folded already.
    private static func folded(_ view: View) -> View {
        var start = view.map.firstChange
        // The ASCII part of a word tells what its look-alikes are.
        let first = max(0, start - Folder.longestWord)
        while start > first, view.bytes[start - 1] < 0x80 { start -= 1 }
        let text = view.bytes.span
        var folded = View(path: view.path + [.folded])
        folded.append(text, 0..<start)
        var folder = Folder()
        _ = folder.fold(text.extracting(start...), offset: start, isEnd: true, lazily: true, into: &folded)
        guard folder.hasFolded else { return view }
        folded.map = folded.map.composed(with: view.map)
        folded.blobs = view.blobs
        return folded
    }

    /// Decodes the layer below a view, where the view is new.
    private mutating func decodeNext(_ pass: Cluster.Pass, _ above: View, _ depth: Int) {
        var start = above.map.firstChange
        // An escape may stand within a row of base64.
        if pass == .blobs { while start > 0, SymbolRun.members[Int(above.bytes[start - 1])] { start -= 1 } }
        while true {
            let (cluster, isClosed) = Cluster.next(
                pass, in: above.bytes.span, from: start, context: limits.context, isEnd: true)
            let edits = cluster.edits.list.filter { above.isNew($0.blob ?? $0.range, orBehind: Self.nearness) }
            for blob in cluster.compressed where above.isNew(blob, orBehind: 0) {
                undecoded.append(UndecodedStretch(range: above.map.original(of: blob), reason: .compressed))
            }
            guard isClosed else { return }
            start = cluster.end
            guard let first = edits.first, let last = edits.last else { continue }
            if depth == limits.depth {
                guard edits.contains(where: \.isEncoding) else { continue }
                let range = above.map.original(of: first.range.lowerBound..<last.range.upperBound)
                undecoded.append(UndecodedStretch(range: range, reason: .depth))
                continue
            }
            for part in Self.parts(of: cluster.edits, apart: 2 * limits.context) {
                var view = Self.window(pass, of: cluster.edits, part, in: above.bytes.span, limits.context)
                view.map = view.map.composed(with: above.map)
                view.path = above.path + view.path
                view.blobs = (above.blobs + view.blobs.map { above.map.original(of: $0) }).sorted {
                    ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
                }
                add(view, depth: depth + 1)
            }
        }
    }

    /// The edits in parts that have no byte of their windows in common: a long row may hold texts far from each other.
    private static func parts(of edits: Edits, apart distance: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        for index in edits.list.indices.dropFirst()
        where edits.list[index].range.lowerBound - edits.list[index - 1].range.upperBound > distance {
            parts.append(start..<index)
            start = index
        }
        return edits.list.isEmpty ? [] : parts + [start..<edits.list.count]
    }

    /// The text around some of the edits, with those edits made.
    private static func window(
        _ pass: Cluster.Pass, of edits: Edits, _ part: Range<Int>, in text: borrowing Span<UInt8>, _ context: Int
    ) -> View {
        var view = View()
        let first = edits.list[part.lowerBound].range
        let last = edits.list[part.upperBound - 1].range
        var place = max(0, first.lowerBound - context)
        while place < first.lowerBound, text[place] & 0xC0 == 0x80 { place += 1 }
        var end = Cluster.windowEnd(pass, in: text, behind: last.upperBound, context)
        while end < text.count, end > last.upperBound, text[end] & 0xC0 == 0x80 { end -= 1 }
        var used = part.lowerBound > 0 ? edits.list[part.lowerBound - 1].end : 0
        for edit in edits.list[part] {
            view.append(text, place..<edit.range.lowerBound)
            view.bytes += edits.bytes[used..<edit.end]
            view.map.append(used..<edit.end, of: edits.map)
            used = edit.end
            place = edit.range.upperBound
            if !view.path.contains(edit.step) { view.path.append(edit.step) }
            if let blob = edit.blob, view.blobs.last != blob { view.blobs.append(blob) }
        }
        view.append(text, place..<end)
        return view
    }
}

extension Edits.Edit {
    /// Whether this undoes an encoding, and not only a row of backslashes or markup.
    fileprivate var isEncoding: Bool { blob != nil || step == .percent || step == .html }
}

extension View {
    fileprivate mutating func append(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        bytes.append(text, range)
        map.append(identical: range.count, at: range.lowerBound)
    }

    /// Whether something within `range` was decoded, or within `distance` before it.
    fileprivate func isNew(_ range: Range<Int>, orBehind distance: Int) -> Bool {
        !map.isIdentical(max(0, range.lowerBound - distance)..<range.upperBound)
    }

    /// Makes the map lead to the text below `base`, to which it leads now.
    mutating func rebase(onto base: ByteMap) {
        local = map
        map = map.composed(with: base)
        blobs = blobs.map { base.original(of: $0) }
    }
}
