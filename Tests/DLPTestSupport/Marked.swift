/// A text in which «marks» show where something is, so that no test counts offsets.
public struct Marked: Hashable, Sendable {
    /// The text without the marks.
    public let bytes: [UInt8]
    /// Where the marked stretches are in ``bytes``, in order.
    public let ranges: [Range<Int>]

    /// Reads the marks out of bytes that need not be UTF-8.
    public init(_ marked: [UInt8]) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var start: Int?
        var index = 0
        while index < marked.count {
            switch marked[index...].prefix(2) {
            case [0xC2, 0xAB]:
                precondition(start == nil, "a mark within a mark")
                start = bytes.count
                index += 2
            case [0xC2, 0xBB]:
                guard let first = start else { preconditionFailure("a mark ends that did not begin") }
                ranges.append(first..<bytes.count)
                start = nil
                index += 2
            default:
                bytes.append(marked[index])
                index += 1
            }
        }
        precondition(start == nil, "a mark does not end")
        self.bytes = bytes
        self.ranges = ranges
    }

    /// The text without the marks; bytes that are not UTF-8 are replaced.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text with marks around `ranges`, for messages.
    public static func show(_ ranges: [Range<Int>], in bytes: [UInt8]) -> String {
        var shown: [UInt8] = []
        for index in 0...bytes.count {
            if ranges.contains(where: { $0.upperBound == index }) { shown += Array("»".utf8) }
            if ranges.contains(where: { $0.lowerBound == index }) { shown += Array("«".utf8) }
            if index < bytes.count { shown.append(bytes[index]) }
        }
        return String(decoding: shown, as: UTF8.self)
    }
}

extension Marked: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(Array(value.utf8)) }
}

extension Marked: CustomStringConvertible {
    public var description: String { Self.show(ranges, in: bytes) }
}
