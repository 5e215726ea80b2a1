/// An address of the Internet Protocol, version 4 or 6.
enum IPAddress: Equatable {
    case v4(UInt32)
    case v6(high: UInt64, low: UInt64)

    /// Reads an address of either version, and nothing beside it: no port, no prefix length, no zone.
    init?(_ candidate: Span<UInt8>) {
        if let address = Self.version4(candidate) {
            self = .v4(address)
        } else if let address = Self.version6(candidate) {
            self = .v6(high: address.high, low: address.low)
        } else {
            return nil
        }
    }

    /// Reads four numbers up to 255 with dots between them, none with a leading zero (RFC 6943, section 3.1.1).
    private static func version4(_ candidate: Span<UInt8>) -> UInt32? {
        guard 7...15 ~= candidate.count else { return nil }
        var address: UInt32 = 0
        var parts = 0
        var part: UInt32?
        for index in candidate.indices {
            if let digit = candidate[index].digitValue {
                guard part != 0 else { return nil }
                let value = (part ?? 0) * 10 + UInt32(digit)
                guard value <= 255 else { return nil }
                part = value
            } else {
                guard candidate[index] == UInt8(ascii: "."), let value = part else { return nil }
                address = address << 8 | value
                parts += 1
                part = nil
            }
        }
        guard parts == 3, let value = part else { return nil }
        return address << 8 | value
    }

    /// Reads eight groups of up to four hexadecimal digits (RFC 4291, section 2.2).
    ///
    /// One `::` may stand for groups of zeros, and the last two groups may be written as an address of version 4.
    private static func version6(_ candidate: Span<UInt8>) -> (high: UInt64, low: UInt64)? {
        guard 2...45 ~= candidate.count else { return nil }
        var groups = InlineArray<8, UInt16>(repeating: 0)
        var count = 0
        var gap: Int?
        var index = 0
        while index < candidate.count {
            if candidate[index] == UInt8(ascii: ":") {
                // A colon stands behind each group but the last, and twice at the gap.
                let isPair = index + 1 < candidate.count && candidate[index + 1] == UInt8(ascii: ":")
                if isPair {
                    guard gap == nil else { return nil }
                    gap = count
                    index += 2
                    continue
                }
                guard count > 0, index + 1 < candidate.count, gap != count || count == 0 else { return nil }
                index += 1
            }
            let start = index
            var group: UInt16 = 0
            while index < candidate.count, let digit = candidate[index].hexValue {
                guard index - start < 4 else { break }
                group = group << 4 | UInt16(digit)
                index += 1
            }
            if index < candidate.count, candidate[index] != UInt8(ascii: ":") {
                guard count <= 6, let tail = version4(candidate.extracting(start..<candidate.count)) else { return nil }
                groups[count] = UInt16(truncatingIfNeeded: tail >> 16)
                groups[count + 1] = UInt16(truncatingIfNeeded: tail)
                count += 2
                break
            }
            guard index > start, count < 8 else { return nil }
            groups[count] = group
            count += 1
        }
        guard gap == nil ? count == 8 : count < 8 else { return nil }
        var whole = InlineArray<8, UInt16>(repeating: 0)
        for place in 0..<count {
            let isBehindGap = place >= gap ?? count
            whole[isBehindGap ? 8 - count + place : place] = groups[place]
        }
        let halves = (0..<8).map { UInt64(whole[$0]) }
        let high = halves[..<4].reduce(0) { $0 << 16 | $1 }
        return (high, halves[4...].reduce(0) { $0 << 16 | $1 })
    }
}
