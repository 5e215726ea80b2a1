/// One compiled rule as one line of printable ASCII: `key="value"` or `key="one","two"`, fields apart by a space.
///
/// `\"`, `\\`, `\n` and `\u{…}` stand for what cannot be printed. ``PackReader`` reads it.
struct RuleLine {
    /// In the order of the line.
    private(set) var fields: [(key: String, values: [String])] = []

    /// Adds a field; one without values is left out.
    mutating func append(_ key: String, _ values: [String]) {
        if !values.isEmpty { fields.append((key, values)) }
    }

    mutating func append(_ key: String, _ value: String) { append(key, [value]) }

    mutating func append(_ key: String, _ value: Int) { append(key, [String(value)]) }

    var text: String {
        fields.map { field in
            "\(field.key)=" + field.values.map { "\"\(Self.escaped($0))\"" }.joined(separator: ",")
        }.joined(separator: " ")
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case " "..."~": text.unicodeScalars.append(scalar)
            default: text += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text
    }
}
