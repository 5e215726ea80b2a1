/// How much a YAML text could grow if all its aliases were written out, judged by its bytes before it is read.
///
/// Yams writes aliases out where a key holds them, so a file of 2 kB could keep it busy for ever. What looks like an
/// anchor and an alias of it within a text is counted too: the estimate is never too small.
struct AliasGrowth {
    private let size: Int
    private let anchors: Int
    private let aliases: Int
    /// Where the first thing stands that looks like an anchor.
    let firstAnchor: SourcePosition?

    init(of bytes: [UInt8]) {
        var position = SourcePosition.start
        var first: SourcePosition?
        var anchors: [ArraySlice<UInt8>] = []
        var aliases: [ArraySlice<UInt8>] = []
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), index == 0 || !Self.isNamed(bytes[index - 1]) {
                let name = bytes[(index + 1)...].prefix(while: Self.isNamed)
                switch byte {
                case _ where name.isEmpty: break
                case UInt8(ascii: "*"): aliases.append(name)
                default:
                    anchors.append(name)
                    first = first ?? position
                }
            }
            if byte == UInt8(ascii: "\n") {
                position = SourcePosition(line: position.line + 1, column: 1)
            } else if byte & 0xC0 != 0x80 {
                position.column += 1
            }
        }
        let names = Set(anchors)
        size = bytes.count
        self.anchors = anchors.count
        self.aliases = aliases.count { names.contains($0) }
        firstAnchor = first
    }

    /// Whether the text could grow beyond 16 GiB.
    var isExcessive: Bool {
        // Growth is greatest where the aliases are spread evenly over as many levels as there are.
        let levels = min(anchors + 1, max(1, aliases / 3))
        var grown = size
        for _ in 0..<levels where grown <= 1 << 34 { grown *= aliases / levels + 1 }
        return grown > 1 << 34
    }

    /// Whether a byte may be part of an anchor's name in libYAML.
    private static func isNamed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
