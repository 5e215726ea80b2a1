extension ByteMap {
    /// The map of a view whose `ByteMap` is this one and whose original is itself a view, with the map `below`.
    ///
    /// - Complexity: Linear in the entries of both, and in the units whose bytes are scattered below.
    public func composed(with below: ByteMap) -> ByteMap {
        var result = ByteMap()
        for index in runs.indices {
            let run = runs[index]
            let units = (end(ofRun: index) - run.view) / run.width
            if run.isIdentical {
                result.append(run.original..<run.original + units, of: below)
            } else {
                result.append(units: units, of: run, over: below)
            }
        }
        return result
    }

    /// The map to an original that starts `offset` bytes before this one's.
    func moved(by offset: Int) -> ByteMap {
        var result = ByteMap()
        for index in runs.indices {
            let run = runs[index]
            let units = (end(ofRun: index) - run.view) / run.width
            result.append(units: units, of: run.width, standingFor: run.span, at: run.original + offset)
        }
        return result
    }

    /// The map of the bytes of `range` alone.
    public func slice(_ range: Range<Int>) -> ByteMap {
        var result = ByteMap()
        result.append(range, of: self)
        return result
    }

    /// Adds the bytes of `range` of the view whose map is `other`.
    public mutating func append(_ range: Range<Int>, of other: ByteMap) {
        guard !range.isEmpty else { return }
        var place = range.lowerBound
        var index = other.runIndex(at: place)
        while place < range.upperBound {
            let run = other.runs[index]
            let end = min(range.upperBound, other.end(ofRun: index))
            // A unit that the range cuts keeps the stretch it stands for.
            if (place - run.view) % run.width != 0 {
                let cut = min(end, place + run.width - (place - run.view) % run.width)
                append(cut - place, standingFor: other.original(at: place))
                place = cut
            }
            let units = (end - place) / run.width
            if units > 0 {
                append(
                    units: units, of: run.width, standingFor: run.span,
                    at: run.original + (place - run.view) / run.width * run.span)
                place += units * run.width
            }
            if place < end {
                append(end - place, standingFor: other.original(at: place))
                place = end
            }
            index += 1
        }
    }

    /// Adds the units of a run whose original is the view with the map `below`.
    private mutating func append(units: Int, of run: Run, over below: ByteMap) {
        let source = run.original..<run.original + units * run.span
        let index = below.runIndex(at: source.lowerBound)
        let under = below.runs[index]
        if under.width == 1, source.upperBound <= below.end(ofRun: index) {
            let original = under.original + (source.lowerBound - under.view) * under.span
            append(units: units, of: run.width, standingFor: run.span * under.span, at: original)
            return
        }
        for unit in 0..<units {
            let start = run.original + unit * run.span
            append(run.width, standingFor: below.original(of: start..<start + run.span))
        }
    }
}
