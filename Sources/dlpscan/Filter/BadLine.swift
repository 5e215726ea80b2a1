internal import DLPReport
internal import DLPWire

/// A line that is not the JSON object it should be.
struct BadLine: Error {
    /// Stable, such as `duplicate-key`.
    let code: String
    /// The byte of the line that is wrong, from 0.
    let offset: Int
    /// The record's `id` as it was written, where it could be read.
    private(set) var id: [UInt8]?

    /// An `id` is not scanned, so only what can hardly be a text comes back.
    private static let longestID = 128

    init(code: String, offset: Int) {
        self.code = code
        self.offset = offset
    }

    init(_ error: JSONError, in line: borrowing Span<UInt8>) {
        self.init(code: error.code.rawValue, offset: error.offset)
        keepID(error.id, in: line)
    }

    /// Keeps the `id`, when it is a string, a number or null, and short.
    mutating func keepID(_ range: Range<Int>?, in line: borrowing Span<UInt8>) {
        guard let range, !range.isEmpty, range.count <= Self.longestID else { return }
        let first = line[range.lowerBound]
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return }
        var id: [UInt8] = []
        id.append(line.extracting(range))
        self.id = id
    }

    /// What is written in the line's place.
    func record(line: Int) -> [UInt8] { refusedRecord(id: id?[...], code: code, line: line, column: offset + 1) }
}
