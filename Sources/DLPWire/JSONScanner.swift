/// Checks a document from front to back and notes where its strings are.
///
/// One scanner may scan one document after the other; it keeps its memory.
struct JSONScanner: Sendable {
    var index = 0
    private var depthLimit = 0

    private var frames: [Frame] = []
    private var names = MemberNames()

    private(set) var strings: [JSONDocument.StringValue] = []
    private(set) var containers: [Container] = []
    private(set) var members: [JSONDocument.Member] = []
    /// Where the top-level object ends, if the top level is an object.
    private(set) var closingBrace: Int?

    /// An array or object that is still open.
    private struct Frame: Sendable {
        let isObject: Bool
        /// The names of an object's members.
        var scope: MemberNames.Scope
        /// Where its opening bracket is.
        let start: Int
        /// The way to the value that comes next or has just been read.
        var step = Place.Step.element(0)
        /// Its number in `containers`, once a string was found in it.
        var container: Int32?
    }

    /// What may come next.
    private enum Expectation { case value, valueOrEnd, name, nameOrEnd, separator }

    /// Scans a document, after forgetting the one before.
    mutating func scan(_ bytes: borrowing Span<UInt8>, depthLimit: Int) throws(JSONError) {
        reset()
        self.depthLimit = depthLimit
        do {
            try scan(bytes)
        } catch {
            throw JSONError(code: error.code, offset: error.offset, id: completeID(bytes))
        }
    }

    private mutating func reset() {
        index = 0
        if !frames.isEmpty {
            // The document before was not complete.
            frames.removeAll(keepingCapacity: true)
            names.reset()
        }
        strings.removeAll(keepingCapacity: true)
        containers.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
        closingBrace = nil
    }

    private mutating func scan(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
        guard bytes.count <= Int(Int32.max) else { throw JSONError(code: .tooLong, offset: Int(Int32.max)) }
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            throw JSONError(code: .byteOrderMark, offset: 0)
        }
        var expected = Expectation.value
        while true {
            skipWhiteSpace(bytes)
            if frames.isEmpty, expected == .separator {
                guard index == bytes.count else { throw JSONError(code: .trailingData, offset: index) }
                return
            }
            guard index < bytes.count else { throw JSONError(code: .unexpectedEnd, offset: index) }
            switch (expected, bytes[index]) {
            case (.valueOrEnd, UInt8(ascii: "]")), (.nameOrEnd, UInt8(ascii: "}")):
                expected = close()
            case (.value, _), (.valueOrEnd, _):
                expected = try scanValue(bytes)
            case (.name, .quote), (.nameOrEnd, .quote):
                try scanName(bytes)
                expected = .value
            case (.separator, let byte):
                expected = try scanSeparator(byte)
            default:
                throw JSONError(code: .notJSON, offset: index)
            }
        }
    }

    /// Where the value of the top-level member `id` is, if the comma or brace after it was reached.
    private func completeID(_ bytes: borrowing Span<UInt8>) -> Range<Int>? {
        let name: [UInt8] = [UInt8(ascii: "i"), UInt8(ascii: "d")]
        for member in members where isText(member.name, equalTo: name.span, in: bytes) {
            var next = member.value.upperBound
            while next < bytes.count, Self.isWhiteSpace(bytes[next]) { next += 1 }
            guard next < bytes.count else { return nil }
            return bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: "}") ? member.value : nil
        }
        return nil
    }

    // MARK: Structure

    private mutating func scanValue(_ bytes: borrowing Span<UInt8>) throws(JSONError) -> Expectation {
        let start = index
        switch bytes[index] {
        case UInt8(ascii: "{"):
            try open(isObject: true)
            return .nameOrEnd
        case UInt8(ascii: "["):
            try open(isObject: false)
            return .valueOrEnd
        case .quote:
            let content = try scanString(bytes)
            strings.append(JSONDocument.StringValue(content: content, place: currentPlace()))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber(bytes)
        case UInt8(ascii: "t"): try scanWord("true", bytes)
        case UInt8(ascii: "f"): try scanWord("false", bytes)
        case UInt8(ascii: "n"): try scanWord("null", bytes)
        default: throw JSONError(code: .notJSON, offset: index)
        }
        finishValue(from: start)
        return .separator
    }

    private mutating func open(isObject: Bool) throws(JSONError) {
        guard frames.count < depthLimit else { throw JSONError(code: .tooDeep, offset: index) }
        frames.append(Frame(isObject: isObject, scope: names.openScope(), start: index))
        index += 1
    }

    private mutating func close() -> Expectation {
        let frame = frames.removeLast()
        if frame.isObject {
            names.close(frame.scope)
            if frames.isEmpty { closingBrace = index }
        }
        index += 1
        finishValue(from: frame.start)
        return .separator
    }

    /// Notes a value that is complete, if it is a member of the top-level object.
    private mutating func finishValue(from start: Int) {
        guard frames.count == 1, case .member(let name) = frames[0].step else { return }
        members.append(JSONDocument.Member(name: name, valueRange: ByteRange(start..<index)))
    }

    private mutating func scanName(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
        let start = index
        let name = try scanString(bytes)
        let top = frames.count - 1
        guard names.insert(name, of: bytes, into: &frames[top].scope) else {
            throw JSONError(code: .duplicateKey, offset: start)
        }
        frames[top].step = .member(name)
        skipWhiteSpace(bytes)
        guard index < bytes.count else { throw JSONError(code: .unexpectedEnd, offset: index) }
        guard bytes[index] == UInt8(ascii: ":") else { throw JSONError(code: .notJSON, offset: index) }
        index += 1
    }

    private mutating func scanSeparator(_ byte: UInt8) throws(JSONError) -> Expectation {
        let top = frames.count - 1
        switch (frames[top].isObject, byte) {
        case (true, UInt8(ascii: "}")), (false, UInt8(ascii: "]")):
            return close()
        case (true, UInt8(ascii: ",")):
            index += 1
            return .name
        case (false, UInt8(ascii: ",")):
            if case .element(let number) = frames[top].step { frames[top].step = .element(number + 1) }
            index += 1
            return .value
        default:
            throw JSONError(code: .notJSON, offset: index)
        }
    }

    // MARK: Places

    /// The place of a value inside all open frames; gives them their numbers first.
    private mutating func currentPlace() -> Place? {
        // Frames that have a number lie below those that have none, so each frame is numbered once.
        var depth = frames.count
        while depth > 0, frames[depth - 1].container == nil { depth -= 1 }
        while depth < frames.count {
            let number = Int32(containers.count)
            containers.append(Container(place: place(inFrame: depth - 1), depth: depth + 1))
            frames[depth].container = number
            depth += 1
        }
        return place(inFrame: depth - 1)
    }

    private func place(inFrame frame: Int) -> Place? {
        guard frame >= 0, let container = frames[frame].container else { return nil }
        return Place(container: container, step: frames[frame].step)
    }

    // MARK: White space

    private mutating func skipWhiteSpace(_ bytes: borrowing Span<UInt8>) {
        while index < bytes.count, Self.isWhiteSpace(bytes[index]) { index += 1 }
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
