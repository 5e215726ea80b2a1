internal import DLPModel
internal import DLPWire

/// The member `dlp` of a record.
struct RecordVerdict {
    /// A finding and where it is.
    struct Located {
        let finding: Finding
        /// The path of the string, such as `messages.0.content`.
        let field: String
        /// Half-open, in the units that were asked for.
        let range: Range<Int>
    }

    let verdict: Verdict
    let findings: [Located]

    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("schema", 1)
        writer.member("verdict", verdict.rawValue)
        writer.name("findings")
        writer.beginArray()
        for located in findings { write(located, to: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private func write(_ located: Located, to writer: inout JSONWriter) {
        let finding = located.finding
        writer.beginObject()
        writer.member("type", finding.type.rawValue)
        writer.member("rule", finding.rule.rawValue)
        writer.member("category", finding.category.rawValue)
        writer.member("field", located.field)
        writer.member("start", located.range.lowerBound)
        writer.member("end", located.range.upperBound)
        writer.name("confidence")
        writer.json(finding.confidence.description.utf8)
        writer.member("severity", finding.severity.rawValue)
        if finding.isTestValue { writer.member("test_value", true) }
        writer.endObject()
    }
}

extension OffsetUnit {
    /// Ranges in bytes of a UTF-8 text, ascending, as ranges in this unit.
    func ranges(_ ranges: [Range<Int>], in text: ArraySlice<UInt8>) -> [Range<Int>] {
        if self == .bytes { return ranges }
        var offset = 0
        var count = 0
        func units(upTo end: Int) -> Int {
            while offset < end {
                let byte = text[text.startIndex + offset]
                // A character counts with its first byte; beyond U+FFFF it is two units of UTF-16.
                if byte & 0xC0 != 0x80 { count += self == .utf16 && byte >= 0xF0 ? 2 : 1 }
                offset += 1
            }
            return count
        }
        return ranges.map { range in
            let start = units(upTo: range.lowerBound)
            return start..<units(upTo: range.upperBound)
        }
    }
}
