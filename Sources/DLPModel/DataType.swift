/// What kind of value was found, such as `US_SSN`: the label in reports, in `[US_SSN]` and in a corpus.
///
/// Names follow Presidio where it has one. They are part of the stable interface.
public struct DataType: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static func < (left: DataType, right: DataType) -> Bool { left.rawValue < right.rawValue }

    /// A stretch that could not be scanned to the end: what it holds is unknown.
    public static let scanIncomplete: DataType = "SCAN_INCOMPLETE"
    /// A stretch of bytes that is not UTF-8.
    public static let invalidEncoding: DataType = "INVALID_ENCODING"
}

extension DataType: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension DataType: CustomStringConvertible {
    public var description: String { rawValue }
}
