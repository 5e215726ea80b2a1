internal import ArgumentParser

/// What the offsets of a finding in a JSON string count.
enum OffsetUnit: String, CaseIterable, ExpressibleByArgument {
    case bytes, codepoints, utf16

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
