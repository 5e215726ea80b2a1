/// Changes strings of a document, and leaves every other byte as it is.
package struct JSONEditor {
    private let document: JSONDocument
    private var splices: [Splice] = []

    /// What takes the place of a range of the document's bytes.
    private struct Splice {
        let range: Range<Int>
        let bytes: [UInt8]
        let extent: Extent
    }

    /// How much a change takes away; what takes more goes first, and all that was to change inside it goes with it.
    private enum Extent: Int {
        case member, value, part
    }

    package init(_ document: JSONDocument) {
        self.document = document
    }

    /// Puts other text in the place of a part of a string.
    ///
    /// - Parameters:
    ///   - range: Half-open, in bytes of the decoded string; widened to whole characters.
    ///   - text: UTF-8; what is not becomes U+FFFD.
    package mutating func replace(_ range: Range<Int>, of string: DecodedString, with text: some Sequence<UInt8>) {
        var escaped: [UInt8] = []
        appendEscaped(Array(text).span, to: &escaped)
        splices.append(Splice(range: string.rawRange(of: range), bytes: escaped, extent: .part))
    }

    /// Puts `null` in the place of a string value.
    package mutating func replaceWithNull(_ string: JSONDocument.StringValue) {
        splices.append(Splice(range: string.quoted, bytes: Array("null".utf8), extent: .value))
    }

    /// Gives the top-level object a member, at its end; a member that has this name already gets the value instead.
    ///
    /// It may be called once, and does nothing when the top level is not an object.
    /// - Parameter value: JSON, put in as it is.
    package mutating func setMember(_ name: String, to value: [UInt8]) { setMember(JSONMemberName(name), to: value) }

    /// Gives the top-level object a member whose name is at hand.
    package mutating func setMember(_ name: JSONMemberName, to value: [UInt8]) {
        guard let (range, before) = document.place(of: name) else { return }
        splices.append(Splice(range: range, bytes: before + value, extent: .member))
    }

    /// The document with all changes made.
    package consuming func finish() -> [UInt8] {
        var new: [UInt8] = []
        finish(into: &new)
        return new
    }

    /// Appends the document with all changes made.
    ///
    /// - Complexity: O(*n* + *m* log *m*) for *n* bytes and *m* changes.
    package consuming func finish(into new: inout [UInt8]) {
        let old = document.bytes
        var copied = 0
        var wholeEnd = 0
        for splice in ordered() {
            guard splice.range.lowerBound >= wholeEnd else { continue }
            new += old[copied..<max(copied, splice.range.lowerBound)]
            new += splice.bytes
            copied = max(copied, splice.range.upperBound)
            if splice.extent != .part { wholeEnd = copied }
        }
        new += old[copied...]
    }

    /// The changes by place, then by extent, then by the order of the calls.
    private func ordered() -> [Splice] {
        func key(_ index: Int) -> (Int, Int, Int) {
            (splices[index].range.lowerBound, splices[index].extent.rawValue, index)
        }
        return splices.indices.sorted { key($0) < key($1) }.map { splices[$0] }
    }
}

/// The name of a member, ready to be looked for and to be written many times.
package struct JSONMemberName: Sendable {
    let text: [UInt8]
    /// As it stands before the value of the first member of an object, and of a further one.
    let first: [UInt8]
    let further: [UInt8]

    package init(_ name: String) {
        let text = Array(name.utf8)
        var first: [UInt8] = [.quote]
        appendEscaped(text.span, to: &first)
        first += [.quote, UInt8(ascii: ":")]
        self.text = text
        self.first = first
        further = [UInt8(ascii: ",")] + first
    }
}

extension JSONDocument {
    /// Appends the document to `output`, with a top-level member set as ``JSONEditor/setMember(_:to:)`` does it.
    package func append(setting name: JSONMemberName, to value: [UInt8], into output: inout [UInt8]) {
        guard let (range, before) = place(of: name) else { return output += bytes }
        output += bytes[..<range.lowerBound]
        output += before
        output += value
        output += bytes[range.upperBound...]
    }

    /// What the value of a top-level member takes the place of, and what is written before the value.
    fileprivate func place(of name: JSONMemberName) -> (range: Range<Int>, before: [UInt8])? {
        guard let end = closingBrace else { return nil }
        if let member = member(named: name) { return (member.value, []) }
        return (end..<end, hasMembers ? name.further : name.first)
    }
}
