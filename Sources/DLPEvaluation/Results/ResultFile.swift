package import DLPModel
internal import DLPWire

/// What two evaluations are compared by: the figures of each group, and what went wrong where.
package struct ResultFile: Sendable {
    /// What went wrong in one place.
    package struct Place: Hashable, Comparable, Sendable {
        package var document: String
        package var start: Int
        package var end: Int
        package var type: String

        package static func < (left: Place, right: Place) -> Bool {
            (left.document, left.start, left.end, left.type) < (right.document, right.start, right.end, right.type)
        }
    }

    /// A group's figures, typed and by overlap.
    package struct Figures: Hashable, Sendable {
        package var kind: String
        package var name: String
        package var precision: Double?
        package var recall: Double?
        package var f1: Double?
        package var f2: Double?
    }

    package var pack: PackIdentity
    package var fingerprint: String
    package var figures: [Figures]
    package var cleanFalseAlarms: Int
    package var cleanBytes: Int
    package var misses: [Place]
    package var falseAlarms: [Place]

    package init(_ evaluation: Evaluation) {
        pack = evaluation.header.pack
        fingerprint = String(evaluation.corpus.fingerprint, radix: 16)
        figures = evaluation.groups.map { group in
            let quality = group[.overlap]
            return Figures(
                kind: group.kind.rawValue, name: group.name, precision: quality.precision.value,
                recall: quality.recall.value, f1: quality.f1.value, f2: quality.f2.value)
        }
        cleanFalseAlarms = evaluation.clean.first?.falseAlarms ?? 0
        cleanBytes = evaluation.clean.first?.bytes ?? 0
        misses = evaluation.misses.map { Place($0.document, $0.range, $0.type) }
        falseAlarms = evaluation.falseAlarms.map { Place($0.document, $0.range, $0.type) }
    }

    /// Reads what `dlpscan eval --format json` wrote, or says why it is not that.
    package init(_ bytes: [UInt8], file: String) throws(InputMistake) {
        let reader = try FileNode(bytes, file: file)
        guard reader.node["kind"]?.string == "evaluation" else {
            throw reader.mistake("this is no result of 'dlpscan eval --format json'")
        }
        guard reader.node["schema"]?.integer == evaluationSchema else {
            throw reader.mistake("another version of dlpscan wrote it; evaluate again", at: reader.node["schema"])
        }
        let pack = try reader.object("pack")
        self.pack = PackIdentity(
            name: try reader.text("name", in: pack), version: try reader.text("version", in: pack),
            sha256: try reader.text("sha256", in: pack))
        fingerprint = try reader.text("fingerprint", in: try reader.object("corpus"))
        figures = try reader.elements("groups").map { group throws(InputMistake) in
            let overlap = group["overlap"]
            func value(_ name: String) -> Double? { overlap?[name]?.elements?.first?.number }
            return Figures(
                kind: try reader.text("kind", in: group), name: try reader.text("name", in: group),
                precision: value("precision"), recall: value("recall"), f1: value("f1"), f2: value("f2"))
        }
        let clean = try reader.elements("clean").first
        cleanFalseAlarms = clean?["false_alarms"]?.integer ?? 0
        cleanBytes = clean?["bytes"]?.integer ?? 0
        misses = try Self.places("misses", reader)
        falseAlarms = try Self.places("false_alarms", reader)
    }

    private static func places(_ name: String, _ reader: FileNode) throws(InputMistake) -> [Place] {
        try reader.elements(name).map { node throws(InputMistake) in
            Place(
                document: try reader.text("id", in: node), start: try reader.integer("start", in: node),
                end: try reader.integer("end", in: node), type: try reader.text("type", in: node))
        }
    }
}

extension ResultFile.Place {
    fileprivate init(_ document: String, _ range: Range<Int>, _ type: DataType) {
        self.init(document: document, start: range.lowerBound, end: range.upperBound, type: type.rawValue)
    }
}
