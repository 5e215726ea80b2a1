/// Why bytes are not a JSON document, and where.
///
/// It carries facts only, never text of the input.
package struct JSONError: Error, Hashable, Sendable {
    /// What is wrong; the raw values are stable.
    package enum Code: String, CaseIterable, Sendable {
        /// A byte that RFC 8259 does not allow in this place.
        case notJSON = "not-json"
        /// The document stops before it is complete, or there is none.
        case unexpectedEnd = "unexpected-end"
        /// The document begins with U+FEFF.
        case byteOrderMark = "byte-order-mark"
        /// A string holds bytes that are not UTF-8.
        case invalidUTF8 = "invalid-utf8"
        /// A string holds a byte below 0x20 that is not escaped.
        case controlCharacter = "control-character"
        /// A backslash is not followed by one of the escapes of JSON.
        case badEscape = "bad-escape"
        /// A `\u` escape is half of a surrogate pair.
        case loneSurrogate = "lone-surrogate"
        /// A number with a leading zero, or without digits where they must be.
        case badNumber = "bad-number"
        /// Two members of one object have the same name once unescaped.
        case duplicateKey = "duplicate-key"
        /// Something other than white space follows the document.
        case trailingData = "trailing-data"
        /// Arrays and objects nest deeper than the limit.
        case tooDeep = "too-deep"
        /// The document is longer than 2 GiB.
        case tooLong = "too-long"
    }

    package let code: Code
    /// The offset in bytes of what is wrong.
    package let offset: Int
    /// Where the value of the top-level member `id` is, when it was read in full before the error.
    package let id: Range<Int>?

    package init(code: Code, offset: Int, id: Range<Int>? = nil) {
        self.code = code
        self.offset = offset
        self.id = id
    }
}
