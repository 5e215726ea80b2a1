/// A path as a URI reference (RFC 3986): relative as it is, absolute with the scheme `file`.
func uri(of path: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var uri = path.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in path {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"):
            uri.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            uri.unicodeScalars.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        }
    }
    return uri
}
