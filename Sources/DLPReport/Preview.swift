/// The shape of a value without the value: `***-**-****`.
///
/// Separators stay, everything else becomes `*`, one for each character or stray byte. No letter and no digit of the
/// value is in it, so it may be shown anywhere.
package struct Preview: Hashable, Sendable {
    package let text: String

    /// So many characters are shown; `…` stands for the rest.
    package static let limit = 40

    /// Makes the preview of a value, of which only the beginning is read.
    package init(masking value: Span<UInt8>) {
        var text = ""
        var index = 0
        for _ in 0..<Self.limit where index < value.count {
            text.unicodeScalars.append(Self.mask(value[index]))
            index = Self.nextCharacter(after: index, in: value)
        }
        if index < value.count { text += "…" }
        self.text = text
    }

    private static func mask(_ byte: UInt8) -> Unicode.Scalar {
        switch Unicode.Scalar(byte) {
        case " ", "-", ".", "/", ":", "@", "_": Unicode.Scalar(byte)
        default: "*"
        }
    }

    /// The index after the character or stray byte at `index`.
    private static func nextCharacter(after index: Int, in value: borrowing Span<UInt8>) -> Int {
        let length: Int
        switch value[index] {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return index + 1
        }
        var next = index + 1
        while next < min(index + length, value.count), value[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}
