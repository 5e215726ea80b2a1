internal import DLPModel

/// A way to write bytes with fewer than 256 symbols: base64, base32 or hexadecimal digits.
struct Alphabet: Sendable {
    let step: ViewStep
    /// The bits of a symbol.
    let bits: Int
    /// The symbols that write ``width`` bytes.
    let group: Int
    let width: Int
    /// The number that each byte stands for as a symbol, or 0xFF.
    let values: [UInt8]

    private init(_ step: ViewStep, bits: Int, group: Int, _ symbols: (UInt8) -> UInt8?) {
        self.step = step
        self.bits = bits
        self.group = group
        width = group * bits / 8
        values = (0...UInt8.max).map { symbols($0) ?? 0xFF }
    }

    /// The standard and the URL-safe alphabet in one (RFC 4648).
    static let base64 = Alphabet(.base64, bits: 6, group: 4) { byte in
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    static let base32 = Alphabet(.base32, bits: 5, group: 8) { byte in
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x32...0x37: byte - 0x32 + 26
        default: nil
        }
    }

    static let hex = Alphabet(.hex, bits: 4, group: 2) { $0.hexDigit }

    /// The bytes that the symbols from `start` on write, without the bits that are left over.
    func decode(_ symbols: borrowing Span<UInt8>, from start: Int) -> [UInt8] {
        let count = (symbols.count - start) * bits / 8
        return [UInt8](capacity: count) { output in
            forEachByte(of: symbols, from: start) { output.append($0) }
        }
    }

    /// The texts that the symbols from `start` on write; their maps lead to symbols.
    ///
    /// Only what may be text is written down.
    func texts(_ symbols: borrowing Span<UInt8>, from start: Int) -> [Text] {
        let steps = TextRow.table
        let table = steps.span
        var stretches: [Range<Int>] = []
        var row = TextRow()
        var first = 0
        var count = 0
        forEachByte(of: symbols, from: start) { byte in
            if !row.add(byte, table) {
                if row.isText { stretches.append(first..<count) }
                row.restart()
                first = count
            }
            count += 1
        }
        if row.isText { stretches.append(first..<count) }

        var texts: [Text] = []
        for stretch in stretches {
            // With a group on either side: what stands beside a text decides about its ends.
            let group = max(0, stretch.lowerBound / width - 1)
            let last = min(symbols.count, start + (stretch.upperBound / width + 2) * self.group)
            let bytes = decode(symbols.extracting(start + group * self.group..<last), from: 0)
            let map = map(of: bytes.count, from: start + group * self.group)
            let own = stretch.lowerBound - group * width..<min(bytes.count, stretch.upperBound - group * width)
            texts += PlausibleText.ranges(in: bytes.span, within: own).map { range in
                Text(bytes: bytes[range], map: map.slice(range))
            }
        }
        return texts
    }

    @inline(__always)
    private func forEachByte(of symbols: borrowing Span<UInt8>, from start: Int, _ body: (UInt8) -> Void) {
        let bits = UInt32(bits)
        var held: UInt32 = 0
        var heldBits: UInt32 = 0
        var place = start
        while place < symbols.count {
            held = held &<< bits | UInt32(symbols[place])
            heldBits &+= bits
            place &+= 1
            if heldBits >= 8 {
                heldBits &-= 8
                body(UInt8(truncatingIfNeeded: held &>> heldBits))
            }
        }
    }

    /// The map of `count` decoded bytes to the symbols from `start` on.
    func map(of count: Int, from start: Int) -> ByteMap {
        var map = ByteMap()
        let groups = count / width
        map.append(units: groups, of: width, standingFor: group, at: start)
        let rest = count - groups * width
        if rest > 0 {
            let symbols = (rest * 8 + bits - 1) / bits
            map.append(rest, standingFor: start + groups * group..<start + groups * group + symbols)
        }
        return map
    }
}
