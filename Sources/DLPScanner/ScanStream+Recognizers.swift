internal import DLPModel
internal import DLPRegex

/// Where one outside recognizer stands in the text.
struct RecognizerProgress {
    let recognizer: any Recognizer
    /// The start of the next block that it is to be asked about.
    var nextBlock = 0

    init(_ recognizer: any Recognizer) { self.recognizer = recognizer }

    /// Bytes a block: findings that start in it are asked for together.
    static let block = 4096
}

extension ScanStream {
    /// Asks every recognizer about each block whose surroundings have come.
    mutating func recognize(isEnd: Bool) {
        for index in recognition.indices {
            let reach = recognition[index].recognizer.reach
            var start = recognition[index].nextBlock
            while start < scratch.text.end, isEnd || start + RecognizerProgress.block + reach <= scratch.text.end {
                recognize(recognition[index].recognizer, start..<start + RecognizerProgress.block)
                start += RecognizerProgress.block
            }
            recognition[index].nextBlock = isEnd ? Int.max : start
        }
    }

    private mutating func recognize(_ recognizer: any Recognizer, _ block: Range<Int>) {
        let starts =
            scratch.text.boundary(atOrAfter: block.lowerBound)..<scratch.text.boundary(atOrAfter: block.upperBound)
        let first = scratch.text.boundary(atOrAfter: block.lowerBound - recognizer.reach)
        let last = scratch.text.boundary(atOrBefore: block.upperBound + recognizer.reach)
        let window = String(
            decoding: scratch.text.bytes[first - scratch.text.start..<last - scratch.text.start], as: UTF8.self)
        let offsets = starts.lowerBound - first..<starts.upperBound - first
        guard let spans = try? recognizer.recognize(window, starts: offsets),
            spans.allSatisfy({ span in
                span.range.count <= recognizer.reach && span.range.upperBound <= last - first
                    && [span.range.lowerBound, span.range.upperBound].allSatisfy {
                        scratch.text.boundary(atOrAfter: first + $0) == first + $0
                    }
            })
        else { return claimIncomplete(recognizer.rule, starts, .recognizer) }
        for span in spans
        where offsets.contains(span.range.lowerBound) && !span.range.isEmpty && span.confidence >= settings.threshold {
            let range = first + span.range.lowerBound..<first + span.range.upperBound
            guard scratch.origin.counts(range) else { continue }
            let finding = Finding(
                rule: recognizer.rule, type: span.type, category: span.category, severity: span.severity,
                confidence: span.confidence, range: scratch.origin.original(of: range),
                views: scratch.origin.steps(of: range))
            scratch.ownership.add(finding, span.specificity)
        }
    }
}
