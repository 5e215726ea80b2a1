internal import DLPModel
internal import DLPWire

/// The number that changes when the JSON of an evaluation changes in a way that breaks readers.
let evaluationSchema = 1

extension Evaluation {
    /// The evaluation as one JSON object, which ``ResultFile`` reads again; no text of the corpus is in it.
    package func json(bars: [BarResult]? = nil, comparison: Comparison? = nil) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("schema", evaluationSchema)
        writer.member("kind", "evaluation")
        writeHeader(to: &writer)
        writeCorpus(to: &writer)
        writer.list("groups", groups) { $0.write(to: &$1) }
        writer.list("clean", clean) { $0.write(to: &$1) }
        writer.list("near_misses", nearMisses) { $0.write(to: &$1) }
        writer.list("confusion", confusions) { confusion, writer in
            writer.member("value", confusion.value)
            writer.member("finding", confusion.finding)
            writer.member("count", confusion.count)
        }
        writer.list("curve", curve) { point, writer in
            writer.member("threshold", hundredths: point.threshold)
            writer.member("findings", point.findings)
            writer.member("right", point.right)
            writer.member("spans", point.spans)
        }
        writer.member("sampled_bytes", sampledBytes)
        writer.list("rules", rules) { rule, writer in
            writer.member("rule", rule.rule)
            writer.member("type", rule.type)
            writer.member("findings", rule.findings)
            writer.member("false_alarms", rule.falseAlarms)
            writer.member("tries", rule.tries)
        }
        writer.list("misses", misses) { $0.write(to: &$1) }
        writer.list("false_alarms", falseAlarms) { $0.write(to: &$1) }
        writer.list("worst_misses", worstMisses) { $0.write(to: &$1) }
        writer.list("worst_false_alarms", worstFalseAlarms) { $0.write(to: &$1) }
        if let bars { writer.list("bars", bars) { $0.write(to: &$1) } }
        if let comparison {
            writer.breakLine()
            writer.name("comparison")
            comparison.write(to: &writer)
        }
        writer.breakLine()
        writer.endObject()
        writer.endDocument()
        return writer.take()
    }

    private func writeHeader(to writer: inout JSONWriter) {
        writer.breakLine()
        writer.name("tool")
        writer.beginObject()
        writer.member("name", "dlpscan")
        writer.member("version", header.toolVersion)
        writer.endObject()
        writer.breakLine()
        writer.name("pack")
        writer.beginObject()
        writer.member("name", header.pack.name)
        writer.member("version", header.pack.version)
        writer.member("sha256", header.pack.sha256)
        writer.endObject()
        writer.breakLine()
        writer.name("settings")
        writer.beginObject()
        writer.member("threshold", hundredths: header.threshold.hundredths)
        writer.member("views", header.views)
        writer.member("seed", Int(Bootstrap.seed))
        writer.member("replicates", Bootstrap.replicates)
        writer.endObject()
    }

    private func writeCorpus(to writer: inout JSONWriter) {
        writer.breakLine()
        writer.name("corpus")
        writer.beginObject()
        writer.member("fingerprint", String(corpus.fingerprint, radix: 16))
        writer.member("documents", corpus.documents)
        writer.member("bytes", corpus.bytes)
        writer.member("spans", corpus.spans)
        writer.member("near_misses", corpus.nearMisses)
        writer.member("left_out", corpus.leftOut)
        writer.member("incomplete", corpus.incomplete)
        writer.member("malformed", corpus.mistakeCount)
        writer.endObject()
        writer.list("unknown_labels", corpus.unknownLabels) { unknown, writer in
            writer.member("label", unknown.label)
            writer.member("count", unknown.count)
        }
        writer.list("mistakes", corpus.mistakes) { mistake, writer in
            writer.member("file", mistake.file)
            writer.member("line", mistake.line)
            writer.member("problem", mistake.problem.message)
        }
    }
}

extension Group {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.member("kind", kind.rawValue)
        writer.member("name", name)
        for measure in Measure.allCases {
            let quality = self[measure]
            writer.name(measure.isTyped ? measure.name : "\(measure.name)_untyped")
            writer.beginObject()
            writer.member("spans", quality.tally.spans)
            writer.member("found", quality.tally.found)
            writer.member("findings", quality.tally.findings)
            writer.member("right", quality.tally.right)
            writer.member("precision", quality.precision)
            writer.member("recall", quality.recall)
            writer.member("f1", quality.f1)
            writer.member("f2", quality.f2)
            writer.endObject()
        }
    }
}

extension CleanQuality {
    fileprivate func write(to writer: inout JSONWriter) {
        if let stratum { writer.member("stratum", stratum) }
        writer.member("documents", documents)
        writer.member("bytes", bytes)
        writer.member("false_alarms", falseAlarms)
        writer.member("changed", changed)
        writer.member("destroyed_bytes", destroyedBytes)
        writer.member("false_alarms_per_mb", falseAlarmsPerMB)
        writer.member("changed_share", changedShare)
        writer.member("destroyed_share", destroyedShare)
    }
}

extension NearMissQuality {
    fileprivate func write(to writer: inout JSONWriter) {
        if let type { writer.member("type", type) }
        writer.member("total", total)
        writer.member("flagged", flagged)
        writer.member("share", share)
    }
}

extension Miss {
    func write(to writer: inout JSONWriter) {
        writer.member("id", document)
        writer.member("start", range.lowerBound)
        writer.member("end", range.upperBound)
        writer.member("type", type.rawValue)
        switch instead {
        case .nothing: break
        case .elsewhere: writer.member("instead", type.rawValue)
        case .otherType(let other): writer.member("instead", other.rawValue)
        }
    }
}

extension FalseAlarm {
    func write(to writer: inout JSONWriter) {
        writer.member("id", document)
        writer.member("start", range.lowerBound)
        writer.member("end", range.upperBound)
        writer.member("type", type.rawValue)
        writer.member("rule", rule.rawValue)
        writer.member("confidence", hundredths: confidence.hundredths)
        if let actual { writer.member("actual", actual.rawValue) }
    }
}

extension WorstCase {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.member("id", document)
        writer.member("start", range.lowerBound)
        writer.member("end", range.upperBound)
        writer.member("type", type)
        writer.member("what", what)
        writer.member("preview", preview)
        writer.name("reasons")
        writer.beginArray()
        for reason in reasons { writer.string(reason) }
        writer.endArray()
    }
}

extension JSONWriter {
    /// Writes a list of objects, a line each.
    mutating func list<Element>(
        _ name: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
    ) {
        breakLine()
        self.name(name)
        beginArray()
        for element in elements {
            breakLine()
            beginObject()
            write(element, &self)
            endObject()
        }
        endArray()
    }

    /// Writes a number from 0 to 1, given in hundredths.
    mutating func member(_ name: String, hundredths: Int) {
        self.name(name)
        json(Confidence(hundredths: hundredths).description.utf8)
    }

    /// Writes a figure as its value and, where there is one, its interval: `[0.95, 0.91, 0.98]`; `null` for none.
    mutating func member(_ name: String, _ figure: Figure) {
        self.name(name)
        guard let value = figure.value else { return json("null".utf8) }
        beginArray()
        json(decimal(value).utf8)
        if let interval = figure.interval {
            json(decimal(interval.lowerBound).utf8)
            json(decimal(interval.upperBound).utf8)
        }
        endArray()
    }
}

/// A number with so many digits behind the point, the same on every machine.
func decimal(_ value: Double, places: Int = 6) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    if places == 0 { return String(scaled) }
    let fraction = String(scaled.magnitude % scale.magnitude)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / scale.magnitude).\(zeros)\(fraction)"
}
