package import DLPModel
import DLPWire

/// The value of the member `dlp` that the filter adds to a JSON record: what was decided, and why.
package struct DLPMember {
    private var writer = JSONWriter()

    package init(verdict: Verdict) {
        writer.beginObject()
        writer.member("schema", jsonSchema)
        writer.member("verdict", verdict.rawValue)
        writer.name("findings")
        writer.beginArray()
    }

    /// Adds a finding; its places are in the unit that the reader asked for.
    ///
    /// - Parameter field: The path of the string it was found in.
    package mutating func add(_ finding: Finding, field: String? = nil, start: Int, end: Int) {
        writer.beginObject()
        writer.members(of: finding, field: field, start: start, end: end)
        writer.endObject()
    }

    /// The JSON of the member's value.
    package consuming func finish() -> [UInt8] {
        writer.endArray()
        writer.endObject()
        return writer.take()
    }
}

/// The record that takes the place of a line that is not a record: nothing of the line but its `id` is in it.
///
/// - Parameters:
///   - id: The JSON of the line's member `id`, if it is known.
///   - code: What is wrong, in kebab case.
///   - line: The line in the input, from 1.
///   - column: The place in the line, in bytes from 1.
/// - Returns: A JSON object without a line break after it.
package func refusedRecord(id: ArraySlice<UInt8>?, code: String, line: Int, column: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    if let id {
        writer.name("id")
        writer.json(id)
    }
    writer.name("error")
    writer.beginObject()
    writer.member("code", code)
    writer.member("line", line)
    writer.member("column", column)
    writer.endObject()
    writer.name("dlp")
    writer.json(DLPMember(verdict: .block).finish())
    writer.endObject()
    return writer.take()
}
