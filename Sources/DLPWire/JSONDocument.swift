/// A JSON document (RFC 8259) that was checked in full and stays the bytes it was.
///
/// It knows where every string value is, and nothing else is unpacked: an edit can put other text into a string and
/// leave every other byte as it came. Names are compared after unescaping, byte for byte; a document with the same name twice
/// in one object is refused, since two readers may see two different documents in it.
///
/// - Complexity: Time and memory linear in the length; no recursion.
package struct JSONDocument: Sendable {
    /// The document as it was given.
    package private(set) var bytes: [UInt8] = []
    private var scanner = JSONScanner()

    /// How deep arrays and objects may nest unless told otherwise.
    package static let defaultDepthLimit = 512

    /// An empty place, to read documents into.
    package init() {}

    /// Reads and checks a document.
    package init(scanning bytes: [UInt8], depthLimit: Int = defaultDepthLimit) throws(JSONError) {
        self.bytes = bytes
        try scanner.scan(bytes.span, depthLimit: depthLimit)
    }

    /// Reads and checks another document in the place of this one, and in its memory.
    ///
    /// After an error there is no document until the next one is read.
    package mutating func read(_ text: borrowing Span<UInt8>, depthLimit: Int = defaultDepthLimit) throws(JSONError) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(text)
        let bytes = bytes
        try scanner.scan(bytes.span, depthLimit: depthLimit)
    }

    /// Every string that is a value (not a member's name), in order.
    package var strings: [StringValue] { scanner.strings }

    /// The arrays and objects that hold a string, directly or deeper, each after the one around it.
    var containers: [Container] { scanner.containers }

    /// What the document is as a whole.
    package var topLevel: TopLevel {
        scanner.closingBrace.map { .object(members: scanner.members, closingBrace: $0) } ?? .other
    }

    /// Where an object that is the whole document ends; nil when the document is something else.
    package var closingBrace: Int? { scanner.closingBrace }

    /// Whether the document is an object that is not empty.
    var hasMembers: Bool { !scanner.members.isEmpty }

    /// What stands at the top of a document.
    package enum TopLevel: Sendable {
        /// An object: its members in order, and the offset of the brace that closes it.
        case object(members: [Member], closingBrace: Int)
        /// An array or a single value.
        case other
    }

    /// One member of the top-level object.
    package struct Member: Sendable {
        let name: StringRange
        let valueRange: ByteRange

        /// Where the value is; for a string with its quotation marks.
        package var value: Range<Int> { valueRange.range }
        /// Where the name is, between its quotation marks, as it is written.
        package var rawName: Range<Int> { name.range }
    }

    /// One string value, and its place in the document.
    package struct StringValue: Sendable {
        let content: StringRange
        /// `nil` when the string is the whole document.
        let place: Place?

        /// Where the string is, between its quotation marks, as it is written.
        package var raw: Range<Int> { content.range }
        /// Where the string is, with its quotation marks.
        var quoted: Range<Int> { raw.lowerBound - 1..<raw.upperBound + 1 }
    }

    /// The top-level member with this name, if the document is an object and has one.
    package func member(named name: String) -> Member? { member(named: JSONMemberName(name)) }

    /// The top-level member with this name.
    package func member(named name: JSONMemberName) -> Member? {
        guard closingBrace != nil else { return nil }
        for member in scanner.members where isText(member.name, equalTo: name.text.span, in: bytes.span) {
            return member
        }
        return nil
    }

    /// The text of a string value, with the way back to the bytes it came from.
    package func decoded(_ string: StringValue) -> DecodedString {
        DecodedString(string.content, in: bytes)
    }

    /// Whether a string value is written with escapes; else its text is the document's own bytes.
    package func hasEscapes(_ string: StringValue) -> Bool { string.content.hasEscapes }

    /// Appends the text of a string value.
    package func decode(_ string: StringValue, into text: inout [UInt8]) {
        unescape(string.content, of: bytes, into: &text) { _, _, _, _ in }
    }
}

/// A range of the document's bytes in half the room.
struct ByteRange: Sendable {
    private let start: UInt32
    private let end: UInt32

    init(_ range: Range<Int>) {
        start = UInt32(range.lowerBound)
        end = UInt32(range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// The inside of a string: where it is, and whether it has escapes.
struct StringRange: Sendable {
    private let start: UInt32
    /// A document is shorter than 2 GiB, so the lowest bit is free to say whether there are escapes.
    private let endAndEscapes: UInt32

    init(_ range: Range<Int>, hasEscapes: Bool) {
        start = UInt32(range.lowerBound)
        endAndEscapes = UInt32(range.upperBound) << 1 | (hasEscapes ? 1 : 0)
    }

    var range: Range<Int> { Int(start)..<Int(endAndEscapes >> 1) }
    var hasEscapes: Bool { endAndEscapes & 1 == 1 }
}

/// Where a value stands: in which container, and under what name or number.
struct Place: Sendable {
    /// The way from a container to one of its values.
    enum Step: Sendable {
        case member(StringRange)
        case element(UInt32)
    }

    /// The index of the container.
    let container: Int32
    let step: Step
}

/// An array or object that holds a string.
struct Container: Sendable {
    /// Where it stands; `nil` at the top.
    let place: Place?
    /// How many steps lead from the top to what it holds.
    let depth: Int
}
