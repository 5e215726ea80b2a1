internal import DLPModel

/// `%40` and `%u0040`, as in URLs.
enum Percent {
    static func decode(_ text: borrowing Span<UInt8>, at place: Int, into edits: inout Edits) -> Decoding {
        if let byte = HexNumber.read(text, at: place + 1, count: 2) {
            edits.replace(place..<place + 3, with: UInt8(byte), .percent)
            return .done(end: place + 3)
        }
        if HexNumber.isOpen(text, at: place + 1, count: 2) { return .open }
        guard text[place + 1] | 0x20 == UInt8(ascii: "u") else { return .none }
        if let scalar = HexNumber.read(text, at: place + 2, count: 4) {
            edits.replace(place..<place + 6, with: scalar, .percent)
            return .done(end: place + 6)
        }
        return HexNumber.isOpen(text, at: place + 2, count: 4) ? .open : .none
    }
}
