extension IPAddress {
    /// Whether the address names one host on the public Internet.
    ///
    /// Not so are the blocks that the IANA IPv4 and IPv6 special-purpose registries list as not globally reachable
    /// (private, shared, loopback, link-local, documentation, benchmarking, …), multicast, and the reserved space. An
    /// address of version 6 that holds one of version 4 is what that one is.
    var isPublic: Bool {
        switch self {
        case .v4(let address):
            !Self.specialBlocks.contains { address >> (32 - $0.length) == $0.prefix >> (32 - $0.length) }
        case .v6(let high, let low): Self.isPublic(high: high, low: low)
        }
    }

    private static func isPublic(high: UInt64, low: UInt64) -> Bool {
        if high == 0, low >> 32 == 0xffff { return IPAddress.v4(UInt32(truncatingIfNeeded: low)).isPublic }
        if high == 0x0064_ff9b_0000_0000, low >> 32 == 0 {
            return IPAddress.v4(UInt32(truncatingIfNeeded: low)).isPublic
        }
        if high >> 48 == 0x2002 { return IPAddress.v4(UInt32(truncatingIfNeeded: high >> 16)).isPublic }
        let isUnicast = high >> 61 == 0b001
        let isTeredo = high >> 32 == 0x2001_0000
        let isProtocolBlock = high >> 41 == 0x2001_0000 >> 9 && !isTeredo
        let isDocumentation = high >> 32 == 0x2001_0db8 || high >> 44 == 0x3fff_0
        return isUnicast && !isProtocolBlock && !isDocumentation
    }

    /// The blocks of version 4 that name no one host on the public Internet.
    private static let specialBlocks: [(prefix: UInt32, length: UInt32)] = [
        (0x0000_0000, 8),  // 0.0.0.0/8: this network
        (0x0a00_0000, 8),  // 10.0.0.0/8: private
        (0x6440_0000, 10),  // 100.64.0.0/10: shared behind a carrier's translation
        (0x7f00_0000, 8),  // 127.0.0.0/8: loopback
        (0xa9fe_0000, 16),  // 169.254.0.0/16: link-local
        (0xac10_0000, 12),  // 172.16.0.0/12: private
        (0xc000_0000, 24),  // 192.0.0.0/24: protocol assignments
        (0xc000_0200, 24),  // 192.0.2.0/24: documentation
        (0xc058_6300, 24),  // 192.88.99.0/24: deprecated relays
        (0xc0a8_0000, 16),  // 192.168.0.0/16: private
        (0xc612_0000, 15),  // 198.18.0.0/15: benchmarking
        (0xc633_6400, 24),  // 198.51.100.0/24: documentation
        (0xcb00_7100, 24),  // 203.0.113.0/24: documentation
        (0xe000_0000, 4),  // 224.0.0.0/4: multicast
        (0xf000_0000, 4),  // 240.0.0.0/4: reserved and broadcast
    ]
}
