internal import DLPModel
internal import DLPRegex
internal import DLPText

// The text that rules are matched against is the folded one, as far as no view to come decodes any of it. What is
// decoded is a text of its own, scanned at once; its matches are claims beside those of the text, and ownership settles
// them all. A match in a view that begins before what was decoded begins with bytes that the text has too: the text
// ends right there so far, every beginning of a match at its end is held back, and so no byte of it has been let out.

extension ScanStream {
    /// Takes in a part of the text, and gives the offset from which on views to come may redact.
    mutating func takeIn(_ part: Span<UInt8>) -> Int {
        guard views != nil else {
            scratch.text.append(part)
            return Int.max
        }
        scratch.taken += part.count
        if scratch.origin.isIdentical, Folding.firstCandidate(in: part) != nil { keepOriginal() }
        if !scratch.origin.isIdentical { scratch.original.append(part) }
        guard let piece = views?.append(part) else { return Int.max }
        return show(piece)
    }

    /// Takes in that the text ends.
    mutating func takeInEnd() -> Int {
        if !scratch.origin.isIdentical { scratch.original.close() }
        defer { scratch.text.close() }
        guard let piece = views?.finish() else { return Int.max }
        return show(piece)
    }

    /// From now on keeps the input beside the text that is matched, which has been the same so far.
    private mutating func keepOriginal() {
        let undecided = views?.undecidedOriginal ?? []
        let held = scratch.text.bytes
        scratch.original.begin(at: scratch.text.start)
        scratch.original.append(held.span)
        scratch.original.append(undecided.span)
        scratch.origin.begin(identical: scratch.text.start..<scratch.text.end)
    }

    /// Scans what was decoded, and adds to the text what is decided of it.
    private mutating func show(_ piece: ViewStream.Piece) -> Int {
        for view in piece.decoded where !view.bytes.isEmpty { scan(view) }
        for stretch in piece.undecoded {
            scratch.ownership.add(.incomplete("undecoded", .decodeLimit, stretch.range), .distinctive)
        }
        if let folded = views?.folded {
            scratch.text.append(folded.bytes.span.extracting(piece.text))
            scratch.origin.append(piece.text, of: folded.map, end: piece.decided)
        }
        return piece.free
    }

    /// Scans a view, and claims what is found only in it.
    private mutating func scan(_ view: View) {
        var settings = settings
        settings.views = .none
        var inner = ScanStream(ruleset, settings: settings)
        inner.scratch.origin = TextOrigin(view)
        inner.scratch.text.append(view.bytes.span)
        inner.scratch.text.close()
        inner.match(isEnd: true)
        explanations += inner.explanations
        for (claim, finding) in inner.scratch.ownership.everything {
            scratch.ownership.add(claim, finding, through: view.path)
        }
        inner.giveBack()
    }
}
