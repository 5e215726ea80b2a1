/// What folding does with each code point, looked up in two steps.
struct FoldTable: Sendable {
    /// What folding does with one code point.
    ///
    /// The high byte says what, the low byte an ASCII character or, together with some bits of the high byte, a place
    /// in ``texts``.
    struct Action: Hashable {
        var code: UInt16

        static let keep = Action(code: 0)
        /// A letter of a script with look-alikes that is none itself.
        static let foreign = Action(code: 1)
        static let drop = Action(code: 2)
        /// A combining mark.
        static let mark = Action(code: 3)
        /// A tag character, which may carry an ASCII one.
        static let tag = Action(code: 4)
        /// A variation selector, which may carry a byte.
        static let selector = Action(code: 5)

        static func ascii(_ byte: UInt8) -> Action { Action(code: 0x100 | UInt16(byte)) }
        static func lookAlike(_ byte: UInt8) -> Action { Action(code: 0x200 | UInt16(byte)) }
        static func text(at place: Int) -> Action { Action(code: 0x8000 | UInt16(place)) }

        var isASCII: Bool { code >> 8 == 1 }
        var isLookAlike: Bool { code >> 8 == 2 }
        var isText: Bool { code >= 0x8000 }
        /// The character of ``ascii(_:)`` and ``lookAlike(_:)``.
        var byte: UInt8 { UInt8(truncatingIfNeeded: code) }
        /// Where a text of several characters starts in ``texts``, with its length.
        var place: Int { Int(code & 0x7FFF) }
    }

    /// The page of each 256 code points; page 0 keeps everything.
    private(set) var pages: [UInt8]
    /// The actions of each page.
    private(set) var actions: [UInt16]
    /// Texts of several characters, each behind its length.
    private(set) var texts: [UInt8] = []

    /// Made on first use, in about 0.1 ms.
    static let unicode = FoldTable(source)

    /// Reads the lines that `Scripts/make-fold-table.py` writes.
    private init(_ source: String) {
        pages = [UInt8](repeating: 0, count: 0x1100)
        actions = [UInt16](repeating: 0, count: 256)
        for line in Array(source.utf8).split(separator: UInt8(ascii: "\n")) { read(line) }
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { return }
        let ends = line[..<blank].split(separator: UInt8(ascii: "-")).map(Self.number)
        guard let first = ends.first, let last = ends.last, let kind = line[(blank + 1)...].first else { return }
        let text = line[(blank + 2)...]
        for code in first...last { self[code] = action(kind, text, UInt16(code - first)) }
    }

    private mutating func action(_ kind: UInt8, _ text: ArraySlice<UInt8>, _ offset: UInt16) -> Action {
        switch kind {
        case UInt8(ascii: "d"): return .drop
        case UInt8(ascii: "m"): return .mark
        case UInt8(ascii: "f"): return .foreign
        case UInt8(ascii: "t"): return .tag
        case UInt8(ascii: "v"): return .selector
        default: break
        }
        guard text.count == 1, let byte = text.first else {
            texts.append(UInt8(text.count))
            texts += text
            return .text(at: texts.count - text.count - 1)
        }
        switch kind {
        case UInt8(ascii: "l"): return .lookAlike(byte)
        case UInt8(ascii: "+"): return .ascii(byte + UInt8(offset))
        default: return .ascii(byte)
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 16 + Int($1 < 0x40 ? $1 - 0x30 : $1 - 0x57) }
    }

    private(set) subscript(_ code: Int) -> Action {
        get { Action(code: actions[Int(pages[code >> 8]) << 8 | code & 0xFF]) }
        set {
            if pages[code >> 8] == 0 {
                pages[code >> 8] = UInt8(actions.count >> 8)
                actions += [UInt16](repeating: 0, count: 256)
            }
            actions[Int(pages[code >> 8]) << 8 | code & 0xFF] = newValue.code
        }
    }
}
