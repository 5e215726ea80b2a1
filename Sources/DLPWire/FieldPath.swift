/// Which strings of a document are meant: names joined by dots, `*` for any member or element.
///
/// `messages.*.content` is the member `content` of every element or member of the top-level member `messages`.
/// A number also means the array element of that index, counted from 0. A backslash before a dot, a star or a
/// backslash takes its meaning away: `a\.b` is one name. The empty name can be reached by `*` only.
package struct FieldPath: Hashable, Sendable {
    /// One step from a container to one of its values.
    enum Component: Hashable, Sendable {
        case any
        /// A member of this name in UTF-8, or the element of this index.
        case named([UInt8], index: UInt32?)
    }

    let components: [Component]

    /// Reads a path such as `a.b.*.c`.
    package init(_ text: String) throws(FieldPathError) {
        var components: [Component] = []
        var name: [UInt8] = []
        var isPlain = true
        let bytes = Array(text.utf8)
        var index = 0
        while index <= bytes.count {
            if index == bytes.count || bytes[index] == UInt8(ascii: ".") {
                if name.isEmpty { throw FieldPathError(reason: .emptyName, offset: index) }
                let isAny = isPlain && name == [UInt8(ascii: "*")]
                components.append(isAny ? .any : .named(name, index: Self.index(name)))
                name = []
                isPlain = true
            } else if bytes[index] == .backslash {
                guard index + 1 < bytes.count,
                    [UInt8(ascii: "."), UInt8(ascii: "*"), .backslash].contains(bytes[index + 1])
                else { throw FieldPathError(reason: .badEscape, offset: index) }
                index += 1
                name.append(bytes[index])
                isPlain = false
            } else {
                name.append(bytes[index])
            }
            index += 1
        }
        self.components = components
    }

    /// The number that these digits are, written without leading zeros.
    private static func index(_ name: [UInt8]) -> UInt32? {
        guard let number = UInt32(String(decoding: name, as: UTF8.self)), Array(String(number).utf8) == name
        else { return nil }
        return number
    }
}

/// What is wrong with the text of a field path, and at which byte of it.
package struct FieldPathError: Error, Hashable, Sendable {
    package enum Reason: String, Sendable {
        /// There is nothing between two dots, at an end, or at all.
        case emptyName = "empty-name"
        /// A backslash stands before something other than a dot, a star or a backslash.
        case badEscape = "bad-escape"
    }

    package let reason: Reason
    package let offset: Int
}

/// Which string values of a document are to be looked at.
package enum StringSelection: Hashable, Sendable {
    /// Every string value, wherever it is.
    case all
    /// Those that one of the paths leads to.
    case fields([FieldPath])
}
