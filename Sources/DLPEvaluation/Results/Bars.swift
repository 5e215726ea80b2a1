internal import DLPConfig
internal import DLPWire

/// The figures that an evaluation has to reach.
///
/// ```json
/// {"match": "overlap",
///  "classes": [{"name": "checked", "types": ["US_SSN"], "recall": 0.995, "precision": 0.995}],
///  "clean": {"false_alarms_per_mb": 2, "changed_share": 0.005},
///  "near_misses": 0.005}
/// ```
package struct Bars: Sendable {
    /// Types that are held to the same bars, all of them together.
    struct Class: Sendable {
        var name: String
        var types: [String]
        var precision: Double?
        var recall: Double?
    }

    var measure = Measure.overlap
    var classes: [Class] = []
    var falseAlarmsPerMB: Double?
    var changedShare: Double?
    var nearMisses: Double?

    /// Reads a file of bars, or says what is wrong with it.
    package init(_ bytes: [UInt8], file: String) throws(InputMistake) {
        let reader = BarsReader(file: try FileNode(bytes, file: file))
        let root = reader.file.node
        try reader.check(root, knows: ["match", "classes", "clean", "near_misses"])
        if let match = root["match"] { measure = try reader.measure(match) }
        if let classes = root["classes"] {
            guard let elements = classes.elements else { throw reader.mistake("'classes' has to be a list", classes) }
            for element in elements { self.classes.append(try reader.barClass(element)) }
        }
        if let clean = root["clean"] {
            try reader.check(clean, knows: ["false_alarms_per_mb", "changed_share"])
            falseAlarmsPerMB = try reader.number("false_alarms_per_mb", in: clean, upTo: 1_000_000)
            changedShare = try reader.number("changed_share", in: clean, upTo: 1)
        }
        nearMisses = try reader.number("near_misses", in: root, upTo: 1)
    }
}

/// Reads bars, and names what it does not know.
private struct BarsReader {
    let file: FileNode

    func mistake(_ message: String, _ node: JSONNode) -> InputMistake { file.mistake(message, at: node) }

    func check(_ node: JSONNode, knows names: [String]) throws(InputMistake) {
        guard let members = node.members else { throw mistake("an object is expected here", node) }
        for member in members where !names.contains(member.name) {
            let known = names.map { "'\($0)'" }.joined(separator: ", ")
            throw mistake("'\(excerpt(member.name))' is none of \(known)", member.value)
        }
    }

    func measure(_ node: JSONNode) throws(InputMistake) -> Measure {
        let measures = Measure.allCases.filter(\.isTyped)
        guard let measure = measures.first(where: { $0.name == node.string }) else {
            throw mistake("'match' has to be strict, overlap or bytes", node)
        }
        return measure
    }

    func number(_ name: String, in node: JSONNode, upTo most: Double) throws(InputMistake) -> Double? {
        guard let member = node[name] else { return nil }
        guard let number = member.number, (0...most).contains(number) else {
            throw mistake("'\(name)' has to be a number from 0 to \(decimal(most, places: 0))", member)
        }
        return number
    }

    func barClass(_ node: JSONNode) throws(InputMistake) -> Bars.Class {
        try check(node, knows: ["name", "types", "precision", "recall"])
        let name = try file.text("name", in: node)
        guard let elements = node["types"]?.elements, !elements.isEmpty else {
            throw mistake("'types' has to be a list of types", node["types"] ?? node)
        }
        var types: [String] = []
        for element in elements {
            guard let type = element.string else { throw mistake("a type has to be a text", element) }
            if types.contains(type) { throw mistake("this type is in the list already", element) }
            types.append(type)
        }
        let bars = Bars.Class(
            name: name, types: types, precision: try number("precision", in: node, upTo: 1),
            recall: try number("recall", in: node, upTo: 1))
        if bars.precision == nil, bars.recall == nil {
            throw mistake("a class needs 'precision', 'recall' or both", node)
        }
        return bars
    }
}
