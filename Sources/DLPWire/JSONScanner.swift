/// Checks a document from front to back and notes where its strings are.
struct JSONScanner {
    let bytes: [UInt8]
    var index = 0
    private let depthLimit: Int

    private var frames: [Frame] = []
    private var names = MemberNames()

    private(set) var strings: [JSONDocument.StringValue] = []
    private(set) var containers: [Container] = []
    private(set) var members: [JSONDocument.Member] = []
    /// Where the top-level object ends, if the top level is an object.
    private(set) var closingBrace: Int?

    /// An array or object that is still open.
    private struct Frame {
        enum Kind {
            case array
            case object(MemberNames.Scope)
        }

        var kind: Kind
        /// Where its opening bracket is.
        let start: Int
        /// The way to the value that comes next or has just been read.
        var step = Place.Step.element(0)
        /// Its number in `containers`, once a string was found in it.
        var container: Int32?
    }

    /// What may come next.
    private enum Expectation { case value, valueOrEnd, name, nameOrEnd, separator }

    init(_ bytes: [UInt8], depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    mutating func scan() throws(JSONError) {
        guard bytes.count <= Int(Int32.max) else { throw JSONError(code: .tooLong, offset: Int(Int32.max)) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONError(code: .byteOrderMark, offset: 0) }
        var expected = Expectation.value
        while true {
            skipWhiteSpace()
            if frames.isEmpty, expected == .separator {
                guard index == bytes.count else { throw JSONError(code: .trailingData, offset: index) }
                return
            }
            guard index < bytes.count else { throw JSONError(code: .unexpectedEnd, offset: index) }
            switch (expected, bytes[index]) {
            case (.valueOrEnd, UInt8(ascii: "]")), (.nameOrEnd, UInt8(ascii: "}")):
                expected = close()
            case (.value, _), (.valueOrEnd, _):
                expected = try scanValue()
            case (.name, .quote), (.nameOrEnd, .quote):
                try scanName()
                expected = .value
            case (.separator, _):
                expected = try scanSeparator()
            default:
                throw JSONError(code: .notJSON, offset: index)
            }
        }
    }

    /// Where the value of the top-level member `id` is, if the comma or brace after it was reached.
    func completeID() -> Range<Int>? {
        guard let id = members.first(where: { isText($0.name, equalTo: Array("id".utf8), in: bytes) })?.value,
            let next = bytes[id.upperBound...].first(where: { !Self.isWhiteSpace($0) })
        else { return nil }
        return next == UInt8(ascii: ",") || next == UInt8(ascii: "}") ? id : nil
    }

    // MARK: Structure

    private mutating func scanValue() throws(JSONError) -> Expectation {
        let start = index
        switch bytes[index] {
        case UInt8(ascii: "{"):
            try open(.object(names.openScope()))
            return .nameOrEnd
        case UInt8(ascii: "["):
            try open(.array)
            return .valueOrEnd
        case .quote:
            let content = try scanString()
            strings.append(JSONDocument.StringValue(content: content, place: currentPlace()))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
        case UInt8(ascii: "t"): try scanWord("true")
        case UInt8(ascii: "f"): try scanWord("false")
        case UInt8(ascii: "n"): try scanWord("null")
        default: throw JSONError(code: .notJSON, offset: index)
        }
        finishValue(from: start)
        return .separator
    }

    private mutating func open(_ kind: Frame.Kind) throws(JSONError) {
        guard frames.count < depthLimit else { throw JSONError(code: .tooDeep, offset: index) }
        frames.append(Frame(kind: kind, start: index))
        index += 1
    }

    private mutating func close() -> Expectation {
        let frame = frames.removeLast()
        if case .object(let scope) = frame.kind {
            names.close(scope)
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

    private mutating func scanName() throws(JSONError) {
        let start = index
        let name = try scanString()
        let top = frames.count - 1
        guard case .object(var scope) = frames[top].kind else { return }
        // The scope is taken out while it changes, so that its table is never copied.
        frames[top].kind = .array
        let isNew = names.insert(name, of: bytes, into: &scope)
        frames[top].kind = .object(scope)
        guard isNew else { throw JSONError(code: .duplicateKey, offset: start) }
        frames[top].step = .member(name)
        skipWhiteSpace()
        guard index < bytes.count else { throw JSONError(code: .unexpectedEnd, offset: index) }
        guard bytes[index] == UInt8(ascii: ":") else { throw JSONError(code: .notJSON, offset: index) }
        index += 1
    }

    private mutating func scanSeparator() throws(JSONError) -> Expectation {
        let top = frames.count - 1
        switch (frames[top].kind, bytes[index]) {
        case (.object, UInt8(ascii: "}")), (.array, UInt8(ascii: "]")):
            return close()
        case (.object, UInt8(ascii: ",")):
            index += 1
            return .name
        case (.array, UInt8(ascii: ",")):
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

    private mutating func skipWhiteSpace() {
        while index < bytes.count, Self.isWhiteSpace(bytes[index]) { index += 1 }
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
