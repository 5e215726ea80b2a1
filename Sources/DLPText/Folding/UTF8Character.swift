/// What stands at a place of bytes that should be UTF-8.
enum UTF8Character {
    /// A character of `length` bytes.
    case scalar(UInt32, length: Int)
    /// A byte that belongs to no character.
    case stray
    /// The beginning of a character whose rest has not come.
    case open

    /// Reads the character at `place`, whose byte is not ASCII.
    ///
    /// An ASCII character in the longer form of two bytes, which UTF-8 forbids and lenient readers accept, counts.
    @inline(__always)
    static func read(_ text: borrowing Span<UInt8>, at place: Int) -> UTF8Character {
        let lead = text[place]
        let rest = text.count - place
        switch lead {
        case 0xC0...0xDF:
            guard rest > 1 else { return .open }
            let second = text[place + 1]
            guard second & 0xC0 == 0x80 else { return .stray }
            return .scalar(UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F), length: 2)
        case 0xE0...0xEF:
            guard rest > 1 else { return .open }
            let second = text[place + 1]
            let scalar = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6
            guard second & 0xC0 == 0x80, scalar >= 0x800, !(0xD800...0xDFFF ~= scalar) else { return .stray }
            guard rest > 2 else { return .open }
            let third = text[place + 2]
            return third & 0xC0 == 0x80 ? .scalar(scalar | UInt32(third & 0x3F), length: 3) : .stray
        case 0xF0...0xF4:
            guard rest > 1 else { return .open }
            let second = text[place + 1]
            let high = UInt32(lead & 0x07) << 18 | UInt32(second & 0x3F) << 12
            guard second & 0xC0 == 0x80, 0x1_0000..<0x11_0000 ~= high else { return .stray }
            guard rest > 2 else { return .open }
            let third = text[place + 2]
            guard third & 0xC0 == 0x80 else { return .stray }
            guard rest > 3 else { return .open }
            let fourth = text[place + 3]
            guard fourth & 0xC0 == 0x80 else { return .stray }
            return .scalar(high | UInt32(third & 0x3F) << 6 | UInt32(fourth & 0x3F), length: 4)
        default:
            return .stray
        }
    }
}
